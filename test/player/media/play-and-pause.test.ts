import { expect } from '@open-wc/testing';
import { outcome, rejection, settled, unhandledIn } from '../../support/fake-library.js';
import { removeTargets } from '../../support/fake-target.js';
import { MediaStateFixture } from '../../support/media-state-fixture.js';

describe('play() and pause() of the media state', () => {
  let fixture: MediaStateFixture;
  beforeEach(() => (fixture = new MediaStateFixture()));
  afterEach(removeTargets);

  describe('play()', () => {
    it('waits for a source, then plays', async () => {
      const playing = fixture.mediaState.play();
      fixture.attach();
      expect(await outcome(playing)).to.equal('pending');
      fixture.source();
      expect(await rejection(playing)).to.equal('resolved');
      expect(fixture.player.calls).to.deep.equal(['play']);
    });

    it('is one request, however often it is called while it waits', async () => {
      const all = [fixture.mediaState.play(), fixture.mediaState.play(), fixture.mediaState.play()];
      fixture.attach();
      fixture.source();
      for (const one of all) expect(await rejection(one)).to.equal('resolved');
      expect(fixture.player.calls).to.deep.equal(['play']);
    });

    it('plays at once where there is a source', async () => {
      fixture.attach();
      fixture.source();
      await fixture.mediaState.play();
      expect(fixture.player.calls).to.deep.equal(['play']);
    });

    it('plays after what was set before: no sound from a player that is to be muted', async () => {
      fixture.mediaState.set('muted', true);
      fixture.mediaState.set('currentTime', 30);
      let then: unknown;
      fixture.player.play = () => {
        then = [fixture.player.muted, fixture.player.currentTime];
        fixture.player.fire('playing');
      };
      const playing = fixture.mediaState.play();
      fixture.attach();
      fixture.source();
      await playing;
      expect(then).to.deep.equal([true, 30]);
    });

    it('rejects with AbortError when pause() comes first, and does not play later', async () => {
      const playing = fixture.mediaState.play();
      fixture.mediaState.pause();
      expect(await rejection(playing)).to.equal('AbortError');
      fixture.attach();
      fixture.source();
      expect(fixture.player.calls).to.not.include('play');
    });

    for (const [isReload, end] of [
      [true, 'resolved'],
      [false, 'AbortError'],
    ] as const) {
      it(`${isReload ? 'goes on waiting' : 'rejects'} when ${isReload ? 'the same medium is loaded again' : 'another is loaded'}`, async () => {
        fixture.attach();
        fixture.source();
        fixture.player.playsAtOnce = false;
        const playing = fixture.mediaState.play();
        fixture.mediaState.onLoading(isReload);
        fixture.player.playsAtOnce = true;
        fixture.source();
        expect(await rejection(playing)).to.equal(end);
      });
    }

    it('can be called again after a pause()', async () => {
      fixture.mediaState.play().catch(() => undefined);
      fixture.mediaState.pause();
      const playing = fixture.mediaState.play();
      fixture.attach();
      fixture.source();
      expect(await rejection(playing)).to.equal('resolved');
    });

    it('rejects with what the owner says when there will be no player', async () => {
      const playing = fixture.mediaState.play();
      fixture.mediaState.cancel(new Error('gone'));
      expect(await rejection(playing)).to.equal('Error');
    });

    it('causes no unhandled rejection: waiting', async () => {
      const unhandled = await unhandledIn(() => {
        void fixture.mediaState.play();
        fixture.mediaState.pause();
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('causes no unhandled rejection: live', async () => {
      fixture.attach();
      fixture.source();
      fixture.player.playsAtOnce = false;
      const unhandled = await unhandledIn(() => {
        void fixture.mediaState.play();
        fixture.player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('causes no unhandled rejection: kept, then live', async () => {
      const unhandled = await unhandledIn(async () => {
        void fixture.mediaState.play();
        fixture.attach();
        fixture.player.playsAtOnce = false;
        fixture.source();
        await settled();
        fixture.player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('pause()', () => {
    it('pauses the player', () => {
      fixture.attach();
      fixture.source();
      fixture.mediaState.pause();
      expect(fixture.player.calls).to.deep.equal(['pause']);
    });

    it('is kept while there is no player: an autoplay that it comes before does not play', () => {
      fixture.mediaState.pause();
      fixture.attach();
      fixture.source();
      expect(fixture.player.calls).to.include('pause');
    });

    it('is cancelled by a play() that comes after it', async () => {
      fixture.mediaState.pause();
      const playing = fixture.mediaState.play();
      fixture.attach();
      fixture.source();
      await playing;
      expect(fixture.player.calls.at(-1)).to.equal('play');
    });
  });
});
