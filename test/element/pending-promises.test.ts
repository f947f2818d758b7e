import { expect } from '@open-wc/testing';
import { aborted } from '../../src/errors/index.js';
import { PendingPromises } from '../../src/element/pending-promises.js';
import { outcome, rejection, unhandledIn } from '../support/fake-library.js';
import { newPlayer, removeTargets } from '../support/fake-target.js';

describe('pending promises', () => {
  afterEach(removeTargets);

  it('returns the same pending promise from each ready()', () => {
    const outcomes = new PendingPromises();
    expect(outcomes.ready() === outcomes.ready()).to.equal(true);
  });

  it('resolves ready() and load() when the media is loaded, and returns a new promise then', async () => {
    const outcomes = new PendingPromises();
    const player = newPlayer().typed;
    const [ready, load] = [outcomes.ready(), outcomes.load('a')];
    outcomes.resolve(player);
    expect((await ready) === player).to.equal(true);
    expect(await rejection(load)).to.equal('resolved');
    expect(await outcome(outcomes.ready())).to.equal('pending');
  });

  it('rejects ready() and load() with a failure', async () => {
    const outcomes = new PendingPromises();
    const [ready, load] = [outcomes.ready(), outcomes.load('a')];
    outcomes.reject(aborted('x'));
    expect([await rejection(ready), await rejection(load)]).to.deep.equal(['aborted', 'aborted']);
  });

  it('rejects load() as aborted when the next replaces it, and resolves ready() with the next', async () => {
    const outcomes = new PendingPromises();
    const ready = outcomes.ready();
    const first = outcomes.load('a');
    const second = outcomes.load('a');
    expect(await rejection(first)).to.equal('aborted');
    outcomes.resolve(newPlayer().typed);
    expect([await rejection(second), await rejection(ready)]).to.deep.equal(['resolved', 'resolved']);
  });

  it('rejects load() as aborted when other media begins to load', async () => {
    const outcomes = new PendingPromises();
    const load = outcomes.load('a');
    outcomes.onLoadBegin('b');
    expect(await rejection(load)).to.equal('aborted');
  });

  it('keeps load() pending when the same media begins to load again', async () => {
    const outcomes = new PendingPromises();
    const load = outcomes.load('a');
    outcomes.onLoadBegin('a');
    outcomes.resolve(newPlayer().typed);
    expect(await rejection(load)).to.equal('resolved');
  });

  it('resolves load() and rejects ready() when media is loaded without a player', async () => {
    const outcomes = new PendingPromises();
    const [ready, load] = [outcomes.ready(), outcomes.load('a')];
    outcomes.resolve(aborted('in a frame'));
    expect([await rejection(ready), await rejection(load)]).to.deep.equal(['aborted', 'resolved']);
  });

  it('causes no unhandled rejection when ready() and load() fail and nobody listens', async () => {
    const unhandled = await unhandledIn(() => {
      const outcomes = new PendingPromises();
      void outcomes.ready();
      void outcomes.load('a');
      outcomes.reject(aborted('x'));
    });
    expect(unhandled).to.deep.equal([]);
  });
});
