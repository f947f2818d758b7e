import { expect } from '@open-wc/testing';
import { Milestones } from '../../../src/player/playback/milestones.js';

const QUARTERS = [25, 50, 75, 100];

/** Plays the positions of a video of 100 seconds, and returns the marks in order. */
function run(positions: readonly number[], marks: readonly number[] = QUARTERS, watch = new Milestones()): number[] {
  return positions.flatMap((position) => watch.moveTo(marks, position, 100));
}

describe('milestones', () => {
  it('returns a mark once, when playback crosses it', () => {
    expect(run([0, 20, 30, 60, 80, 99])).to.deep.equal([25, 50, 75]);
    expect(run([0, 30, 20, 30])).to.deep.equal([25]);
  });

  it('returns a mark that playback reaches exactly', () => {
    expect(run([24, 25, 25, 26])).to.deep.equal([25]);
  });

  it('returns all marks between two positions in order', () => {
    expect(run([0, 80])).to.deep.equal([25, 50, 75]);
  });

  it('returns no marks at the first position when the start is not known', () => {
    expect(run([60])).to.deep.equal([]);
    expect(run([60, 76])).to.deep.equal([75]);
  });

  it('returns the marks between the start and the first position', () => {
    const watch = new Milestones();
    watch.startAt(0);
    expect(watch.moveTo([1], 2, 100)).to.deep.equal([1]);
  });

  it('keeps an earlier position when a later start is set', () => {
    const watch = new Milestones();
    watch.moveTo(QUARTERS, 20, 100);
    watch.startAt(26);
    expect(watch.moveTo(QUARTERS, 27, 100)).to.deep.equal([25]);
  });

  it('does not return marks that a seek passes', () => {
    const watch = new Milestones();
    run([0, 20], QUARTERS, watch);
    watch.skip();
    expect(run([70, 74], QUARTERS, watch)).to.deep.equal([]);
    expect(run([76], QUARTERS, watch)).to.deep.equal([75]);
  });

  it('returns a mark that playback crosses after a seek back', () => {
    const watch = new Milestones();
    watch.skip();
    run([70], QUARTERS, watch);
    watch.skip();
    expect(run([20, 30], QUARTERS, watch)).to.deep.equal([25]);
  });

  it('returns 100 once at the end', () => {
    const watch = new Milestones();
    run([0, 99], QUARTERS, watch);
    expect(watch.end(QUARTERS)).to.deep.equal([100]);
    expect(watch.end(QUARTERS)).to.deep.equal([]);
  });

  it('does not return 100 twice when the last position is the end', () => {
    const watch = new Milestones();
    expect(run([90, 100], QUARTERS, watch)).to.deep.equal([100]);
    expect(watch.end(QUARTERS)).to.deep.equal([]);
  });

  it('returns only 100 at an end that a seek reached', () => {
    const watch = new Milestones();
    run([0, 10], QUARTERS, watch);
    watch.skip();
    expect(watch.end(QUARTERS)).to.deep.equal([100]);
  });

  it('returns no marks at the end when playback started there', () => {
    const watch = new Milestones();
    watch.startAt(100);
    watch.moveTo(QUARTERS, 100, 100);
    expect(watch.end(QUARTERS)).to.deep.equal([]);
  });

  it('returns the marks at the end that playback crossed after the last reported position', () => {
    /* Positions are reported four times a second, so a short video can have several percent after the last one. */
    const watch = new Milestones();
    run([0, 96], [97, 99, 100], watch);
    expect(watch.end([97, 99, 100])).to.deep.equal([97, 99, 100]);
  });

  it('returns no marks while the duration is unknown, infinite or not positive', () => {
    const watch = new Milestones();
    for (const duration of [NaN, 0, Infinity, -1]) {
      watch.moveTo(QUARTERS, 0, duration);
      expect(watch.moveTo(QUARTERS, 50, duration)).to.deep.equal([]);
    }
  });

  it('accepts marks that change during playback', () => {
    const watch = new Milestones();
    expect(watch.moveTo([], 0, 100)).to.deep.equal([]);
    expect(watch.moveTo([10], 30, 100)).to.deep.equal([10]);
    expect(watch.moveTo([10, 20, 40], 45, 100)).to.deep.equal([40]);
  });

  it('returns nothing for an empty list of marks', () => {
    const watch = new Milestones();
    expect(run([0, 100], [], watch)).to.deep.equal([]);
    expect(watch.end([])).to.deep.equal([]);
    expect(watch.end([50])).to.deep.equal([]);
  });
});
