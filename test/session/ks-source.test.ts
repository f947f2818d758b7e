import { expect } from '@open-wc/testing';
import type { KalturaPlayerError } from '../../src/index.js';
import { KsSource, type KsProvider, type KsSettings } from '../../src/session/ks-source.js';
import type { KsReason, KsRequest } from '../../src/session/session.js';
import { FakeClock } from '../support/fake-clock.js';

const seconds = (): number => Date.now() / 1000;

/** Creates a source with settings that a test can change, and records the reasons that it announces. */
function createSource(input: Partial<KsSettings> = {}) {
  const settings = { ks: undefined, ksUrl: undefined, ksProvider: undefined, entryId: '1_a', ...input } as {
    -readonly [Name in keyof KsSettings]: KsSettings[Name];
  };
  const announced: KsReason[] = [];
  const source = new KsSource(
    () => settings,
    (reason) => announced.push(reason),
  );
  return { source, settings, announced };
}

/** Creates a provider that returns `ks-1`, `ks-2`, … and records its requests. */
function countingProvider(life?: number) {
  const requests: KsRequest[] = [];
  const provider: KsProvider = (request) => {
    requests.push(request);
    const ks = `ks-${requests.length}`;
    return Promise.resolve(life === undefined ? ks : { ks, expiresAt: seconds() + life });
  };
  return { provider, requests };
}

const failureOf = (promise: Promise<unknown>): Promise<KalturaPlayerError> =>
  promise.then(
    () => {
      throw new Error('expected a failure');
    },
    (error: unknown) => error as KalturaPlayerError,
  );

describe('KsSource', () => {
  let clock: FakeClock;
  beforeEach(() => {
    clock = new FakeClock();
  });
  afterEach(() => clock.restore());

  it('returns no KS and emits no ksrequest for a load where the page sets no KS', async () => {
    const { source, announced } = createSource();
    expect(await source.forLoad()).to.equal(undefined);
    expect(announced).to.deep.equal([]);
  });

  it('uses the ks of the page first and calls the provider when another is needed', async () => {
    const { provider, requests } = countingProvider();
    const { source } = createSource({ ks: 'given', ksProvider: provider });
    expect(await source.forLoad()).to.equal('given');
    expect(requests.length).to.equal(0);
    expect(await source.renew('expired')).to.equal('ks-1');
    expect(requests[0]).to.deep.include({ reason: 'expired', entryId: '1_a' });
    expect(source.current).to.equal('ks-1');
  });

  it('replaces a renewed KS by a newer ks of the page', async () => {
    const { provider } = countingProvider();
    const { source, settings } = createSource({ ks: 'given', ksProvider: provider });
    await source.renew('expired');
    settings.ks = ' newer ';
    expect(source.current).to.equal('newer');
    settings.ks = undefined;
    expect(source.current).to.equal(undefined);
  });

  it('calls the provider and emits ksrequest once for any number of waiting callers', async () => {
    const { provider, requests } = countingProvider();
    const { source, announced } = createSource({ ksProvider: provider });
    const all = await Promise.all([source.forLoad(), source.renew('expired'), source.renew('expiring'), source.forLoad()]);
    expect(all).to.deep.equal(['ks-1', 'ks-1', 'ks-1', 'ks-1']);
    expect(requests.length).to.equal(1);
    expect(announced).to.deep.equal(['load']);
  });

  it('calls the provider again only when the KS is about to expire', async () => {
    const { provider, requests } = countingProvider(100);
    const { source, announced } = createSource({ ksProvider: provider });
    await source.forLoad();
    expect(source.renewIn).to.be.closeTo(80, 0.01);
    await clock.pass(79);
    expect(await source.forLoad()).to.equal('ks-1');
    await clock.pass(2);
    expect(await source.forLoad()).to.equal('ks-2');
    expect(requests.length).to.equal(2);
    expect(announced).to.deep.equal(['load', 'expiring']);
  });

  it('renews a long session thirty seconds before it expires', async () => {
    const { source } = createSource({ ksProvider: countingProvider(86_400).provider });
    await source.forLoad();
    expect(source.renewIn).to.be.closeTo(86_370, 0.01);
  });

  it('calls the provider again before a load after one hour when the expiry of the KS is unknown', async () => {
    const { provider, requests } = countingProvider();
    const { source } = createSource({ ksProvider: provider });
    await source.forLoad();
    await clock.pass(3590);
    await source.forLoad();
    expect(requests.length).to.equal(1);
    await clock.pass(20);
    await source.forLoad();
    expect(requests.length).to.equal(2);
  });

  it('keeps using a KS until it expires when the provider fails', async () => {
    let isDown = false;
    const { source } = createSource({
      ksProvider: () => {
        if (isDown) throw new Error('down');
        return { ks: 'first', expiresAt: seconds() + 100 };
      },
    });
    await source.forLoad();
    isDown = true;
    await clock.pass(90);
    expect(await source.forLoad()).to.equal('first');
    await clock.pass(20);
    expect(await failureOf(source.forLoad())).to.include({ reason: 'session-expired', fatal: true, retryable: true });
  });

  it('aborts the signal of the provider after 8 s and calls the provider again for the next load', async () => {
    let isHanging = true;
    const requests: KsRequest[] = [];
    const { source } = createSource({
      ksProvider: (request) => {
        requests.push(request);
        return isHanging ? new Promise(() => undefined) : 'late';
      },
    });
    const failure = failureOf(source.forLoad());
    await clock.pass(7.9);
    expect(requests[0]?.signal.aborted).to.equal(false);
    await clock.pass(0.2);
    expect((await failure).message)
      .to.contain('ksProvider')
      .and.to.contain('within 8 s');
    expect(requests[0]?.signal.aborted).to.equal(true);
    expect(clock.pending).to.equal(0);
    isHanging = false;
    expect(await source.forLoad()).to.equal('late');
  });

  it('aborts a call of the provider and stops its timer when the request is cancelled', async () => {
    let signal: AbortSignal | undefined;
    const { source } = createSource({
      ksProvider: (request) => {
        signal ??= request.signal;
        return new Promise(() => undefined);
      },
    });
    const failure = failureOf(source.forLoad());
    source.cancel();
    expect((await failure).reason).to.equal('aborted');
    expect(signal?.aborted).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  for (const [what, provider] of [
    ['rejects', () => Promise.reject(new Error('no luck'))],
    [
      'throws',
      () => {
        throw new Error('no luck');
      },
    ],
    ['returns HTML', () => '<!doctype html>'],
    ['returns nothing', () => undefined as unknown as string],
  ] as ReadonlyArray<[string, KsProvider]>) {
    it(`rejects with session-expired when the provider ${what}, and calls it once`, async () => {
      let count = 0;
      const { source } = createSource({
        ksProvider: (request) => {
          count++;
          return provider(request);
        },
      });
      const failure = await failureOf(source.forLoad());
      expect(failure).to.include({ reason: 'session-expired', fatal: true, retryable: true });
      expect(failure.message).to.contain('ksProvider');
      expect(count).to.equal(1);
    });
  }

  it('calls the provider once for a KS that has expired by the local clock, and reports that once', async () => {
    let count = 0;
    const { source } = createSource({ ksProvider: () => ({ ks: `ks-${++count}`, expiresAt: seconds() - 7200 }) });
    for (let load = 0; load < 5; load++) expect(await source.forLoad()).to.equal('ks-1');
    expect(count).to.equal(1);
    expect(source.renewIn).to.equal(undefined);
    const [problem, ...more] = source.takeProblems();
    expect(problem).to.include({ reason: 'config-invalid', fatal: false });
    expect(problem?.message).to.contain('expiresAt').and.to.contain('ksProvider').and.to.contain('clock');
    expect(more.length).to.equal(0);
    await source.renew('expired');
    expect(source.takeProblems().length).to.equal(0);
  });

  it('calls the provider at most five times when it returns the same KS until that expires', async () => {
    let count = 0;
    const expiresAt = seconds() + 3600;
    const { source } = createSource({ ksProvider: () => (count++, { ks: 'cached', expiresAt }) });
    await source.forLoad();
    for (let due = source.renewIn; due !== undefined && count < 100; due = source.renewIn) {
      await clock.pass(due);
      await source.renew('expiring');
    }
    expect(count).to.be.within(2, 5);
  });

  it('uses ksProvider in place of ks-url, and requests ks-url once ksProvider is removed', async () => {
    const { provider, requests } = countingProvider();
    const { source, settings } = createSource({ ksUrl: 'http://127.0.0.1:1/ks', ksProvider: provider });
    expect(await source.forLoad()).to.equal('ks-1');
    settings.ksProvider = undefined;
    const failure = await failureOf(source.renew('expired'));
    expect(failure.message).to.contain('ks-url');
    expect(requests.length).to.equal(1);
  });

  it('emits ksrequest and keeps the ks of the page where there is neither a provider nor a ks-url', async () => {
    const { source, announced } = createSource({ ks: 'given' });
    expect(await source.renew('expired')).to.equal('given');
    expect(announced).to.deep.equal(['expired']);
  });
});
