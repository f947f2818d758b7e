import type { ErrorReason } from '../../errors/index.js';
import { RETRY_WAITS } from '../../time-limits.js';

/** The automatic retry after a failure, before it is reported. */
export type Retry =
  | { readonly kind: 'none' }
  /** With another KS, once. */
  | { readonly kind: 'renew' }
  /** After some time. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** The retries since the last success. */
export interface Tries {
  /** Retries after a wait. */
  waits: number;
  /** Whether there was a retry with another KS. */
  hasRenewed: boolean;
  /** Whether there was a retry because the library had lost the answer. */
  wasLost: boolean;
}

export const newTries = (): Tries => ({ waits: 0, hasRenewed: false, wasLost: false });

/** The input of the policy. */
export interface Failure {
  readonly reason: ErrorReason;
  /** Whether the media failed to load, rather than while it played. */
  readonly isLoad: boolean;
  readonly tries: Readonly<Tries>;
  /** The HTTP status of a failed request of the media, if known. */
  readonly httpStatus?: number | undefined;
}

/** Retries by reason. A wrong request is never retried. */
const LOAD_RETRIES: Partial<Record<ErrorReason, number>> = { network: 5 };
/*
 * Before the player reports a stream as failed, it has retried its segments for many seconds. A refused stream may have had a URL
 * that expires after some hours: a reload gets a new one.
 */
const PLAYBACK_RETRIES: Partial<Record<ErrorReason, number>> = { network: 1, 'playback-failed': 1, 'access-denied': 1 };

/* In seconds, with jitter so that a full lecture hall doesn't retry at the same time. */
const backoff = (waits: number, random: () => number): number =>
  (RETRY_WAITS[waits] ?? RETRY_WAITS.at(-1) ?? 0) * (0.75 + 0.5 * random());

/* The server rejects the request as wrong, and will do so again. */
const isClientError = (status: number): boolean => status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);

/**
 * The retry after a failure.
 * @param random from 0 to 1
 */
export function retryFor({ reason, isLoad, tries, httpStatus }: Failure, random: () => number = Math.random): Retry {
  if (reason === 'session-expired') return tries.hasRenewed ? { kind: 'none' } : { kind: 'renew' };
  if (reason === 'load-timeout' && isLoad) return tries.wasLost ? { kind: 'none' } : { kind: 'wait', seconds: 0 };
  if (httpStatus !== undefined && isClientError(httpStatus)) return { kind: 'none' };
  if (tries.waits >= ((isLoad ? LOAD_RETRIES : PLAYBACK_RETRIES)[reason] ?? 0)) return { kind: 'none' };
  return { kind: 'wait', seconds: backoff(tries.waits, random) };
}
