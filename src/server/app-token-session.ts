import { isRecord, ksOf } from './api-answer.js';
import { kalturaApi } from './api.js';
import { unixNow, type PlaybackSession } from './playback-session.js';
import { SessionError, invalidOption, quote, shapeOf } from './session-error.js';
import { checkCredential, checkOptions, type CheckedOptions, type SessionOptions } from './session-options.js';
import { withTimeLimit } from './time-limit.js';

/** How an AppToken is hashed; fixed when the token is made. */
export type AppTokenHashType = 'SHA1' | 'SHA256' | 'SHA512';

const ALGORITHMS: Readonly<Record<AppTokenHashType, string>> = { SHA1: 'SHA-1', SHA256: 'SHA-256', SHA512: 'SHA-512' };

/**
 * The privileges (`entryId`, `role` …) are better set on the token itself, as its `sessionPrivileges`
 * ({@link buildPrivileges} makes the text): by the API's documentation a session cannot change what the token sets, nor add what
 * the server reserves.
 */
export interface AppTokenSessionOptions extends SessionOptions {
  /** The token's id. */
  appTokenId: string;
  /** The token's value. It is hashed with a fresh widget session and never sent. */
  appToken: string;
  /** Default `SHA1`, as in `appToken.add`; Kaltura recommends `SHA256` for new tokens. */
  hashType?: AppTokenHashType | undefined;
}

/**
 * Opens a USER session for a player with an AppToken: `session.startWidgetSession`, a hash, `appToken.startSession`.
 * The account's secret stays out of it, and the token can be revoked.
 *
 * `expiresAt` follows the answer where the token allows less than `expiry`.
 *
 * @throws {SessionError} see `SessionErrorCode`; `api` also where the session opened would not be the one asked for: an ADMIN
 *   session, or one without a privilege that was asked for
 */
export async function createAppTokenSession(options: AppTokenSessionOptions): Promise<PlaybackSession> {
  const { apiUrl, partnerId, userId, expiry, privileges } = checkAppTokenOptions(options);
  return withTimeLimit(options, async (signal) => {
    const call = kalturaApi(apiUrl, options.fetch, signal);
    const widget = await call('session', 'startWidgetSession', { widgetId: `_${partnerId}` });
    const widgetKs = ksOf(widget, 'session.startWidgetSession');
    const tokenHash = await hexDigest(options.hashType ?? 'SHA1', widgetKs + options.appToken);
    const sentAt = unixNow();
    const answer = await call('appToken', 'startSession', {
      ks: widgetKs,
      id: options.appTokenId,
      tokenHash,
      type: '0',
      ...userId,
      expiry: String(expiry),
      ...(privileges === '' ? {} : { sessionPrivileges: privileges }),
    });
    const ks = ksOf(answer, 'appToken.startSession');
    if (!isRecord(answer)) return { ks, expiresAt: sentAt + expiry };
    refuseAdminSession(answer['sessionType']);
    refuseLostPrivileges(privileges, answer['privileges']);
    return { ks, expiresAt: earliest(sentAt, expiry, answer['expiry']) };
  });
}

export function checkAppTokenOptions(options: AppTokenSessionOptions): CheckedOptions {
  const checked = checkOptions(options, ['appTokenId', 'appToken', 'hashType']);
  const { appTokenId, hashType = 'SHA1' } = options;
  checkCredential('appToken', options.appToken);
  if (typeof appTokenId !== 'string' || !/^[\w-]{1,64}$/.test(appTokenId)) {
    throw invalidOption('appTokenId', shapeOf(appTokenId), 'the token\'s id (letters, digits, "_", "-")');
  }
  if (!Object.hasOwn(ALGORITHMS, hashType)) {
    const expected = 'SHA1, SHA256 or SHA512 (MD5 is not in Web Crypto: make a token with SHA256)';
    throw invalidOption('hashType', quote(hashType), expected);
  }
  return checked;
}

async function hexDigest(hashType: AppTokenHashType, text: string): Promise<string> {
  const digest = await crypto.subtle.digest(ALGORITHMS[hashType], new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A token made for type 2 opens ADMIN sessions, whatever type is asked for; one in a browser gives the account away. */
function refuseAdminSession(sessionType: unknown): void {
  if (sessionType === undefined || Number(sessionType) === 0) return;
  throw new SessionError('api', 'This AppToken does not open USER sessions. Make one with sessionType 0 for players.');
}

/** What the server leaves out silently would be a session wider than the caller believes. */
function refuseLostPrivileges(asked: string, given: unknown): void {
  if (typeof given !== 'string') return;
  const opened = valuesByName(given);
  const lost = [...valuesByName(asked)].filter(([name, values]) => opened.get(name) !== values).map(([name]) => name);
  if (lost.length === 0) return;
  const advice = 'Set them as sessionPrivileges of the token itself, and leave the options out here.';
  throw new SessionError('api', `Kaltura opened the session without what was asked for: ${lost.join(', ')}. ${advice}`);
}

/** `sview:b/a,x` → sview: "a/b", x: "". */
function valuesByName(privileges: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const privilege of privileges.split(',')) {
    const [name = '', ...rest] = privilege.trim().split(':');
    const all = [...(values.get(name) ?? '').split('/'), ...rest.join(':').split('/')];
    if (name !== '') values.set(name, [...new Set(all)].filter(Boolean).sort().join('/'));
  }
  return values;
}

/** The answer's `expiry` is a time in Unix seconds; one that makes no sense beside our own clock is not followed. */
function earliest(sentAt: number, expiry: number, answered: unknown): number {
  const own = sentAt + expiry;
  return typeof answered === 'number' && answered > sentAt ? Math.min(own, Math.floor(answered)) : own;
}
