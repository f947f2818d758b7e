import { expect } from '@open-wc/testing';
import { PlaybackWatch } from '../../../src/player/playback/playback-watch.js';
import type { MilestoneDetail } from '../../../src/player/playback/milestones.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('playback-watch', () => {
  let player: FakePlayer;
  let watch: PlaybackWatch;
  let told: MilestoneDetail[];
  let milestones: number[];
  beforeEach(() => {
    told = [];
    milestones = [25, 50, 75, 100];
    player = newPlayer();
    watch = new PlaybackWatch(player.typed, {
      request: () => ({ milestones }),
      emit: (_type, detail) => void told.push(detail),
    });
    for (const type of ['playing', 'seeking', 'timeupdate', 'ended', 'pause']) {
      player.addEventListener(type, () => watch.onEvent(type));
    }
    begin();
  });
  afterEach(removeTargets);

  const begin = (endTime?: number): void => {
    watch.begin(endTime);
    player.setSource('a');
    player.duration = 200;
    player.play();
  };
  const percents = (): number[] => told.map(({ percent }) => percent);
  const pauses = (): number => player.calls.filter((call) => call === 'pause').length;

  describe('milestones', () => {
    it('are told with position and length', () => {
      player.runTo(49);
      player.runTo(51);
      expect(told).to.deep.equal([{ percent: 25, currentTime: 51, duration: 200 }]);
    });

    it('are told from the very start of playback', () => {
      milestones = [1];
      player.runTo(2.5);
      expect(percents()).to.deep.equal([1]);
    });

    it('are not told by a seek past them, and are told by playback from there', () => {
      player.runTo(10);
      player.seekTo(120);
      player.runTo(121);
      expect(percents()).to.deep.equal([]);
      player.runTo(151);
      expect(percents()).to.deep.equal([75]);
    });

    it('are not told while paused: the viewer drags the handle', () => {
      player.runTo(10);
      player.pause();
      player.runTo(120);
      expect(percents()).to.deep.equal([]);
    });

    it('are not told by a start in the middle', () => {
      watch.begin(undefined);
      player.setSource('a');
      player.duration = 200;
      player.seekTo(120);
      player.play();
      player.runTo(121);
      expect(percents()).to.deep.equal([]);
    });

    it('complete 100 at the end, once, also when the last update was the end', () => {
      player.runTo(199.9);
      player.runTo(200);
      player.fire('ended');
      expect(percents().filter((percent) => percent === 100)).to.deep.equal([100]);
    });

    it('are told once for each load, also when it loops', () => {
      player.runTo(60);
      player.seekTo(0);
      player.runTo(60);
      expect(percents()).to.deep.equal([25]);
    });

    it('begin anew with the next load', () => {
      player.runTo(60);
      begin();
      player.runTo(60);
      expect(percents()).to.deep.equal([25, 25]);
    });

    it('follow the marks of the moment', () => {
      player.runTo(60);
      milestones = [40];
      player.runTo(90);
      expect(percents()).to.deep.equal([25, 40]);
    });

    it('wait for the length to be known', () => {
      player.duration = null;
      player.runTo(60);
      player.duration = 200;
      player.runTo(110);
      expect(percents()).to.deep.equal([50]);
    });
  });

  describe('end-time', () => {
    it('pauses there, once: who plays on wants more', () => {
      begin(30);
      player.runTo(29.9);
      expect(pauses()).to.equal(0);
      player.runTo(30.1);
      expect(pauses()).to.equal(1);
      player.play();
      player.runTo(31);
      expect(pauses()).to.equal(1);
    });

    it('pauses also when a seek landed behind it', () => {
      begin(30);
      player.seekTo(100);
      expect(pauses()).to.equal(0);
      player.runTo(100.2);
      expect(pauses()).to.equal(1);
    });

    it('of 0 is an end like any other', () => {
      begin(0);
      player.runTo(0.2);
      expect(pauses()).to.equal(1);
    });

    it('pauses nothing that is not playing', () => {
      begin(30);
      player.paused = true;
      player.runTo(40);
      expect(pauses()).to.equal(0);
    });

    it('does not hold for the next load', () => {
      begin(30);
      begin();
      player.runTo(40);
      expect(pauses()).to.equal(0);
    });
  });
});
