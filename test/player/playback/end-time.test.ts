import { expect } from '@open-wc/testing';
import { EndTime } from '../../../src/player/playback/end-time.js';
import type { MediaOptions } from '../../../src/playkit/types.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('end-time', () => {
  let player: FakePlayer;
  let endTime: EndTime;
  beforeEach(() => {
    player = newPlayer();
    endTime = new EndTime(player.typed);
    for (const name of ['timeupdate', 'playbackended']) player.addEventListener(name, ({ type }) => endTime.onEvent(type));
  });
  afterEach(removeTargets);

  const begin = (options: MediaOptions = {}): void => {
    endTime.begin(options);
    player.setSource('a');
    player.duration = 200;
    player.play();
  };
  const pauses = (): number => player.calls.filter((call) => call === 'pause').length;

  it('pauses at its position once: a viewer who plays on wants more', () => {
    begin({ endTime: 30 });
    player.runTo(29.9);
    expect(pauses()).to.equal(0);
    player.runTo(30.1);
    expect(pauses()).to.equal(1);
    player.play();
    player.runTo(31);
    expect(pauses()).to.equal(1);
  });

  it('pauses also when a seek landed behind it', () => {
    begin({ endTime: 30 });
    player.seekTo(100);
    expect(pauses()).to.equal(0);
    player.runTo(100.2);
    expect(pauses()).to.equal(1);
  });

  it('pauses nothing that is not playing', () => {
    begin({ endTime: 30 });
    player.paused = true;
    player.runTo(40);
    expect(pauses()).to.equal(0);
  });

  it('does not hold for the next load', () => {
    begin({ endTime: 30 });
    begin();
    player.runTo(40);
    expect(pauses()).to.equal(0);
  });

  it('goes back to start-time each time when the video loops', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ startTime: 10, endTime: 12 });
    for (let round = 0; round < 3; round++) {
      player.runTo(12.1);
      expect(player.currentTime).to.equal(10);
    }
    expect(pauses()).to.equal(0);
  });

  it('goes back to the beginning when the video loops without a start-time', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ endTime: 12 });
    player.runTo(12.1);
    expect(player.currentTime).to.equal(0);
  });

  it('goes back to start-time from the end of the media when the video loops', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ startTime: 10 });
    player.runTo(0);
    player.fire('playbackended');
    expect(player.currentTime).to.equal(10);
  });

  it('goes back to the beginning when start-time is behind the end', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ startTime: 999 });
    player.runTo(0);
    player.fire('playbackended');
    expect(player.currentTime).to.equal(0);
  });

  it('does not hold for a live stream: its positions are those of a window that slides', () => {
    player.live = true;
    begin({ endTime: 30 });
    player.runTo(31);
    expect(pauses()).to.equal(0);
  });
});
