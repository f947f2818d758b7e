import { expect } from '@open-wc/testing';
import { StallWatch } from '../../../src/player/playback/stall-watch.js';
import { STALL } from '../../../src/time-limits.js';
import { FakeClock } from '../../support/fake-clock.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('stall-watch', () => {
  let clock: FakeClock;
  let end: AbortController;
  let player: FakePlayer;
  let watch: StallWatch;
  let isPlaying: boolean;
  let stalls: number;
  beforeEach(async () => {
    clock = new FakeClock();
    end = new AbortController();
    player = newPlayer();
    player.playsAtOnce = false;
    void player.loadMedia({ entryId: '1_a' });
    player.provider.last.answer();
    await clock.pass(0);
    stalls = 0;
    isPlaying = true;
    watch = new StallWatch(
      player.typed,
      () => isPlaying,
      () => stalls++,
      end.signal,
    );
  });

  afterEach(() => {
    end.abort();
    clock.restore();
    Reflect.deleteProperty(document, 'hidden');
    removeTargets();
  });

  const fire = (...types: string[]): void => types.forEach((type) => watch.onEvent(type));
  const at = (seconds: number): void => {
    player.currentTime = seconds;
    fire('timeupdate');
  };
  const hide = (isHidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  for (const [tag, count] of [
    ['img', 1],
    ['div', 0],
    ['iframe', 0],
  ] as const) {
    it(`${count ? 'reports' : 'does not report'} a stall when media in <${tag}> does not begin`, async () => {
      player.shown = document.createElement(tag);
      fire('playbackstart');
      await clock.pass(STALL + 1);
      expect(stalls).to.equal(count);
    });
  }

  it('reports a stall once when playback waits for data until the time limit', async () => {
    fire('play', 'waiting');
    await clock.pass(STALL - 0.1);
    fire('waiting');
    expect(stalls).to.equal(0);
    await clock.pass(0.1);
    expect(stalls).to.equal(1);
    await clock.pass(60);
    expect(stalls).to.equal(1);
  });

  for (const type of ['playing', 'pause', 'ended', 'playfailed', 'autoplayfailed', 'adstarted', 'changesourcestarted']) {
    it(`reports no stall after ${type}`, async () => {
      fire('play', 'waiting', type);
      await clock.pass(60);
      expect(stalls).to.equal(0);
    });
  }

  it('reports no stall when the position advances without a playing event', async () => {
    fire('play', 'waiting');
    at(1);
    await clock.pass(60);
    expect(stalls).to.equal(0);
  });

  it('reports a stall although timeupdate repeats the same position', async () => {
    at(1);
    fire('play', 'waiting');
    at(1);
    await clock.pass(STALL);
    expect(stalls).to.equal(1);
  });

  it('reports no stall when playback is not wanted', async () => {
    isPlaying = false;
    fire('waiting', 'seeking');
    await clock.pass(60);
    expect(stalls).to.equal(0);
  });

  it('stops the stall timer while the page is hidden, and restarts it when the page is shown', async () => {
    fire('play', 'waiting');
    await clock.pass(STALL - 1);
    hide(true);
    await clock.pass(3600);
    expect([stalls, clock.pending]).to.deep.equal([0, 0]);
    hide(false);
    await clock.pass(STALL - 0.1);
    expect(stalls).to.equal(0);
    await clock.pass(0.1);
    expect(stalls).to.equal(1);
  });

  it('does not start the stall timer in a hidden page', async () => {
    hide(true);
    fire('play', 'waiting');
    await clock.pass(60);
    expect(stalls).to.equal(0);
    hide(false);
    fire('playing');
    await clock.pass(60);
    expect(stalls).to.equal(0);
  });

  it('stops the stall timer when its signal is aborted', async () => {
    fire('play', 'waiting');
    end.abort();
    expect(clock.pending).to.equal(0);
    hide(false);
    await clock.pass(60);
    expect(stalls).to.equal(0);
  });
});
