import { expect } from '@open-wc/testing';
import { MilestoneWatch, type MilestoneDetail } from '../../../src/player/playback/milestones.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

describe('milestone-watch', () => {
  let player: FakePlayer;
  let watch: MilestoneWatch;
  let reported: MilestoneDetail[];
  let milestones: number[];
  beforeEach(() => {
    reported = [];
    milestones = [25, 50, 75, 100];
    player = newPlayer();
    watch = new MilestoneWatch(
      player.typed,
      { emit: (_type, detail) => void reported.push(detail as MilestoneDetail) },
      () => milestones,
    );
    for (const type of ['playing', 'seeking', 'timeupdate', 'ended', 'pause']) {
      player.addEventListener(type, () => watch.onEvent(type));
    }
    begin();
  });
  afterEach(removeTargets);

  const begin = (): void => {
    watch.begin();
    player.setSource('a');
    player.duration = 200;
    player.play();
  };
  const percents = (): number[] => reported.map(({ percent }) => percent);

  it('reports milestones with position and duration', () => {
    player.runTo(49);
    player.runTo(51);
    expect(reported).to.deep.equal([{ percent: 25, currentTime: 51, duration: 200 }]);
  });

  it('reports milestones from the very start of playback', () => {
    milestones = [1];
    player.runTo(2.5);
    expect(percents()).to.deep.equal([1]);
  });

  it('reports no milestones that a seek passes, but those that playback reaches from there', () => {
    player.runTo(10);
    player.seekTo(120);
    player.runTo(121);
    expect(percents()).to.deep.equal([]);
    player.runTo(151);
    expect(percents()).to.deep.equal([75]);
  });

  it('reports no milestones while the viewer seeks a paused player', () => {
    player.runTo(10);
    player.pause();
    player.runTo(120);
    expect(percents()).to.deep.equal([]);
  });

  it('reports no milestones before the position at which playback starts', () => {
    watch.begin();
    player.setSource('a');
    player.duration = 200;
    player.seekTo(120);
    player.play();
    player.runTo(121);
    expect(percents()).to.deep.equal([]);
  });

  it('reports milestones of 100 percent once, also when the last timeupdate is at the end', () => {
    player.runTo(199.9);
    player.runTo(200);
    player.fire('ended');
    expect(percents().filter((percent) => percent === 100)).to.deep.equal([100]);
  });

  it('reports milestones once for each load, also when the video loops', () => {
    player.runTo(60);
    player.seekTo(0);
    player.runTo(60);
    expect(percents()).to.deep.equal([25]);
  });

  it('reports milestones again after the next load', () => {
    player.runTo(60);
    begin();
    player.runTo(60);
    expect(percents()).to.deep.equal([25, 25]);
  });

  it('reports the milestones that the page sets during playback', () => {
    player.runTo(60);
    milestones = [40];
    player.runTo(90);
    expect(percents()).to.deep.equal([25, 40]);
  });

  it('reports milestones once the duration is known, and none from before', () => {
    player.duration = null;
    player.runTo(60);
    player.duration = 200;
    player.runTo(110);
    expect(percents()).to.deep.equal([50]);
  });

  it('reports no milestones of a live stream', () => {
    player.live = true;
    player.duration = 20;
    for (const seconds of [0, 5, 11, 19, 20]) player.runTo(seconds);
    player.fire('ended');
    expect(percents()).to.deep.equal([]);
  });
});
