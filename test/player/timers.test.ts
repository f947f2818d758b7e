import { expect } from '@open-wc/testing';
import { Timers } from '../../src/player/timers.js';
import { FakeClock } from '../support/fake-clock.js';

describe('timers', () => {
  let clock: FakeClock;
  let end: AbortController;
  let timers: Timers;
  let done: string[];
  beforeEach(() => {
    clock = new FakeClock();
    end = new AbortController();
    timers = new Timers(end.signal);
    done = [];
  });
  afterEach(() => clock.restore());

  const doing = (what: string) => (): void => void done.push(what);

  it('does something later', async () => {
    timers.after(2, doing('a'));
    await clock.pass(1.9);
    expect(done).to.deep.equal([]);
    await clock.pass(0.1);
    expect(done).to.deep.equal(['a']);
    expect(clock.pending).to.equal(0);
  });

  it('can be taken back', async () => {
    timers.after(1, doing('a'))();
    await clock.pass(5);
    expect(done).to.deep.equal([]);
  });

  it('forgets what belongs to an attempt when a newer one begins', async () => {
    const first = timers.restart();
    timers.after(1, doing('first'));
    const { attemptSignal } = timers;
    const second = timers.restart();
    timers.after(1, doing('second'));
    expect([attemptSignal.aborted, timers.attemptSignal.aborted]).to.deep.equal([true, false]);
    expect([timers.isCurrent(first), timers.isCurrent(second)]).to.deep.equal([false, true]);
    await clock.pass(5);
    expect(done).to.deep.equal(['second']);
  });

  it('keeps named ones through attempts, of each name the newest', async () => {
    timers.named('renewal', 3, doing('old'));
    timers.named('stall', 3, doing('stall'));
    timers.named('renewal', 4, doing('new'));
    timers.restart();
    expect([timers.isWaiting('renewal'), timers.isWaiting('other')]).to.deep.equal([true, false]);
    await clock.pass(10);
    expect(done).to.deep.equal(['stall', 'new']);
    expect(timers.isWaiting('renewal')).to.equal(false);
  });

  it('cancels a named one', async () => {
    timers.named('stall', 1, doing('stall'));
    timers.cancel('stall');
    timers.cancel('never set');
    await clock.pass(5);
    expect(done).to.deep.equal([]);
  });

  it('does not wait longer than a browser can: that would be at once', async () => {
    timers.named('renewal', 5_000_000, doing('renewal'));
    await clock.pass(1);
    expect([done, clock.pending]).to.deep.equal([[], 0]);
  });

  it('ends everything with the player, and begins nothing after that', async () => {
    const attempt = timers.restart();
    timers.after(1, doing('a'));
    timers.named('b', 1, doing('b'));
    end.abort();
    expect(clock.pending).to.equal(0);
    timers.after(1, doing('c'));
    timers.named('d', 1, doing('d'));
    expect([clock.pending, timers.isCurrent(attempt), timers.isCurrent(timers.restart())]).to.deep.equal([0, false, false]);
    await clock.pass(5);
    expect(done).to.deep.equal([]);
  });
});
