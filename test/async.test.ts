import { expect } from '@open-wc/testing';
import { Deferred, taskQueue } from '../src/async.js';
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

describe('a task queue', () => {
  /* Takes longer than the time share of the queues in these tests. */
  const work = (): void => {
    const end = performance.now() + 7;
    while (performance.now() < end);
  };

  it('runs a single job of a task queue at once', () => {
    let hasRun = false;
    void taskQueue()(() => void (hasRun = true));
    expect(hasRun).to.equal(true);
  });

  it('runs one job of a task queue per turn, in order, when no time share is given', async () => {
    const inTurn = taskQueue();
    const order: string[] = [];
    const job = (index: number) => (): void => {
      order.push(`job ${index}`);
      queueMicrotask(() => order.push(`turn ${index} ended`));
    };
    await Promise.all([0, 1, 2].map((index) => inTurn(job(index))));
    expect(order).to.deep.equal(['job 0', 'turn 0 ended', 'job 1', 'turn 1 ended', 'job 2', 'turn 2 ended']);
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
