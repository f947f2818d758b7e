import { expect } from '@open-wc/testing';
import { outcome, rejection, settled, unhandledIn } from '../../support/fake-library.js';
import { removeTargets } from '../../support/fake-target.js';
import { MediaStateFixture } from '../../support/media-state-fixture.js';

describe('play() and pause() of the media state', () => {
  let fixture: MediaStateFixture;
  beforeEach(() => (fixture = new MediaStateFixture()));
  afterEach(removeTargets);

  describe('play()', () => {
    it('play() waits for a source, then plays', async () => {
      const playing = fixture.mediaState.play();
      fixture.attach();
      expect(await outcome(playing)).to.equal('pending');
      fixture.source();
      expect(await rejection(playing)).to.equal('resolved');
      expect(fixture.player.calls).to.deep.equal(['play']);
    });

    it('plays once for any number of play() calls that wait for a source', async () => {
      const all = [fixture.mediaState.play(), fixture.mediaState.play(), fixture.mediaState.play()];
      fixture.attach();
      fixture.source();
      for (const one of all) expect(await rejection(one)).to.equal('resolved');
      expect(fixture.player.calls).to.deep.equal(['play']);
    });

    it('play() plays at once where there is a source', async () => {
      fixture.attach();
      fixture.source();
      await fixture.mediaState.play();
      expect(fixture.player.calls).to.deep.equal(['play']);
    });

    it('applies the mute and the position that were set before play(), then plays', async () => {
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

    it('rejects play() with AbortError when pause() follows before there is a source, and does not play', async () => {
      const playing = fixture.mediaState.play();
      fixture.mediaState.pause();
      expect(await rejection(playing)).to.equal('AbortError');
      fixture.attach();
      fixture.source();
      expect(fixture.player.calls).to.not.include('play');
    });

    for (const [title, isReload, end] of [
      ['keeps play() waiting when the same media is loaded again', true, 'resolved'],
      ['rejects play() when other media is loaded', false, 'AbortError'],
    ] as const) {
      it(title, async () => {
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

    it('resolves a new play() after pause() cancelled the previous one', async () => {
      fixture.mediaState.play().catch(() => undefined);
      fixture.mediaState.pause();
      const playing = fixture.mediaState.play();
      fixture.attach();
      fixture.source();
      expect(await rejection(playing)).to.equal('resolved');
    });

    it('rejects play() with the reason with which it is cancelled', async () => {
      const playing = fixture.mediaState.play();
      fixture.mediaState.cancel(new Error('gone'));
      expect(await rejection(playing)).to.equal('Error');
    });

    it('causes no unhandled rejection when pause() cancels a play() that waits for a source', async () => {
      const unhandled = await unhandledIn(() => {
        void fixture.mediaState.play();
        fixture.mediaState.pause();
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('causes no unhandled rejection when play() fails on a player with a source', async () => {
      fixture.attach();
      fixture.source();
      fixture.player.playsAtOnce = false;
      const unhandled = await unhandledIn(() => {
        void fixture.mediaState.play();
        fixture.player.fire('playfailed', { error: new DOMException('gesture', 'NotAllowedError') });
      });
      expect(unhandled).to.deep.equal([]);
    });

    it('causes no unhandled rejection when a play() fails that waited for a source', async () => {
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
    it('pause() pauses a player with a source', () => {
      fixture.attach();
      fixture.source();
      fixture.mediaState.pause();
      expect(fixture.player.calls).to.deep.equal(['pause']);
    });

    it('keeps a pause() from before there is a player, and pauses the player when it has a source', () => {
      fixture.mediaState.pause();
      fixture.attach();
      fixture.source();
      expect(fixture.player.calls).to.include('pause');
    });

    it('cancels a kept pause() when play() follows', async () => {
      fixture.mediaState.pause();
      const playing = fixture.mediaState.play();
      fixture.attach();
      fixture.source();
      await playing;
      expect(fixture.player.calls.at(-1)).to.equal('play');
    });
  });
});
