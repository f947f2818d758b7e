import type { ErrorReason } from '../../errors/index.js';

/** What is tried by itself after a failure, before the viewer is told. */
export type Retry =
  | { readonly kind: 'none' }
  /** With another KS, once. */
  | { readonly kind: 'renew' }
  /** After some time. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** What the policy goes by. */
export interface Failure {
  readonly reason: ErrorReason;
  /** Whether the media did not load, or failed while it played. */
  readonly isLoad: boolean;
  /** Automatic attempts made since the last success, 0 at first. */
  readonly attempt: number;
  /** Whether this failure already had its new KS. */
  readonly hasRenewed: boolean;
  /** The HTTP status that a request of the media got, where that is known. */
  readonly httpStatus?: number | undefined;
}

/** Attempts beyond the first, by reason. What is wrong with the request itself is never tried again. */
const LOAD_ATTEMPTS: Partial<Record<ErrorReason, number>> = { network: 5 };
/* Before it gives up on a stream, the player has tried each part of it for many seconds. A stream that is refused may have had
   an address for some hours only: a reload gets another. */
const PLAYBACK_ATTEMPTS: Partial<Record<ErrorReason, number>> = { network: 1, 'playback-failed': 1, 'access-denied': 1 };

/** Backoff in seconds, with jitter so that a full lecture hall does not come back at once. */
const backoff = (attempt: number, random: () => number): number => Math.min(2, 2 ** attempt * 0.5) * (0.75 + 0.5 * random());

/* The server says that what was asked for is wrong; asked once more it will say so again. */
const isClientError = (status: number): boolean => status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);

/**
 * What to do after a failure.
 * @param random from 0 to 1
 */
export function retryFor(
  { reason, isLoad, attempt, hasRenewed, httpStatus }: Failure,
  random: () => number = Math.random,
): Retry {
  if (reason === 'session-expired') return hasRenewed ? { kind: 'none' } : { kind: 'renew' };
  if (httpStatus !== undefined && isClientError(httpStatus)) return { kind: 'none' };
  if (attempt >= ((isLoad ? LOAD_ATTEMPTS : PLAYBACK_ATTEMPTS)[reason] ?? 0)) return { kind: 'none' };
  return { kind: 'wait', seconds: backoff(attempt, random) };
}

/** Seconds between looks at an entry that is still being processed; after the last one nobody looks any more. */
export const POLL_SECONDS: readonly number[] = [30, 60, 120, 180, 210];
