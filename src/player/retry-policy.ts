import type { ErrorReason } from '../errors.js';

/** What is tried by itself after a failure, before the viewer is told. */
export type Retry =
  | { readonly kind: 'none' }
  /** With another KS, once. */
  | { readonly kind: 'renew' }
  /** After some time. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** Attempts beyond the first, by reason. What is wrong with the request itself is never tried again. */
const LOAD_ATTEMPTS: Partial<Record<ErrorReason, number>> = { network: 3 };
/* Before it gives up on a stream, the player has tried each part of it for many seconds. */
const PLAYBACK_ATTEMPTS: Partial<Record<ErrorReason, number>> = { network: 1, 'playback-failed': 1 };

/** Backoff in seconds, with jitter so that a full lecture hall does not come back at once. */
const backoff = (attempt: number, random: () => number): number => 2 ** attempt * 0.5 * (0.75 + 0.5 * random());

/**
 * What to do after a failure.
 * @param isLoad whether the media did not load, or failed while it played
 * @param attempt automatic attempts made since the last success, 0 at first
 * @param hasRenewed whether this failure already had its new KS
 */
export function retryFor(
  reason: ErrorReason,
  isLoad: boolean,
  attempt: number,
  hasRenewed: boolean,
  random: () => number = Math.random,
): Retry {
  if (reason === 'session-expired') return hasRenewed ? { kind: 'none' } : { kind: 'renew' };
  if (attempt >= ((isLoad ? LOAD_ATTEMPTS : PLAYBACK_ATTEMPTS)[reason] ?? 0)) return { kind: 'none' };
  return { kind: 'wait', seconds: backoff(attempt, random) };
}

/** Seconds between looks at an entry that is still being processed; after the last one nobody looks any more. */
export const POLL_SECONDS: readonly number[] = [30, 60, 120, 180, 210];
