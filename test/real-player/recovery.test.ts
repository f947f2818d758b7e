import { expect } from '@open-wc/testing';
import type { ErrorReason } from '../../src/index.js';
import type { Fault } from '../support/backend.js';
import { failing, messageOf, type Outcome, type Trial } from '../support/failures.js';
import { inTurns } from '../support/in-turns.js';
import { removePlayers } from '../support/player-fixture.js';

interface Case extends Trial {
  readonly reason: ErrorReason;
  readonly isRetryable: boolean;
  /** The expected seconds until the failure; a busy machine may take twice as long. */
  readonly within: number;
  /** Matches the message for the author. */
  readonly hint?: RegExp;
}

const LOAD = 10.5;
const LIBRARY = 33;

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
  library('noise'),
  library('truncate'),
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
    {
      attributes: { 'entry-id': '1_short', ks: 'bad' },
      reason: 'session-expired',
      isRetryable: true,
      within: LOAD,
      hint: /INVALID_KS/,
    },
  ],
  api('404', { fault: 'status', status: 404 }, 'network', /HTTP 404.*service-url/),
  api('500', { fault: 'status', status: 500 }, 'network', /HTTP 500/),
  api('dropped', { fault: 'drop' }, 'network', /request failed|cannot be reached/),
  api('HTML', { fault: 'html' }, 'network', /request failed/),
  api('empty', { fault: 'empty' }, 'network', /request failed/),
  api('of another kind', { fault: 'syntax' }, 'network', /request failed/),
  api('noise', { fault: 'noise' }, 'network', /request failed/),
  api('cut off', { fault: 'truncate' }, 'network', /request failed/),
  api('hanging', { fault: 'hang' }, 'load-timeout', /10 s/),
  api('slower than the limit', { fault: 'delay', ms: 12_000 }, 'load-timeout', /10 s/),
  media('1_drmish', 'drm', false, 20),
  media('1_manifest404', 'network', true, 20),
  media('1_manifest500', 'network', true, 25),
  media('1_manifesthtml', 'network', true, 20),
]);

describe('failures of the backend', () => {
  let outcomes: Map<string, Promise<Outcome>>;
  const { onerror } = window;
  before(() => {
    /* The test runner would report the syntax error of a broken library as a failure. */
    window.onerror = null;
    outcomes = inTurns(cases, 4, (trial) => failing({ ...trial, attributes: { 'uiconf-id': 1001, ...trial.attributes } }));
  });
  after(() => {
    window.onerror = onerror;
    removePlayers();
  });

  for (const [name, { reason, isRetryable, within, hint }] of cases) {
    it(`fails with ${reason}: ${name}`, async function () {
      this.timeout(60_000);
      const { element, failure, seconds, ready } = await outcomes.get(name)!;
      console.log(`${name}: ${failure.reason} after ${seconds.toFixed(1)} s`);
      expect(failure.reason).to.equal(reason);
      expect(failure.retryable).to.equal(isRetryable);
      expect(seconds).to.be.below(2 * within);
      expect(element.status).to.equal('failed');
      expect(element.error === failure).to.equal(true);
      expect(messageOf(element)).to.deep.equal({ text: failure.viewerMessage, hasRetry: isRetryable });
      expect(ready === 'resolved' ? name.includes('_manifest') || name.includes('_drm') : ready === failure).to.equal(true);
      if (hint) expect(failure.message).to.match(hint);
    });
  }

  it('reports each failure as fatal exactly once', async () => {
    const all = await Promise.all([...outcomes].map(async ([name, outcome]) => [name, (await outcome).errors] as const));
    const often = all.filter(([, errors]) => errors.filter(({ fatal }) => fatal).length !== 1);
    expect(often.map(([name]) => name)).to.deep.equal([]);
  });

  it('sends at most 40 API requests for each failure', async () => {
    const counts = await Promise.all(
      [...outcomes].map(async ([name, outcome]) => [name, (await (await outcome).account.log('api')).length] as const),
    );
    const most = Math.max(...counts.map(([, count]) => count));
    console.log(`API requests: at most ${most} (${counts.find(([, count]) => count === most)?.[0]})`);
    /* Six attempts, each of which the library makes four times, and look-ups by the element in between. */
    expect(most).to.be.at.most(40);
  });
});
