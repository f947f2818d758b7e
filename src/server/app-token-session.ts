import { isRecord, ksOf } from './api-response.js';
import { refuseAdminSession, refuseLostPrivileges, refuseOtherUser, refuseWiderPrivileges } from './app-token-response.js';
import { kalturaApi } from './api.js';
import { unixNow, type PlaybackSession } from './playback-session.js';
import { invalidOption, quote, shapeOf } from './session-error.js';
import { checkCredential, checkOptions, textOf, type CheckedOptions, type SessionOptions } from './session-options.js';
import { withTimeLimit } from './time-limit.js';

/** How an AppToken is hashed; set when the token is created. */
export type AppTokenHashType = 'SHA1' | 'SHA256' | 'SHA512';

const ALGORITHMS: Readonly<Record<AppTokenHashType, string>> = { SHA1: 'SHA-1', SHA256: 'SHA-256', SHA512: 'SHA-512' };

/**
 * Privileges that are the same for all viewers (`role` …) are better set on the token itself, as its `sessionPrivileges`
 * ({@link buildPrivileges} returns the text): by the API's documentation a session cannot change privileges of the token, nor add
 * those that the server reserves. So a token for sessions of one entry each must not have an `sview` of its own.
 */
export interface AppTokenSessionOptions extends SessionOptions {
  /** The token's id; white space at its ends is removed. */
  appTokenId: string;
  /** The token's value. It is hashed with a fresh widget session and never sent. */
  appToken: string;
  /** Default `SHA1`, as in `appToken.add`; Kaltura recommends `SHA256` for new tokens. */
  hashType?: AppTokenHashType | undefined;
}

/**
 * Opens a USER session for a player with an AppToken: `session.startWidgetSession`, a hash, `appToken.startSession`.
 * The account's secret isn't needed, and the token can be revoked.
 *
 * `expiresAt` is the response's if the token allows less than `expiry`.
 *
 * @throws {SessionError} see `SessionErrorCode`; `api` also where the opened session is not the requested one: an ADMIN session,
 *   another user's, one without a requested privilege, or one that may do more
 */
export async function createAppTokenSession(options: AppTokenSessionOptions): Promise<PlaybackSession> {
  const { apiUrl, partnerId, userId, expiry, privileges, appTokenId } = checkAppTokenOptions(options);
  return withTimeLimit(options, async (signal) => {
    const call = kalturaApi(apiUrl, options.fetch, signal);
    const widget = await call('session', 'startWidgetSession', { widgetId: `_${partnerId}` });
    const widgetKs = ksOf(widget, 'session.startWidgetSession');
    const tokenHash = await hexDigest(options.hashType ?? 'SHA1', widgetKs + options.appToken);
    const sentAt = unixNow();
    const answer = await call('appToken', 'startSession', {
      ks: widgetKs,
      id: appTokenId,
      tokenHash,
      type: '0',
      ...userId,
      expiry: String(expiry),
      ...(privileges === '' ? {} : { sessionPrivileges: privileges }),
    });
    const ks = ksOf(answer, 'appToken.startSession');
    if (!isRecord(answer)) return { ks, expiresAt: sentAt + expiry };
    refuseAdminSession(answer['sessionType']);
    refuseOtherUser(userId.userId, answer['userId']);
    refuseLostPrivileges(privileges, answer['privileges']);
    refuseWiderPrivileges(privileges, answer['privileges']);
    return { ks, expiresAt: earliest(sentAt, expiry, answer['expiry']) };
  });
}

export function checkAppTokenOptions(options: AppTokenSessionOptions): CheckedOptions & { readonly appTokenId: string } {
  const checked = checkOptions(options, ['appTokenId', 'appToken', 'hashType']);
  const { hashType = 'SHA1' } = options;
  checkCredential('appToken', options.appToken);
  const appTokenId = typeof options.appTokenId === 'string' ? textOf(options.appTokenId) : undefined;
  if (appTokenId === undefined || !/^[\w-]{1,64}$/.test(appTokenId)) {
    throw invalidOption('appTokenId', shapeOf(options.appTokenId), 'the token\'s id (letters, digits, "_", "-")');
  }
  if (!Object.hasOwn(ALGORITHMS, hashType)) {
    const expected = 'SHA1, SHA256 or SHA512 (MD5 is not in Web Crypto: make a token with SHA256)';
    throw invalidOption('hashType', quote(hashType), expected);
  }
  return { ...checked, appTokenId };
}

async function hexDigest(hashType: AppTokenHashType, text: string): Promise<string> {
  const digest = await crypto.subtle.digest(ALGORITHMS[hashType], new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The response's `expiry` is a time in Unix seconds; one in the past by our own clock is ignored. */
function earliest(sentAt: number, expiry: number, answered: unknown): number {
  const own = sentAt + expiry;
  return typeof answered === 'number' && answered > sentAt ? Math.min(own, Math.floor(answered)) : own;
}
