import { expect } from '@open-wc/testing';
import { play } from '../../../src/player/media/play.js';
import { outcome, rejection } from '../../support/fake-library.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('play', () => {
  let player: FakePlayer;
  let end: AbortController;
  beforeEach(() => {
    player = newPlayer();
    player.setSource('a');
    player.playsAtOnce = false;
    end = new AbortController();
  });
  afterEach(removeTargets);

  const start = (): Promise<void> => {
    const playing = play(player.typed, end.signal);
    playing.catch(() => undefined);
    return playing;
  };
  const failure = async (playing: Promise<void>): Promise<unknown> => {
    const end = await outcome(playing);
    return end !== 'pending' && 'error' in end ? end.error : end;
  };

  it('resolves when playback runs, not when it is requested', async () => {
    const playing = start();
    player.fire('play');
    player.fire('firstplay');
    expect(await outcome(playing)).to.equal('pending');
    player.fire('playing');
    expect(await rejection(playing)).to.equal('resolved');
    expect(player.calls).to.deep.equal(['play']);
  });

  it('resolves at once, without calling the player, when playback already runs', async () => {
    player.paused = false;
    Object.defineProperty(player.getVideoElement(), 'readyState', { value: 4 });
    expect(await rejection(start())).to.equal('resolved');
    expect(player.calls).to.deep.equal([]);
  });

  it('plays media again that has ended', async () => {
    player.paused = false;
    player.ended = true;
    Object.defineProperty(player.getVideoElement(), 'readyState', { value: 4 });
    const playing = start();
    expect(player.calls).to.deep.equal(['play']);
    player.fire('playing');
    expect(await rejection(playing)).to.equal('resolved');
  });

  it('waits for playback when the player is not paused but has no data yet', async () => {
    player.paused = false;
    const playing = start();
    expect(await outcome(playing)).to.equal('pending');
    player.fire('playing');
    expect(await rejection(playing)).to.equal('resolved');
  });

  it("rejects with the browser's own error when it refuses playback", async () => {
    const reason = new DOMException('a gesture is needed', 'NotAllowedError');
    const playing = start();
    player.fire('playfailed', { error: reason });
    expect((await failure(playing)) === reason).to.equal(true);
  });

  it('rejects with NotAllowedError when the player reports no reason for a failed play()', async () => {
    for (const payload of [undefined, {}, { error: null }]) {
      const playing = start();
      player.fire('playfailed', payload);
      expect(await rejection(playing)).to.equal('NotAllowedError');
    }
  });

  it('rejects with AbortError when a pause precedes playback', async () => {
    const playing = start();
    player.paused = true;
    player.fire('pause');
    expect(await rejection(playing)).to.equal('AbortError');
  });

  it('ignores the late event of a pause() from before play()', async () => {
    /* After `pause(); play()`, the pause event fires in a later task, when playback runs again. A `<video>` resolves here too. */
    player.paused = false;
    player.pause();
    const playing = start();
    expect(player.paused).to.equal(false);
    player.fire('pause');
    player.fire('play');
    player.fire('playing');
    expect(await rejection(playing)).to.equal('resolved');
  });

  it('rejects with AbortError when a new load precedes playback', async () => {
    const playing = start();
    player.fire('changesourcestarted');
    expect(await rejection(playing)).to.equal('AbortError');
  });

  it('resolves with the playback after a reload of the same media', async () => {
    let again = (): void => undefined;
    const reloaded = new Promise<void>((resolve) => (again = resolve));
    const playing = play(player.typed, end.signal, () => reloaded);
    player.fire('changesourcestarted');
    expect(await outcome(playing)).to.equal('pending');
    again();
    expect(await rejection(playing)).to.equal('resolved');
  });

  it('rejects with NotSupportedError when the media fails', async () => {
    const playing = start();
    player.fire('error', { severity: 2, category: 1, code: 1002 });
    expect(await rejection(playing)).to.equal('NotSupportedError');
  });

  it('keeps waiting after an error from which the player recovers', async () => {
    const playing = start();
    for (const payload of [{ severity: 1 }, undefined, null, 'x']) player.fire('error', payload);
    player.fire('playing');
    expect(await rejection(playing)).to.equal('resolved');
  });

  it('rejects as aborted when the signal is aborted', async () => {
    const playing = start();
    end.abort();
    expect(await rejection(playing)).to.equal('aborted');
  });

  it('rejects as aborted, and does not call the player, when the signal was aborted before', async () => {
    end.abort();
    expect(await rejection(start())).to.equal('aborted');
    expect(player.calls).to.deep.equal([]);
  });

  for (const [how, settle] of [
    ['playing', () => player.fire('playing')],
    ['playfailed', () => player.fire('playfailed')],
    ['pause', () => player.fire('pause')],
    ['error', () => player.fire('error', { severity: 2 })],
    ['an abort of its signal', () => end.abort()],
  ] as const) {
    it(`removes every listener after ${how}`, () => {
      const before = player.listenerCount();
      void start();
      expect(player.listenerCount()).to.be.above(before);
      player.paused = true;
      settle();
      expect(player.listenerCount()).to.equal(before);
    });
  }

  it('leaves no listener behind when playback already runs', () => {
    player.paused = false;
    Object.defineProperty(player.getVideoElement(), 'readyState', { value: 4 });
    void start();
    expect(player.listenerCount()).to.equal(0);
  });

  it('resolves when playback starts during the call of the player', async () => {
    player.playsAtOnce = true;
    expect(await rejection(start())).to.equal('resolved');
    expect(player.listenerCount()).to.equal(0);
  });

  it('keeps waiting when the player reports an earlier attempt to play as aborted', async () => {
    const playing = start();
    player.fire('playfailed', { error: new DOMException('interrupted by a call to pause()', 'AbortError') });
    expect(await outcome(playing)).to.equal('pending');
    player.fire('playing');
    expect(await rejection(playing)).to.equal('resolved');
  });
});
