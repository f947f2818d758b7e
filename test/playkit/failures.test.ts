import { expect } from '@open-wc/testing';
import { KalturaPlayerError, type ErrorReason } from '../../src/errors/index.js';
import { failureOf, isCritical, isInterruption } from '../../src/playkit/failures.js';

const KS = 'djJ8MTIzNDV8secret';

/* The parts of the API's response in an error of the provider. */
const results = (code: string): object => ({
  results: [{}, { hasError: true, error: { code, message: 'words', objectType: 'KalturaAPIException' } }],
});
const messages = (code: string): object => ({ action: {}, messages: [{ message: 'words', code }] });
const provider = (category: number, code: number, data: unknown): object => ({ severity: 2, category, code, data });
const load = (category: number, data: object): object => ({ severity: 2, category, code: 7002, data, errorDetails: {} });

/* The errors of a running player, one row for each observed failure. */
const loads: ReadonlyArray<readonly [what: string, payload: object, reason: ErrorReason]> = [
  ['an unknown entry', load(7, provider(1, 1006, results('ENTRY_ID_NOT_FOUND'))), 'media-not-found'],
  ['an expired or invalid KS', load(7, provider(1, 1006, results('INVALID_KS'))), 'session-expired'],
  ['an invalid KS, one level deeper', load(7, provider(1, 1006, { data: results('INVALID_KS') })), 'session-expired'],
  ['a needed KS that is missing', load(14, provider(2, 2001, messages('SESSION_RESTRICTED'))), 'session-expired'],
  ['a country block', load(13, provider(2, 2001, messages('COUNTRY_RESTRICTED'))), 'geo-restricted'],
  ['an address block', load(15, provider(2, 2001, messages('IP_RESTRICTED'))), 'ip-restricted'],
  ['a site block', load(16, provider(2, 2001, messages('SITE_RESTRICTED'))), 'site-restricted'],
  ['a schedule block', load(7, provider(2, 2001, messages('SCHEDULED_RESTRICTED'))), 'schedule-restricted'],
  ['an entry that is not ready', load(12, provider(2, 2002, { status: 1 })), 'media-not-ready'],
  ['an entry without sources', load(7, provider(2, 3001, {})), 'media-unavailable'],
  ['a request without an entry id', load(7, provider(3, 3000, { message: 'missing entryId' })), 'media-not-found'],
  ['a hanging API', load(7, provider(1, 1003, { url: 'https://x' })), 'network'],
  ['a dropped connection', load(7, provider(1, 1002, { url: 'https://x', attempt: 4 })), 'network'],
  ['a response of HTML', load(7, provider(1, 1005, { text: '<html>' })), 'network'],
];

const playback: ReadonlyArray<readonly [what: string, payload: object, reason: ErrorReason]> = [
  [
    'a manifest that is not there',
    { severity: 2, category: 1, code: 1002, data: { name: 'manifestLoadError', responseCode: 404 } },
    'network',
  ],
  ['a manifest of HTML', { severity: 2, category: 1, code: 1002, data: { name: 'manifestParsingError' } }, 'network'],
  [
    'a segment that is not there',
    { severity: 2, category: 1, code: 1002, data: { name: 'fragLoadError', fragUrl: 'x' } },
    'network',
  ],
  ['a segment of noise', { severity: 2, category: 3, code: 3018, data: { name: 'fragParsingError' } }, 'playback-failed'],
  [
    'a source without an engine',
    { severity: 2, category: 7, code: 7007, data: 'No Engine Found To Play The Source' },
    'media-unavailable',
  ],
];

describe('failures', () => {
  for (const [what, payload, reason] of [...loads, ...playback]) {
    it(`reports ${what} as ${reason}`, () => {
      const error = failureOf('entry 1_a', payload);
      expect(error).to.include({ reason, fatal: true });
      expect(error.message).to.contain('entry 1_a');
    });
  }

  for (const [what, payload, reason] of loads) {
    it(`reports ${what} as ${reason} when the player only rejects`, () => {
      const rejection = (payload as { data: object }).data;
      const error = failureOf('entry 1_a', undefined, rejection);
      expect(error.fatal).to.equal(true);
      expect(error.reason).to.equal(reason);
    });
  }

  it('keeps the severity, category and code of the player, and those of the provider as data', () => {
    const error = failureOf('entry 1_a', load(13, provider(2, 2001, messages('COUNTRY_RESTRICTED'))));
    expect(error).to.include({ severity: 2, category: 13, code: 7002 });
    expect(error.data).to.include({ category: 2, code: 2001 });
    expect(error.message).to.contain('COUNTRY_RESTRICTED').and.to.contain('7002');
  });

  it('leaves severity, category and code undefined when the player fired no error', () => {
    const { severity, category, code } = failureOf('entry 1_a', undefined, provider(1, 1002, {}));
    expect([severity, category, code]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('reports an error from which the player recovers as not fatal', () => {
    expect(failureOf('entry 1_a', { severity: 1, category: 1, code: 1002 })).to.include({ fatal: false, reason: 'network' });
  });

  it('returns a KalturaPlayerError unchanged', () => {
    const ours = new KalturaPlayerError('session-expired', 'x');
    expect(failureOf('entry 1_a', undefined, ours) === ours).to.equal(true);
  });

  it('shows the viewer the message that a plugin added to the error', () => {
    const error = failureOf('x', {
      severity: 2,
      category: 7,
      code: 7002,
      errorDetails: { title: 'No', message: 'Buy a ticket.' },
    });
    expect(error.viewerMessage).to.equal('Buy a ticket.');
  });

  it('does not throw for any kind of error data, cyclic objects included', () => {
    const graph: Record<string, unknown> = { results: [], messages: 'none', error: null };
    graph['data'] = graph;
    graph['player'] = { graph, node: document.body };
    for (const data of [graph, null, undefined, 5, 'text', [], [graph], () => 1]) {
      expect(() => failureOf('x', { severity: 2, category: 7, code: 7002, data })).to.not.throw();
      expect(() => failureOf('x', undefined, data)).to.not.throw();
    }
    expect(() => failureOf('x', {})).to.not.throw();
  });

  it('reports a rejection with a foreign error, or without a value, as unknown and fatal', () => {
    expect(failureOf('entry 1_a', undefined, new TypeError('boom'))).to.include({ reason: 'unknown', fatal: true });
    expect(failureOf('entry 1_a', undefined, undefined)).to.include({ reason: 'unknown', fatal: true });
  });

  it('masks a KS in the message and the data of an error', () => {
    const error = failureOf('entry 1_a', load(7, provider(1, 1002, { url: `https://x.example/ks/${KS}/a?ks=${KS}`, ks: KS })));
    expect(JSON.stringify([error.message, error.data, error.viewerMessage])).to.not.contain('secret');
  });

  it('distinguishes interrupted loads from failures by their code', () => {
    expect(isInterruption({ code: 7000 })).to.equal(true);
    expect(isInterruption({ code: 9002 })).to.equal(true);
    expect(isInterruption({ code: 7002 })).to.equal(false);
    expect(isInterruption({})).to.equal(false);
  });

  it('treats an error of severity 2 as critical, and no other', () => {
    expect([0, 1, 2, undefined].map((severity) => isCritical(severity === undefined ? {} : { severity }))).to.deep.equal([
      false,
      false,
      true,
      false,
    ]);
  });
});
