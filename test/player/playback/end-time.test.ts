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

  it('pauses at end-time once, and not again when the viewer plays on', () => {
    begin({ endTime: 30 });
    player.runTo(29.9);
    expect(pauses()).to.equal(0);
    player.runTo(30.1);
    expect(pauses()).to.equal(1);
    player.play();
    player.runTo(31);
    expect(pauses()).to.equal(1);
  });

  it('pauses when playback continues from a seek beyond end-time', () => {
    begin({ endTime: 30 });
    player.seekTo(100);
    expect(pauses()).to.equal(0);
    player.runTo(100.2);
    expect(pauses()).to.equal(1);
  });

  it('does not pause a player at end-time that is paused already', () => {
    begin({ endTime: 30 });
    player.paused = true;
    player.runTo(40);
    expect(pauses()).to.equal(0);
  });

  it('does not apply end-time to the next load', () => {
    begin({ endTime: 30 });
    begin();
    player.runTo(40);
    expect(pauses()).to.equal(0);
  });

  it('seeks from end-time to start-time in each round of a loop', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ startTime: 10, endTime: 12 });
    for (let round = 0; round < 3; round++) {
      player.runTo(12.1);
      expect(player.currentTime).to.equal(10);
    }
    expect(pauses()).to.equal(0);
  });

  it('seeks from end-time to the beginning in a loop without a start-time', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ endTime: 12 });
    player.runTo(12.1);
    expect(player.currentTime).to.equal(0);
  });

  it('seeks from the end of the media to start-time in a loop', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ startTime: 10 });
    player.runTo(0);
    player.fire('playbackended');
    expect(player.currentTime).to.equal(10);
  });

  it('does not seek to a start-time beyond the end of the media in a loop', () => {
    Object.assign(player.config, { playback: { loop: true } });
    begin({ startTime: 999 });
    player.runTo(0);
    player.fire('playbackended');
    expect(player.currentTime).to.equal(0);
  });

  it('does not apply end-time to a live stream', () => {
    player.live = true;
    begin({ endTime: 30 });
    player.runTo(31);
    expect(pauses()).to.equal(0);
  });
});
