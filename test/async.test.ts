import { expect } from '@open-wc/testing';
import { Deferred, delay, nextTask, taskQueue, timeLimit } from '../src/async.js';
import { FakeClock } from './support/fake-clock.js';
import { outcome, unhandledIn } from './support/fake-library.js';

describe('deferred', () => {
  it('settles a deferred promise by the first resolve() and ignores a later reject()', async () => {
    const deferred = new Deferred<number>();
    expect(await outcome(deferred.promise)).to.equal('pending');
    deferred.resolve(1);
    deferred.reject(new Error('late'));
    expect(await deferred.promise).to.equal(1);
  });

  it('rejects a deferred promise that is resolved with a rejected promise', async () => {
    const deferred = new Deferred<number>();
    deferred.resolve(Promise.reject(new Error('inner')));
    expect(await deferred.promise.catch((error: Error) => error.message)).to.equal('inner');
  });

  it('causes no unhandled rejection when a deferred promise is rejected and nobody listens', async () => {
    expect(await unhandledIn(() => new Deferred().reject(new Error('ignored')))).to.deep.equal([]);
  });
});

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
    /* A timer that was begun later and has fired: one that overflowed would have fired before it. */
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

describe('a task queue', () => {
  /* Longer than the share of the queues here. */
  const work = (): void => {
    const end = performance.now() + 7;
    while (performance.now() < end);
  };

  it('runs a single job of a task queue at once', () => {
    let hasRun = false;
    void taskQueue()(() => void (hasRun = true));
    expect(hasRun).to.equal(true);
  });

  it('runs one job of a task queue per task, in order, when no time share is given', async () => {
    const inTurn = taskQueue();
    const tasks: number[] = [];
    let task = 0;
    let isOver = false;
    const counting = (async () => {
      for (; !isOver; task++) await nextTask();
    })();
    await Promise.all([0, 1, 2, 3].map((index) => inTurn(() => void tasks.push(task * 10 + index))));
    isOver = true;
    await counting;
    expect(tasks.map((entry) => entry % 10)).to.deep.equal([0, 1, 2, 3]);
    expect(new Set(tasks.map((entry) => Math.floor(entry / 10))).size).to.equal(4);
  });

  it('runs several jobs of a task queue in one task while its time share lasts', () => {
    const inTurn = taskQueue(60_000);
    const order: string[] = [];
    for (const name of ['a', 'b', 'c']) void inTurn(() => void order.push(name));
    expect(order).to.deep.equal(['a', 'b', 'c']);
  });

  it('continues a task queue in a new task when a job has used up the time share', async () => {
    const inTurn = taskQueue(5);
    const order: string[] = [];
    const jobs = ['a', 'b', 'c'].map((name) =>
      inTurn(() => {
        work();
        order.push(name);
      }),
    );
    expect(order, 'in the first task').to.deep.equal(['a']);
    await jobs[1];
    expect(order, 'in the second task').to.deep.equal(['a', 'b']);
    await Promise.all(jobs);
    expect(order).to.deep.equal(['a', 'b', 'c']);
  });

  it('rejects the promise of a queued job that throws, and runs the next job', async () => {
    const inTurn = taskQueue();
    const outcomes = [
      inTurn(() => {
        throw new Error('no luck');
      }),
      inTurn(() => undefined),
    ].map((job) =>
      job.then(
        () => 'done',
        (error: unknown) => String(error),
      ),
    );
    expect(await Promise.all(outcomes)).to.deep.equal(['Error: no luck', 'done']);
  });
});
