import { expect } from '@open-wc/testing';
import { delay, timeLimit } from '../src/signals.js';
import { FakeClock } from './support/fake-clock.js';
import { outcome } from './support/fake-library.js';

describe('delay', () => {
  it('resolves delay() after the given seconds', async () => {
    const clock = new FakeClock();
    try {
      const waiting = delay(2, new AbortController().signal);
      await clock.pass(1.9);
      expect(await outcome(waiting)).to.equal('pending');
      await clock.pass(0.1);
      expect(await outcome(waiting)).to.deep.equal({ value: undefined });
    } finally {
      clock.restore();
    }
  });

  it('rejects delay() with the reason of its signal, aborted during the delay or before it', async () => {
    const end = new AbortController();
    const waiting = delay(60, end.signal);
    end.abort(new Error('enough'));
    for (const promise of [waiting, delay(60, end.signal)]) {
      expect(await promise.catch((error: Error) => error.message)).to.equal('enough');
    }
  });

  it('does not resolve delay() at once for a time longer than a timer supports', async () => {
    const waiting = delay(3_000_000, new AbortController().signal);
    /* A timer that overflows would fire before this later one. */
    await delay(0.02, new AbortController().signal);
    expect(await outcome(waiting)).to.equal('pending');
  });
});

describe('a time limit', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = new FakeClock()));
  afterEach(() => clock.restore());

  it('aborts the signal of a time limit with its error when the time is over', async () => {
    const limit = timeLimit(3, new AbortController().signal, () => new Error('too late'));
    await clock.pass(2.9);
    expect(limit.signal.aborted).to.equal(false);
    await clock.pass(0.1);
    expect(String(limit.signal.reason)).to.equal('Error: too late');
  });

  it('aborts the signal of a time limit with the reason of the signal that it was given', () => {
    const end = new AbortController();
    const limit = timeLimit(3, end.signal, () => new Error('too late'));
    end.abort('gone');
    expect(limit.signal.reason).to.equal('gone');
    expect(timeLimit(3, end.signal, () => new Error('too late')).signal.reason).to.equal('gone');
  });

  it('does not abort the signal of a time limit that has ended', async () => {
    const end = new AbortController();
    const limit = timeLimit(3, end.signal, () => new Error('too late'));
    limit.end();
    end.abort();
    await clock.pass(10);
    expect(limit.signal.aborted).to.equal(false);
  });
});
