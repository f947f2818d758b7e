import { expect } from '@open-wc/testing';
import { newPlayer, removeTargets } from '../../support/fake-target.js';
import { MediaStateFixture } from '../../support/media-state-fixture.js';

describe('media-state', () => {
  let fixture: MediaStateFixture;
  beforeEach(() => (fixture = new MediaStateFixture()));
  afterEach(removeTargets);

  describe('a state without a player', () => {
    it('keeps the last value that is set for each property before there is a player', () => {
      fixture.mediaState.set('volume', 0.2);
      fixture.mediaState.set('volume', 0.4);
      fixture.mediaState.set('currentTime', 12);
      expect(fixture.mediaState.get('volume')).to.equal(0.4);
      expect(fixture.mediaState.kept).to.deep.equal({ volume: 0.4, currentTime: 12 });
      expect(fixture.mediaState.player === null).to.equal(true);
    });

    it('returns undefined for properties that were not set before there is a player', () => {
      for (const name of ['volume', 'muted', 'currentTime', 'playbackRate'] as const) {
        expect(fixture.mediaState.get(name)).to.equal(undefined);
      }
    });

    it('applies all kept values when the player has a source', () => {
      fixture.mediaState.set('volume', 0.4);
      fixture.mediaState.set('muted', true);
      fixture.mediaState.set('currentTime', 12);
      fixture.mediaState.set('playbackRate', 1.5);
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

    it('applies kept values of false and 0 too', () => {
      fixture.mediaState.set('muted', false);
      fixture.mediaState.set('volume', 0);
      fixture.mediaState.set('currentTime', 0);
      fixture.attach();
      fixture.player.setSource('a');
      Object.assign(fixture.player, { muted: true, volume: 1, currentTime: 5 });
      fixture.mediaState.onSource();
      expect([fixture.player.volume, fixture.player.muted, fixture.player.currentTime]).to.deep.equal([0, false, 0]);
    });

    it('keeps the last call of each kind and makes it once, when the player has a source', () => {
      const made: string[] = [];
      fixture.mediaState.call('fullscreen', () => made.push('enter'));
      fixture.mediaState.call('seek', () => made.push('edge'));
      fixture.mediaState.call('fullscreen', () => made.push('exit'));
      fixture.attach();
      fixture.source();
      expect(made.sort()).to.deep.equal(['edge', 'exit']);
      fixture.source();
      expect(made.length).to.equal(2);
    });
  });

  describe('a player with a source', () => {
    beforeEach(() => {
      fixture.attach();
      fixture.source();
    });

    it('sets a value of a player with a source at once', () => {
      fixture.mediaState.set('volume', 0.3);
      expect(fixture.player.volume).to.equal(0.3);
      expect(fixture.mediaState.get('volume')).to.equal(0.3);
    });

    it('returns the current value of the player, whoever set it', () => {
      fixture.mediaState.set('volume', 0.3);
      fixture.player.volume = 0.9;
      expect(fixture.mediaState.get('volume')).to.equal(0.9);
    });

    it('makes a call at once when the player has a source', () => {
      let made = 0;
      fixture.mediaState.call('x', () => made++);
      expect(made).to.equal(1);
    });

    it('keeps the volume that the viewer sets later when another load follows', () => {
      fixture.mediaState.set('volume', 0.3);
      fixture.player.volume = 0.9;
      fixture.mediaState.onLoading();
      fixture.player.setSource('b');
      fixture.player.volume = 0.9;
      fixture.mediaState.onSource();
      expect(fixture.player.volume).to.equal(0.9);
    });

    it('does not set a value that the player already has', () => {
      const writes: unknown[] = [];
      Object.defineProperty(fixture.player, 'volume', { get: () => 0.3, set: (value: unknown) => void writes.push(value) });
      fixture.mediaState.set('volume', 0.3);
      expect(writes).to.deep.equal([]);
    });
  });

  describe('another load', () => {
    beforeEach(() => {
      fixture.attach();
      fixture.source();
      Object.assign(fixture.player, { volume: 0.5, muted: true });
      fixture.mediaState.onLoading();
      fixture.player.reset();
    });

    it('returns the previous volume and mute, and no position, during another load', () => {
      expect([fixture.mediaState.get('volume'), fixture.mediaState.get('muted')]).to.deep.equal([0.5, true]);
      expect(fixture.mediaState.get('currentTime')).to.equal(undefined);
    });

    it('keeps a value that is set during another load for the next source', () => {
      fixture.mediaState.set('volume', 0.1);
      expect(fixture.mediaState.get('volume')).to.equal(0.1);
      fixture.source();
      expect([fixture.player.volume, fixture.player.muted]).to.deep.equal([0.1, true]);
    });

    it('keeps a call during another load for the next source', () => {
      let made = 0;
      fixture.mediaState.call('x', () => made++);
      expect(made).to.equal(0);
      fixture.source();
      expect(made).to.equal(1);
    });
  });

  describe('the playback rate', () => {
    it('restores the playback rate when the media resets it', () => {
      fixture.attach();
      fixture.mediaState.set('playbackRate', 2);
      fixture.source();
      fixture.player.playbackRate = 1;
      fixture.mediaState.restoreRate();
      expect(fixture.player.playbackRate).to.equal(2);
    });

    it('keeps the playback rate across loads', () => {
      fixture.attach();
      fixture.mediaState.set('playbackRate', 2);
      fixture.source();
      fixture.mediaState.onLoading();
      fixture.player.setSource('b');
      fixture.player.playbackRate = 1;
      fixture.mediaState.onSource();
      expect(fixture.player.playbackRate).to.equal(2);
    });

    it('keeps a playback rate that the viewer chose later across loads', () => {
      fixture.attach();
      fixture.mediaState.set('playbackRate', 2);
      fixture.source();
      fixture.player.playbackRate = 1.25;
      fixture.player.fire('ratechange');
      expect(fixture.mediaState.get('playbackRate')).to.equal(1.25);
      fixture.mediaState.onLoading();
      fixture.source();
      expect(fixture.player.playbackRate).to.equal(1.25);
    });
  });

  describe('the end of a player', () => {
    it('releases the player when its signal is aborted', () => {
      fixture.attach();
      fixture.source();
      fixture.end.abort();
      expect(fixture.mediaState.player === null).to.equal(true);
      expect(fixture.mediaState.get('currentTime')).to.equal(undefined);
      fixture.mediaState.onSource();
      expect(fixture.mediaState.player === null).to.equal(true);
    });

    it('keeps a value that is set after the end of a player for the next player', () => {
      fixture.attach();
      fixture.source();
      fixture.end.abort();
      fixture.mediaState.set('volume', 0.3);
      const next = newPlayer();
      fixture.mediaState.attach(next.typed, new AbortController().signal);
      next.setSource('b');
      fixture.mediaState.onSource();
      expect(next.volume).to.equal(0.3);
    });
  });
});
