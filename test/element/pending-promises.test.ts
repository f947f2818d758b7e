import { expect } from '@open-wc/testing';
import { aborted } from '../../src/errors/index.js';
import { PendingPromises } from '../../src/element/pending-promises.js';
import { outcome, rejection, unhandledIn } from '../support/fake-library.js';
import { newPlayer, removeTargets } from '../support/fake-target.js';

describe('outcomes', () => {
  afterEach(removeTargets);

  it('gives one promise of the player to all who ask', () => {
    const outcomes = new PendingPromises();
    expect(outcomes.ready() === outcomes.ready()).to.equal(true);
  });

  it('settles both when the media is loaded, and begins anew then', async () => {
    const outcomes = new PendingPromises();
    const player = newPlayer().typed;
    const [ready, load] = [outcomes.ready(), outcomes.load('a')];
    outcomes.resolve(player);
    expect((await ready) === player).to.equal(true);
    expect(await rejection(load)).to.equal('resolved');
    expect(await outcome(outcomes.ready())).to.equal('pending');
  });

  it('rejects both with a failure', async () => {
    const outcomes = new PendingPromises();
    const [ready, load] = [outcomes.ready(), outcomes.load('a')];
    outcomes.reject(aborted('x'));
    expect([await rejection(ready), await rejection(load)]).to.deep.equal(['aborted', 'aborted']);
  });

  it("supersedes a load by the next, and leaves the player's promise to it", async () => {
    const outcomes = new PendingPromises();
    const ready = outcomes.ready();
    const first = outcomes.load('a');
    const second = outcomes.load('a');
    expect(await rejection(first)).to.equal('aborted');
    outcomes.resolve(newPlayer().typed);
    expect([await rejection(second), await rejection(ready)]).to.deep.equal(['resolved', 'resolved']);
  });

  it('supersedes a load by one that nobody holds', async () => {
    const outcomes = new PendingPromises();
    const load = outcomes.load('a');
    outcomes.onLoadBegin('b');
    expect(await rejection(load)).to.equal('aborted');
  });

  it('lets a load go on when the same is loaded again: on a new player, with a new session', async () => {
    const outcomes = new PendingPromises();
    const load = outcomes.load('a');
    outcomes.onLoadBegin('a');
    outcomes.resolve(newPlayer().typed);
    expect(await rejection(load)).to.equal('resolved');
  });

  it('loads also where there is no player to be had, and says so to who wants one', async () => {
    const outcomes = new PendingPromises();
    const [ready, load] = [outcomes.ready(), outcomes.load('a')];
    outcomes.resolve(aborted('in a frame'));
    expect([await rejection(ready), await rejection(load)]).to.deep.equal(['aborted', 'resolved']);
  });

  it('causes no unhandled rejection', async () => {
    const unhandled = await unhandledIn(() => {
      const outcomes = new PendingPromises();
      void outcomes.ready();
      void outcomes.load('a');
      outcomes.reject(aborted('x'));
    });
    expect(unhandled).to.deep.equal([]);
  });
});
