import { expect } from '@open-wc/testing';
import { Progress, STALL_SECONDS } from '../../../src/player/playback/progress.js';
import { Timers } from '../../../src/player/timers.js';
import { FakeClock } from '../../support/fake-clock.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('progress', () => {
  let clock: FakeClock;
  let end: AbortController;
  let player: FakePlayer;
  let progress: Progress;
  let stalls: number;
  let recoveries: number;
  beforeEach(async () => {
    clock = new FakeClock();
    end = new AbortController();
    player = newPlayer();
    player.playsAtOnce = false;
    void player.loadMedia({ entryId: '1_a' });
    player.provider.last.answer();
    await clock.pass(0);
    stalls = recoveries = 0;
    progress = new Progress(player.typed, new Timers(end.signal), { stalled: () => stalls++, recovered: () => recoveries++ });
  });
  afterEach(() => {
    end.abort();
    clock.restore();
    removeTargets();
  });

  const fire = (...types: string[]): void => types.forEach((type) => progress.onEvent(type, false));
  const at = (seconds: number): void => {
    player.currentTime = seconds;
    fire('timeupdate');
  };

  describe('what waits for data', () => {
    it('has stalled after its time, once', async () => {
      fire('play', 'waiting');
      await clock.pass(STALL_SECONDS - 0.1);
      fire('waiting');
      expect(stalls).to.equal(0);
      await clock.pass(0.1);
      expect(stalls).to.equal(1);
      await clock.pass(60);
      expect(stalls).to.equal(1);
    });

    for (const type of ['playing', 'pause', 'ended', 'playfailed', 'autoplayfailed', 'adstarted', 'changesourcestarted']) {
      it(`has not stalled after ${type}`, async () => {
        fire('play', 'waiting', type);
        await clock.pass(60);
        expect(stalls).to.equal(0);
      });
    }

    it('has not stalled when it moves on without a word', async () => {
      fire('play', 'waiting');
      at(1);
      await clock.pass(60);
      expect(stalls).to.equal(0);
    });

    it('has stalled though it tells the same place again', async () => {
      at(1);
      fire('play', 'waiting');
      at(1);
      await clock.pass(STALL_SECONDS);
      expect(stalls).to.equal(1);
    });

    it('is none when nobody wants it to play', async () => {
      fire('waiting', 'seeking');
      await clock.pass(60);
      expect(stalls).to.equal(0);
    });
  });

  describe('the place', () => {
    it('is where a load goes on, until playback is there', () => {
      fire('play');
      at(42);
      progress.keep();
      expect(progress.optionsFrom({ clipTo: 60 })).to.deep.equal({ clipTo: 60, startTime: 42 });
      fire('playing');
      expect(progress.optionsFrom({ clipTo: 60 })).to.deep.equal({ clipTo: 60 });
    });

    it('stays that of the failure while the player resets itself', () => {
      fire('play');
      at(42);
      progress.keep();
      at(0);
      progress.keep();
      expect(progress.optionsFrom({})).to.deep.equal({ startTime: 42 });
    });

    it('is not taken from a player that fails, nor from one that seeks', () => {
      at(42);
      player.currentTime = 0;
      progress.onEvent('timeupdate', true);
      player.seeking = true;
      at(7);
      progress.keep();
      expect(progress.optionsFrom({})).to.deep.equal({ startTime: 42 });
    });

    it('is none for another medium, nor before playback began', () => {
      progress.keep();
      expect(progress.optionsFrom({})).to.deep.equal({});
      at(42);
      progress.keep();
      progress.forget();
      progress.keep();
      expect(progress.optionsFrom({})).to.deep.equal({});
    });
  });

  it('has got over a failure once playback is well away from its place, whichever way, once', () => {
    fire('play');
    at(42);
    progress.keep();
    for (const seconds of [42, 44, 46]) at(seconds);
    expect(recoveries).to.equal(0);
    at(48);
    at(60);
    expect(recoveries).to.equal(1);
    progress.keep();
    at(3);
    expect(recoveries).to.equal(2);
  });

  describe('playing on', () => {
    it('is due after a failure that paused the player', () => {
      fire('play');
      at(42);
      progress.onEvent('pause', true);
      progress.keep();
      player.pause();
      expect(progress.isDue).to.equal(true);
    });

    it('is not due when the viewer had paused', () => {
      fire('play');
      at(42);
      fire('pause');
      progress.keep();
      player.pause();
      expect(progress.isDue).to.equal(false);
    });
  });
});
