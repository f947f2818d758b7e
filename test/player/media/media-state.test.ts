import { expect } from '@open-wc/testing';
import { newPlayer, removeTargets } from '../../support/fake-target.js';
import { MediaStateFixture } from '../../support/media-state-fixture.js';

describe('media-surface', () => {
  let fixture: MediaStateFixture;
  beforeEach(() => (fixture = new MediaStateFixture()));
  afterEach(removeTargets);

  describe('before there is a player', () => {
    it('keeps what is set, and the last of each', () => {
      fixture.surface.set('volume', 0.2);
      fixture.surface.set('volume', 0.4);
      fixture.surface.set('currentTime', 12);
      expect(fixture.surface.get('volume')).to.equal(0.4);
      expect(fixture.surface.kept).to.deep.equal({ volume: 0.4, currentTime: 12 });
      expect(fixture.surface.player === null).to.equal(true);
    });

    it('knows nothing of what is not set', () => {
      for (const name of ['volume', 'muted', 'currentTime', 'playbackRate'] as const) {
        expect(fixture.surface.get(name)).to.equal(undefined);
      }
    });

    it('applies it all when the player has a source', () => {
      fixture.surface.set('volume', 0.4);
      fixture.surface.set('muted', true);
      fixture.surface.set('currentTime', 12);
      fixture.surface.set('playbackRate', 1.5);
      fixture.attach();
      expect(fixture.player.volume, 'a player without a source would lose it').to.equal(null);
      fixture.source();
      expect([
        fixture.player.volume,
        fixture.player.muted,
        fixture.player.currentTime,
        fixture.player.playbackRate,
      ]).to.deep.equal([0.4, true, 12, 1.5]);
    });

    it('keeps false and 0, which are values', () => {
      fixture.surface.set('muted', false);
      fixture.surface.set('volume', 0);
      fixture.surface.set('currentTime', 0);
      fixture.attach();
      fixture.player.setSource('a');
      Object.assign(fixture.player, { muted: true, volume: 1, currentTime: 5 });
      fixture.surface.sourced();
      expect([fixture.player.volume, fixture.player.muted, fixture.player.currentTime]).to.deep.equal([0, false, 0]);
    });

    it('keeps the last call of each kind, and makes it once', () => {
      const made: string[] = [];
      fixture.surface.call('fullscreen', () => made.push('enter'));
      fixture.surface.call('seek', () => made.push('edge'));
      fixture.surface.call('fullscreen', () => made.push('exit'));
      fixture.attach();
      fixture.source();
      expect(made.sort()).to.deep.equal(['edge', 'exit']);
      fixture.source();
      expect(made.length).to.equal(2);
    });
  });

  describe('with a player that has a source', () => {
    beforeEach(() => {
      fixture.attach();
      fixture.source();
    });

    it('sets at once', () => {
      fixture.surface.set('volume', 0.3);
      expect(fixture.player.volume).to.equal(0.3);
      expect(fixture.surface.get('volume')).to.equal(0.3);
    });

    it('reads the live value, whoever set it', () => {
      fixture.surface.set('volume', 0.3);
      fixture.player.volume = 0.9;
      expect(fixture.surface.get('volume')).to.equal(0.9);
    });

    it('calls at once', () => {
      let made = 0;
      fixture.surface.call('x', () => made++);
      expect(made).to.equal(1);
    });

    it('applies what was set only once: what the viewer does later stays', () => {
      fixture.surface.set('volume', 0.3);
      fixture.player.volume = 0.9;
      fixture.surface.loading();
      fixture.player.setSource('b');
      fixture.player.volume = 0.9;
      fixture.surface.sourced();
      expect(fixture.player.volume).to.equal(0.9);
    });

    it('writes nothing that is already so', () => {
      const writes: unknown[] = [];
      Object.defineProperty(fixture.player, 'volume', { get: () => 0.3, set: (value: unknown) => void writes.push(value) });
      fixture.surface.set('volume', 0.3);
      expect(writes).to.deep.equal([]);
    });
  });

  describe('while another load is under way', () => {
    beforeEach(() => {
      fixture.attach();
      fixture.source();
      Object.assign(fixture.player, { volume: 0.5, muted: true });
      fixture.surface.loading();
      fixture.player.reset();
    });

    it('still answers: volume and mute as they were, the position at 0', () => {
      expect([fixture.surface.get('volume'), fixture.surface.get('muted')]).to.deep.equal([0.5, true]);
      expect(fixture.surface.get('currentTime')).to.equal(undefined);
    });

    it('keeps what is set for the next source', () => {
      fixture.surface.set('volume', 0.1);
      expect(fixture.surface.get('volume')).to.equal(0.1);
      fixture.source();
      expect([fixture.player.volume, fixture.player.muted]).to.deep.equal([0.1, true]);
    });

    it('keeps calls for the next source', () => {
      let made = 0;
      fixture.surface.call('x', () => made++);
      expect(made).to.equal(0);
      fixture.source();
      expect(made).to.equal(1);
    });
  });

  describe('the speed', () => {
    it('is set again when the media forgets it', () => {
      fixture.attach();
      fixture.surface.set('playbackRate', 2);
      fixture.source();
      fixture.player.playbackRate = 1;
      fixture.surface.keepRate();
      expect(fixture.player.playbackRate).to.equal(2);
    });

    it('is kept across loads', () => {
      fixture.attach();
      fixture.surface.set('playbackRate', 2);
      fixture.source();
      fixture.surface.loading();
      fixture.player.setSource('b');
      fixture.player.playbackRate = 1;
      fixture.surface.sourced();
      expect(fixture.player.playbackRate).to.equal(2);
    });

    it('that the viewer chose since is kept across loads instead', () => {
      fixture.attach();
      fixture.surface.set('playbackRate', 2);
      fixture.source();
      fixture.player.playbackRate = 1.25;
      fixture.player.fire('ratechange');
      expect(fixture.surface.get('playbackRate')).to.equal(1.25);
      fixture.surface.loading();
      fixture.source();
      expect(fixture.player.playbackRate).to.equal(1.25);
    });
  });

  describe('the end of a player', () => {
    it('lets go of it', () => {
      fixture.attach();
      fixture.source();
      fixture.end.abort();
      expect(fixture.surface.player === null).to.equal(true);
      expect(fixture.surface.get('currentTime')).to.equal(undefined);
      fixture.surface.sourced();
      expect(fixture.surface.player === null).to.equal(true);
    });

    it('keeps what is set from then on for the next', () => {
      fixture.attach();
      fixture.source();
      fixture.end.abort();
      fixture.surface.set('volume', 0.3);
      const next = newPlayer();
      fixture.surface.attach(next.typed, new AbortController().signal);
      next.setSource('b');
      fixture.surface.sourced();
      expect(next.volume).to.equal(0.3);
    });
  });
});
