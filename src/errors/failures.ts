import { KalturaPlayerError, type ErrorReason, type LibraryErrorNumbers } from './kaltura-player-error.js';
import type { MessageKey } from '../messages/en.js';
import { unavailable } from './element.js';
import { shown } from './values.js';

/** Errors of creating, loading and playing: each message states what happened and what to do. */

export const libraryBlocked = (url: string, directive: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-blocked',
    `The page's Content Security Policy (${directive}) blocks the player script ${url}. Allow its origin there.`,
  );

export const libraryLoadFailed = (url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-load-failed',
    `The player script did not load from ${url}. Check partner-id, uiconf-id and cdn-url; then the network, an ad blocker, and the ` +
      `page's Content-Security-Policy and Cross-Origin-Embedder-Policy.`,
  );

export const libraryBroken = (url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-load-failed',
    `The script from ${url} ran but defined no KalturaPlayer: the file is empty, broken, or not a Kaltura player.`,
  );

export const libraryTimeout = (url: string, seconds: number): KalturaPlayerError =>
  new KalturaPlayerError('library-timeout', `The player script from ${url} did not arrive within ${seconds} s.`);

/** Something on the page changed the script's type, so that it did not run. */
export const scriptDisarmed = (url: string, type: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-blocked',
    `The player script ${url} did not run: something on the page, such as a consent tool, set its type to ${shown(type)}.`,
  );

export const setupFailed = (cause: unknown): KalturaPlayerError =>
  new KalturaPlayerError(
    'setup-failed',
    `KalturaPlayer.setup() failed: ${(cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')}.`,
    { cause },
  );

/** Not fatal: the player is shown without it. */
export const stylesheetFailed = (url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'network',
    `stylesheet=${shown(url)} did not load: expected text/css, without a redirect, and with CORS where it is on another origin ` +
      `(connect-src of a Content Security Policy has to allow it).`,
    { fatal: false, retryable: false },
  );

/** A script of the page removes or changes the player's node whenever it is put back. */
export const mountLost = (): KalturaPlayerError =>
  new KalturaPlayerError(
    'setup-failed',
    "light-dom: a script of the page keeps removing the player from the element's content. Leave out light-dom, or let that script " +
      'spare the child with slot="player".',
  );

export const loadTimeout = (what: string, seconds: number): KalturaPlayerError =>
  new KalturaPlayerError(
    'load-timeout',
    `Loading ${what} did not finish within ${seconds} s: the API answered with an error status, or not at all. Check service-url.`,
  );

/** The page's source of the KS failed. */
export const sessionUnavailable = (source: string, why: string, cause?: unknown): KalturaPlayerError =>
  new KalturaPlayerError('session-expired', `No session: ${source} ${why}.`, { cause });

/* What the page's author can do about a refusal of the `ks-url`, by the codes of `createSessionHandler()`. */
const sessionRemedies: Readonly<Record<string, string>> = {
  'entry-id-missing':
    "a playlist or a reference id names no entry to the server: add entryId: '*', or the list of entries, to the options of createSessionHandler()",
  'entry-id-invalid': 'check entry-id',
  'not-signed-in': 'the viewer has to sign in',
  'not-allowed': 'authorize or entryId of createSessionHandler() refuses this entry to this viewer',
  'viewer-ip-unknown': 'viewerIp of createSessionHandler() gave no IPv4 address',
  'server-error': 'onError of createSessionHandler() receives the cause',
  'session-failed': 'onError of createSessionHandler() receives the cause',
};

/**
 * The `ks-url` refuses a session. A wrong request and a viewer without access are final; a retry may help with any other refusal.
 * @param code of an answer `{error: code}`
 */
export function sessionRefused(status: number, code: string | undefined): KalturaPlayerError {
  const remedy = code === undefined ? undefined : sessionRemedies[code];
  const message = `No session: ks-url answered with HTTP ${status}${code === undefined ? '' : ` (${code})`}${remedy ? `: ${remedy}` : ''}.`;
  if (status === 400 && code !== undefined) return new KalturaPlayerError('config-invalid', message, { sentence: 'unknown' });
  if (status === 403) return new KalturaPlayerError('access-denied', message);
  const sentence = status === 401 ? 'sign-in' : undefined;
  return new KalturaPlayerError('session-expired', message, { sentence });
}

/** A text that cannot be a KS. The message doesn't quote it: it may contain a KS that was pasted with something around it. */
export const ksOdd = (): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    'ks is ignored: expected a Kaltura Session, without blanks, quotes, braces or "../".',
    {
      fatal: false,
      retryable: false,
    },
  );

/** A provider's `expiresAt` isn't valid; its KS is used all the same. */
export const expiryOdd = (source: string, value: unknown, why: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `expiresAt=${shown(value)} of ${source} ${why}: expected Unix seconds in the future.`,
    {
      fatal: false,
      retryable: false,
    },
  );

/** The API responds with an HTTP error, which the library doesn't report. */
export const apiFailed = (what: string, status: number | undefined): KalturaPlayerError =>
  new KalturaPlayerError(
    'network',
    `${what}: the Kaltura API ${status === undefined ? 'cannot be reached' : `answered with HTTP ${status}`}. Check service-url and the network.`,
    { data: { responseCode: status } },
  );

/** Playback waits for data that doesn't arrive. */
export const stalled = (what: string, seconds: number, last: KalturaPlayerError | undefined): KalturaPlayerError =>
  new KalturaPlayerError(last?.reason ?? 'network', `${what}: no playback for ${seconds} s while waiting for data.`, {
    severity: last?.severity,
    category: last?.category,
    code: last?.code,
    data: last?.data,
    cause: last,
  });

/** The entry needs a plugin that this player lacks. */
export const engineMissing = (what: string, kind: string, plugin: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'media-unavailable',
    `${what} is ${kind}: it needs the plugin ${plugin} in the player (uiconf-id), which does not have it.`,
  );

/** A live stream that has no manifest, or no streams yet: the broadcast has not started. */
export const offAir = (what: string, cause: KalturaPlayerError): KalturaPlayerError =>
  new KalturaPlayerError('media-not-ready', `${what}: the live stream is off air.`, {
    severity: cause.severity,
    category: cause.category,
    code: cause.code,
    data: cause.data,
    sentence: 'off-air',
    cause,
  });

export const playlistEmpty = (what: string): KalturaPlayerError =>
  new KalturaPlayerError('media-unavailable', `${what} is empty.`);

/** A failed load or stream is retried without a message to the viewer. */
export const retrying = (error: KalturaPlayerError, attempt: number): KalturaPlayerError =>
  new KalturaPlayerError(error.reason, `${error.message.replace('[kaltura-player] ', '')} Trying again (${attempt}).`, {
    severity: error.severity,
    category: error.category,
    code: error.code,
    data: error.data,
    fatal: false,
    retryable: true,
    cause: error,
  });

export const entryMissing = (what: string): KalturaPlayerError =>
  new KalturaPlayerError('media-not-found', `${what}: ${remedies['media-not-found'] ?? ''}.`);

export const layoutUnavailable = (layout: string, why: string): KalturaPlayerError => unavailable(`The layout "${layout}"`, why);

export const pluginsUnknown = (names: readonly string[], offered: readonly string[]): KalturaPlayerError =>
  unavailable(
    `plugins: ${names.join(', ')}`,
    `not in this player (uiconf-id), which offers ${offered.length > 0 ? offered.join(', ') : 'none'}`,
  );

/** The guide promises the browser's reason; the player rarely has it. */
export const autoplayBlocked = (reason: unknown): string =>
  reason instanceof Error ? reason.message : typeof reason === 'string' ? reason : 'The browser blocked autoplay.';

/** A failure that the library reports. `apiCode` is the Kaltura API's error code, if there is one. */
export const libraryFailure = (
  reason: ErrorReason,
  what: string,
  numbers: LibraryErrorNumbers,
  options: {
    apiCode?: string | undefined;
    fatal?: boolean;
    sentence?: MessageKey | undefined;
    viewerMessage?: string | undefined;
  } = {},
): KalturaPlayerError =>
  new KalturaPlayerError(
    reason,
    `${what}: ${remedies[reason] ?? 'the player reported an error'} (${[
      options.apiCode,
      `category ${numbers.category ?? '?'}`,
      `code ${numbers.code ?? '?'}`,
    ]
      .filter(Boolean)
      .join(', ')}).`,
    { ...numbers, fatal: options.fatal ?? true, sentence: options.sentence, viewerMessage: options.viewerMessage },
  );

/* What the page's author can do about it. */
const remedies: Partial<Record<ErrorReason, string>> = {
  'media-not-found': 'no such entry, or the session may not see it: check entry-id, partner-id and the KS',
  'media-not-ready': 'the entry is still being processed',
  'media-deleted': 'the entry was deleted',
  'media-unavailable': 'the entry has nothing to play, or not in the formats of stream-priority',
  'access-denied': 'the access control profile refuses it: check the KS and its privileges',
  'session-expired': 'the KS is missing, expired or not valid: provide a fresh one by ks, ks-url or ksProvider',
  'geo-restricted': "the access control profile refuses the viewer's country",
  'ip-restricted': "the access control profile, or the KS's iprestrict, refuses the viewer's address",
  'site-restricted': "add this site's domain to the access control profile",
  'schedule-restricted': 'the entry is outside of its scheduling window',
  network: 'a request failed: the network, an ad blocker, CORS, or the Content Security Policy',
  drm: 'no usable key system or licence: DRM needs https and, in an iframe, allow="encrypted-media"',
};
