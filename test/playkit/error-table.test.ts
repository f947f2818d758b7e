import { expect } from '@open-wc/testing';
import { reasonOf } from '../../src/playkit/error-table.js';
import type { ErrorReason } from '../../src/errors/index.js';

type Numbers = Parameters<typeof reasonOf>[0];

/* Errors of a running player, with their reasons. */
const rows: ReadonlyArray<readonly [what: string, numbers: Numbers, reason: ErrorReason]> = [
  ['an invalid KS', { category: 7, code: 7002, providerCode: 1006, apiCode: 'INVALID_KS' }, 'session-expired'],
  ['an expired KS', { category: 7, code: 7002, providerCode: 1006, apiCode: 'EXPIRED_KS' }, 'session-expired'],
  ['a missing KS', { category: 7, code: 7002, providerCode: 1006, apiCode: 'MISSING_KS' }, 'session-expired'],
  ['a KS that has used up its actions', { category: 7, code: 7002, apiCode: 'ACTION_BLOCKED' }, 'session-expired'],
  [
    'a needed KS that is missing',
    { category: 14, code: 7002, providerCode: 2001, apiCode: 'SESSION_RESTRICTED' },
    'session-expired',
  ],
  ['a KS without the privilege', { category: 7, code: 7002, providerCode: 1006, apiCode: 'SERVICE_FORBIDDEN' }, 'access-denied'],
  ['an unknown entry', { category: 7, code: 7002, providerCode: 1006, apiCode: 'ENTRY_ID_NOT_FOUND' }, 'media-not-found'],
  ['an unknown playlist', { category: 7, code: 7002, providerCode: 1006, apiCode: 'PLAYLIST_ID_NOT_FOUND' }, 'media-not-found'],
  ['a country block', { category: 13, code: 7002, providerCode: 2001, apiCode: 'COUNTRY_RESTRICTED' }, 'geo-restricted'],
  ['an address block', { category: 15, code: 7002, providerCode: 2001, apiCode: 'IP_RESTRICTED' }, 'ip-restricted'],
  ['a site block', { category: 16, code: 7002, providerCode: 2001, apiCode: 'SITE_RESTRICTED' }, 'site-restricted'],
  ['a schedule block', { category: 7, code: 7002, providerCode: 2001, apiCode: 'SCHEDULED_RESTRICTED' }, 'schedule-restricted'],
  ['another block', { category: 18, code: 7002, providerCode: 2001, apiCode: 'ACCESS_CONTROL_RESTRICTED' }, 'access-denied'],
  ['an entry that is being processed', { category: 12, code: 7002, providerCode: 2002 }, 'media-not-ready'],
  ['a scheduled entry', { category: 17, code: 7002, providerCode: 2003 }, 'schedule-restricted'],
  ['a deleted entry', { category: 19, code: 7002, providerCode: 2004 }, 'media-deleted'],
  ['an entry without sources', { category: 7, code: 7002, providerCode: 3001 }, 'media-unavailable'],
  ['a request without an entry id', { category: 7, code: 7002, providerCode: 3000 }, 'media-not-found'],
  ['an API that hangs', { category: 7, code: 7002, providerCode: 1003 }, 'network'],
  ['an API that drops the connection', { category: 7, code: 7002, providerCode: 1002 }, 'network'],
  ['an API that responds with HTML', { category: 7, code: 7002, providerCode: 1005 }, 'network'],
  ['a manifest that is not there', { category: 1, code: 1002 }, 'network'],
  ['a bad segment', { category: 3, code: 3018 }, 'playback-failed'],
  ['a broken manifest', { category: 4, code: 4030 }, 'playback-failed'],
  ['a stream that cannot be selected', { category: 5, code: 5005 }, 'playback-failed'],
  ['a missing key system', { category: 6, code: 6001 }, 'drm'],
  ['a source without an engine', { category: 7, code: 7007 }, 'media-unavailable'],
  ['a failed load without details', { category: 7, code: 7002 }, 'unknown'],
  [
    'a failed load with an unknown API code',
    { category: 7, code: 7002, providerCode: 1006, apiCode: 'INTERNAL_SERVERL_ERROR' },
    'unknown',
  ],
  ['numbers of a newer player', { category: 99, code: 9999 }, 'playback-failed'],
  ['an error without numbers', {}, 'playback-failed'],
];

describe('error-table', () => {
  for (const [what, numbers, reason] of rows) {
    it(`reports ${what} as ${reason}`, () => expect(reasonOf(numbers)).to.equal(reason));
  }

  it('distinguishes the error codes of the provider from those of the player', () => {
    /* The code 3001 of the player is a corrupt container; that of the provider is an entry without sources. */
    expect(reasonOf({ category: 3, code: 3001 })).to.equal('playback-failed');
    expect(reasonOf({ category: 7, code: 7002, providerCode: 3001 })).to.equal('media-unavailable');
  });

  it('reports session-expired only for API codes after which another KS may help', () => {
    for (const code of ['INVALID_KS', 'EXPIRED_KS', 'MISSING_KS', 'SESSION_RESTRICTED']) {
      expect(reasonOf({ apiCode: code }), code).to.equal('session-expired');
    }
    for (const code of ['ENTRY_ID_NOT_FOUND', 'COUNTRY_RESTRICTED', 'SERVICE_FORBIDDEN', undefined]) {
      expect(reasonOf({ apiCode: code }), String(code)).to.not.equal('session-expired');
    }
  });
});
