import { expect } from '@open-wc/testing';
import { Deferred } from '../src/async.js';
import { outcome, unhandledIn } from './support/fake-library.js';

describe('deferred', () => {
  it('is settled from outside, once', async () => {
    const deferred = new Deferred<number>();
    expect(await outcome(deferred.promise)).to.equal('pending');
    deferred.resolve(1);
    deferred.reject(new Error('late'));
    expect(await deferred.promise).to.equal(1);
  });

  it('takes over another promise', async () => {
    const deferred = new Deferred<number>();
    deferred.resolve(Promise.reject(new Error('inner')));
    expect(await deferred.promise.catch((error: Error) => error.message)).to.equal('inner');
  });

  it('rejects without an unhandled rejection where nobody listens', async () => {
    expect(await unhandledIn(() => new Deferred().reject(new Error('ignored')))).to.deep.equal([]);
  });
});
