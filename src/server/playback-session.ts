import { ksOf } from './api-response.js';
import { kalturaApi } from './api.js';
import { checkCredential, checkOptions, type CheckedOptions, type SessionOptions } from './session-options.js';
import { withTimeLimit } from './time-limit.js';

/** A session for one viewer's player, in the form that the element's `ks-url` and `ksProvider` accept. */
export interface PlaybackSession {
  /** The Kaltura Session: whoever has it can watch as this viewer until it expires. */
  readonly ks: string;
  /** When it expires, in Unix seconds by this machine's clock; counted from the time of the request, so never too late. */
  readonly expiresAt: number;
}

export interface PlaybackSessionOptions extends SessionOptions {
  /** The account's secret. It is sent in the body of one POST request, and nowhere else. */
  secret: string;
}

/**
 * Opens a USER session for a player with the account's secret, by `session.start` (guide section 7).
 * For production Kaltura recommends AppTokens, which can be revoked: {@link createAppTokenSession}.
 *
 * @example
 * const { ks, expiresAt } = await createPlaybackSession({
 *   partnerId: 1234567, secret: process.env.KALTURA_SECRET, userId: 'viewer@example.com',
 *   entryId: '0_abc123', role: 'PLAYBACK_BASE_ROLE', appId: 'myapp-example.com',
 * });
 * @throws {SessionError} see `SessionErrorCode`; bad options reject before anything is sent
 */
export async function createPlaybackSession(options: PlaybackSessionOptions): Promise<PlaybackSession> {
  const { apiUrl, partnerId, userId, expiry, privileges } = checkPlaybackOptions(options);
  return withTimeLimit(options, async (signal) => {
    const sentAt = unixNow();
    const answer = await kalturaApi(apiUrl, options.fetch, signal)('session', 'start', {
      partnerId,
      secret: options.secret,
      type: '0',
      ...userId,
      expiry: String(expiry),
      privileges,
    });
    return { ks: ksOf(answer, 'session.start'), expiresAt: sentAt + expiry };
  });
}

export function checkPlaybackOptions(options: PlaybackSessionOptions): CheckedOptions {
  const checked = checkOptions(options, ['secret']);
  checkCredential('secret', options.secret);
  return checked;
}

/** Whole Unix seconds, rounded down. */
export function unixNow(): number {
  return Math.floor(Date.now() / 1000);
}
