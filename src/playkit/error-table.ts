import type { ErrorReason } from '../errors/index.js';

/**
 * Maps the error numbers of the player, its provider and the Kaltura API to reasons. No other file uses these numbers.
 * Source: playkit-js `src/error`, playkit-js-providers `src/util/error`, and what a running player reports.
 */

export const SEVERITY_RECOVERABLE = 1;
export const SEVERITY_CRITICAL = 2;
export const CODE_VIDEO_ERROR = 3016;
export const CODE_LOAD_INTERRUPTED = 7000;
export const CODE_LOAD_FAILED = 7002;
export const CODE_NO_ENGINE_FOUND = 7007;
export const CODE_OPERATION_ABORTED = 9002;
/** Of the provider, whose numbers are its own. */
export const PROVIDER_NO_SOURCES = 3001;

const byCategory: Readonly<Record<number, ErrorReason>> = {
  1: 'network',
  3: 'playback-failed',
  4: 'playback-failed',
  5: 'playback-failed',
  6: 'drm',
  12: 'media-not-ready',
  13: 'geo-restricted',
  14: 'session-expired',
  15: 'ip-restricted',
  16: 'site-restricted',
  17: 'schedule-restricted',
  18: 'access-denied',
  19: 'media-deleted',
};

/* The provider has its own numbering, separate from the player's. */
const byProviderCode: Readonly<Record<number, ErrorReason>> = {
  1000: 'network',
  1001: 'network',
  1002: 'network',
  1003: 'network',
  1004: 'network',
  1005: 'network',
  2002: 'media-not-ready',
  2003: 'schedule-restricted',
  2004: 'media-deleted',
  3000: 'media-not-found',
  [PROVIDER_NO_SOURCES]: 'media-unavailable',
};

const byApiCode: Readonly<Record<string, ErrorReason>> = {
  INVALID_KS: 'session-expired',
  EXPIRED_KS: 'session-expired',
  MISSING_KS: 'session-expired',
  ACTION_BLOCKED: 'session-expired',
  SESSION_RESTRICTED: 'session-expired',
  SERVICE_FORBIDDEN: 'access-denied',
  ENTRY_ID_NOT_FOUND: 'media-not-found',
  INVALID_ENTRY_ID: 'media-not-found',
  PLAYLIST_ID_NOT_FOUND: 'media-not-found',
  INVALID_PLAYLIST_ID: 'media-not-found',
  COUNTRY_RESTRICTED: 'geo-restricted',
  IP_RESTRICTED: 'ip-restricted',
  SITE_RESTRICTED: 'site-restricted',
  SCHEDULED_RESTRICTED: 'schedule-restricted',
};

/** Whether the viewer was refused for having no session, not because a session has expired. */
export const needsSignIn = (apiCode: string | undefined): boolean => apiCode === 'SESSION_RESTRICTED' || apiCode === 'MISSING_KS';

/**
 * The reason of a player error, by its own category and code, and by those of the provider's error inside of a failed load.
 * `refused`: a server refused a request of the stream (HTTP 401, 403), with or without a KS in the URL.
 */
export function reasonOf(numbers: {
  category?: number | undefined;
  code?: number | undefined;
  providerCode?: number | undefined;
  apiCode?: string | undefined;
  refused?: 'with-ks' | 'without-ks' | undefined;
}): ErrorReason {
  const { category = 0, code = 0, providerCode, apiCode, refused } = numbers;
  if (apiCode && byApiCode[apiCode]) return byApiCode[apiCode];
  if (providerCode !== undefined && byProviderCode[providerCode]) return byProviderCode[providerCode];
  if (refused) return refused === 'with-ks' ? 'session-expired' : 'access-denied';
  if (code === CODE_NO_ENGINE_FOUND) return 'media-unavailable';
  return byCategory[category] ?? (code === CODE_LOAD_FAILED ? 'unknown' : 'playback-failed');
}

/** Tries that the library makes for each API request whose connection fails, unless it is configured otherwise. */
export const LIBRARY_TRIES = 4;
