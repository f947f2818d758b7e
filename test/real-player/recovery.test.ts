import { expect } from '@open-wc/testing';
import type { ErrorReason } from '../../src/index.js';
import { Account, type Fault } from '../support/backend.js';
import { errorsOf, failing, messageOf, until, type Outcome, type Trial } from '../support/failures.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

interface Case extends Trial {
  readonly reason: ErrorReason;
  readonly isRetryable: boolean;
  /** Within this many seconds, after which something else must have gone wrong. */
  readonly within: number;
  /** What the author is told, among others. */
  readonly hint?: RegExp;
}

const LOAD = 10.5;
const LIBRARY = 31;

const entry = (id: string, reason: ErrorReason, isRetryable: boolean, hint?: RegExp): [string, Case] => [
  id,
  { attributes: { 'entry-id': id }, reason, isRetryable, within: LOAD, ...(hint && { hint }) },
];

const api = (name: string, fault: Partial<Fault>, reason: ErrorReason, hint: RegExp): [string, Case] => [
  `API ${name}`,
  {
    attributes: { 'entry-id': '1_short' },
    faults: [{ kind: 'api', ...fault } as Fault],
    reason,
    isRetryable: true,
    within: LOAD,
    hint,
  },
];

const library = (fault: Fault['fault'], reason: ErrorReason = 'library-load-failed', status = 500): [string, Case] => [
  `library ${fault}${fault === 'status' ? ` ${status}` : ''}`,
  {
    attributes: { 'entry-id': '1_short' },
    faults: [{ kind: 'library', fault, status }],
    reason,
    isRetryable: true,
    within: LIBRARY,
    hint: /embedPlaykitJs/,
  },
];

const media = (
  id: string,
  reason: ErrorReason,
  isRetryable: boolean,
  within: number,
  faults: readonly Fault[] = [],
): [string, Case] => [
  `${id}${faults.map(({ kind, fault }) => ` ${kind} ${fault}`).join('')}`,
  { attributes: { 'entry-id': id, autoplay: true, muted: true }, faults, reason, isRetryable, within },
];

const cases = new Map<string, Case>([
  library('status', 'library-load-failed', 404),
  library('status'),
  library('drop'),
  library('empty'),
  library('syntax'),
  library('html'),
  library('hang', 'library-timeout'),
  ['uiConf unknown', { ...library('status')[1], attributes: { 'entry-id': '1_short', 'uiconf-id': 4711 }, faults: [] }],
  entry('1_unknown', 'media-not-found', false, /1_unknown.*entry-id/),
  entry('1_missing', 'media-not-found', false, /1_missing.*entry-id/),
  entry('1_geo', 'geo-restricted', false),
  entry('1_ip', 'ip-restricted', false),
  entry('1_site', 'site-restricted', false, /domain/),
  entry('1_scheduled', 'schedule-restricted', false),
  entry('1_unscheduled', 'schedule-restricted', false),
  entry('1_blocked', 'access-denied', false),
  entry('1_secured', 'session-expired', true, /ks-url/),
  entry('1_importing', 'media-not-ready', true),
  entry('1_notready', 'media-not-ready', true),
  entry('1_deleted', 'media-deleted', false),
  entry('1_nosources', 'media-unavailable', false),
  entry('1_drmish', 'drm', false, /https/),
  [
    'reference id unknown',
    { attributes: { 'reference-id': 'none' }, reason: 'media-not-found', isRetryable: false, within: LOAD },
  ],
  [
    'playlist unknown',
    { attributes: { 'playlist-id': '1_none' }, reason: 'media-not-found', isRetryable: false, within: LOAD, hint: /1_none/ },
  ],
  [
    'playlist empty',
    {
      attributes: { 'playlist-id': '1_empty_playlist' },
      reason: 'media-unavailable',
      isRetryable: false,
      within: LOAD,
      hint: /1_empty_playlist/,
    },
  ],
  [
    'KS invalid',
    { attributes: { 'entry-id': '1_short', ks: 'bad' }, reason: 'session-expired', isRetryable: true, within: LOAD, hint: /INVALID_KS/ },
  ],
  api('404', { fault: 'status', status: 404 }, 'network', /HTTP 404.*service-url/),
  api('500', { fault: 'status', status: 500 }, 'network', /HTTP 500/),
  api('dropped', { fault: 'drop' }, 'network', /request failed/),
  api('HTML', { fault: 'html' }, 'network', /request failed/),
  api('hanging', { fault: 'hang' }, 'load-timeout', /10 s/),
  api('slower than the limit', { fault: 'delay', ms: 12_000 }, 'load-timeout', /10 s/),
  media('1_manifest404', 'network', true, 12),
  media('1_manifest500', 'network', true, 25),
  media('1_manifesthtml', 'network', true, 12),
]);

describe('every failure that the backend can make', () => {
  /* All at once: most of them wait for a time limit. */
  const outcomes = new Map<string, Promise<Outcome>>();
  const { onerror } = window;
  before(() => {
    /* A broken library's syntax error is the page's to see, but not the test runner's. */
    window.onerror = null;
    for (const [name, trial] of cases) outcomes.set(name, failing({ ...trial, attributes: { 'uiconf-id': 1001, ...trial.attributes } }));
  });
  after(() => {
    window.onerror = onerror;
    removePlayers();
  });

  for (const [name, { reason, isRetryable, within, hint }] of cases) {
    it(`${name} is ${reason}`, async function () {
      this.timeout(40_000);
      const { element, failure, seconds, ready } = await outcomes.get(name)!;
      console.info(`${name}: ${failure.reason} after ${seconds.toFixed(1)} s`);
      expect(failure.reason).to.equal(reason);
      expect(failure.retryable).to.equal(isRetryable);
      expect(seconds).to.be.below(within);
      expect(element.status).to.equal('failed');
      expect(element.error === failure).to.equal(true);
      expect(messageOf(element)).to.deep.equal({ text: failure.viewerMessage, hasRetry: isRetryable });
      expect(ready === 'resolved' ? name.includes('_manifest') || name.includes('_drm') : ready === failure).to.equal(true);
      if (hint) expect(failure.message).to.match(hint);
    });
  }

  it('is told as fatal once each', async () => {
    const all = await Promise.all([...outcomes].map(async ([name, outcome]) => [name, (await outcome).errors] as const));
    const often = all.filter(([, errors]) => errors.filter(({ fatal }) => fatal).length !== 1);
    expect(often.map(([name]) => name)).to.deep.equal([]);
  });

  it('takes few requests: none of them in a loop', async () => {
    const counts = await Promise.all(
      [...outcomes].map(async ([name, outcome]) => [name, (await (await outcome).account.log('api')).length] as const),
    );
    const most = Math.max(...counts.map(([, count]) => count));
    console.info(`API requests: at most ${most} (${counts.find(([, count]) => count === most)?.[0]})`);
    /* Six attempts; the library makes four of each. */
    expect(most).to.be.below(30);
  });
});

describe('an outage of five seconds', () => {
  afterEach(removePlayers);

  const outages: readonly Fault[] = [
    { kind: 'api', fault: 'drop' },
    { kind: 'api', fault: 'status', status: 503 },
    { kind: 'api', fault: 'html' },
    { kind: 'api', fault: 'hang' },
  ];
  for (const media of [{ 'entry-id': '1_short' }, { 'reference-id': 'ref_video' }, { 'playlist-id': '1_playlist' }]) {
    it(`is got over, and told as not fatal: ${Object.keys(media)[0]}`, async function () {
      const results = await Promise.all(
        outages.map(async (fault) => {
          const account = new Account();
          await account.fault(fault);
          const { element } = createPlayer(media as Record<string, string>, { account });
          const errors = errorsOf(element);
          const start = performance.now();
          setTimeout(() => void account.fault(), 5000);
          await element.ready();
          const seconds = (performance.now() - start) / 1000;
          console.info(`${Object.keys(media)[0]}, API ${fault.fault}: ready after ${seconds.toFixed(1)} s, ${errors.length} told`);
          return { fault: fault.fault, isInTime: seconds < 10, fatal: errors.filter((error) => error.fatal).length, told: errors.length };
        }),
      );
      for (const { fault, isInTime, fatal, told } of results) {
        expect({ isInTime, fatal }, fault).to.deep.equal({ isInTime: true, fatal: 0 });
        if (fault !== 'hang') expect(told, fault).to.be.above(0);
      }
    });
  }
});

describe('after a failure', () => {
  afterEach(removePlayers);

  it('retry() loads again on the same player, and the message goes', async () => {
    const { element, account } = await failing({
      attributes: { 'entry-id': '1_short' },
      faults: [{ kind: 'api', fault: 'status', status: 404 }],
    });
    const { player } = element;
    await account.fault();
    element.retry();
    expect(element.status).to.equal('loading');
    expect((await element.ready()) === player).to.equal(true);
    await element.updateComplete;
    expect(messageOf(element)).to.equal(undefined);
    expect(element.error).to.equal(null);
  });

  it('the browser that comes back online tries again', async () => {
    const { element, account } = await failing({
      attributes: { 'entry-id': '1_short' },
      faults: [{ kind: 'api', fault: 'status', status: 404 }],
    });
    await account.fault();
    window.dispatchEvent(new Event('online'));
    await element.ready();
    expect(element.status).to.equal('ready');
  });

  it('being online does nothing for what another try cannot mend', async () => {
    const { element, account } = await failing({ attributes: { 'entry-id': '1_geo' } });
    const before = (await account.log('api')).length;
    window.dispatchEvent(new Event('online'));
    expect(element.status).to.equal('failed');
    expect((await account.log('api')).length).to.equal(before);
  });

  it('nothing is tried any more once the element is gone', async () => {
    for (const end of ['remove', 'destroy'] as const) {
      const account = new Account();
      await account.fault({ kind: 'api', fault: 'drop' });
      const { element } = createPlayer({ 'entry-id': '1_short' }, { account });
      const errors = errorsOf(element);
      await until(element, 'error');
      element[end]();
      await Promise.resolve();
      const before = (await account.log('api')).length;
      const told = errors.length;
      /* Longer than any backoff: another element takes that long over the same outage. */
      const other = await failing({ attributes: { 'entry-id': '1_short' }, faults: [{ kind: 'api', fault: 'drop' }] });
      expect(other.seconds).to.be.above(3);
      expect((await account.log('api')).length, end).to.equal(before);
      expect(errors.length, end).to.equal(told);
    }
  });

  it('another entry starts anew', async () => {
    const { element } = await failing({ attributes: { 'entry-id': '1_geo' } });
    element.entryId = '1_short';
    await once(element, 'statuschange');
    await element.ready();
    expect(element.error).to.equal(null);
  });
});
