import type { ErrorReason } from '../../errors/index.js';
import { RETRY_WAITS } from '../../time-limits.js';

/** What is done by itself after a failure, before it is reported. */
export type Retry =
  | { readonly kind: 'none' }
  /** With another KS, once. */
  | { readonly kind: 'renew' }
  /** After some time. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** The retries made since the last success. */
export interface Tries {
  /** Retries after a wait. */
  waits: number;
  /** Whether there was a retry with another KS. */
  hasRenewed: boolean;
  /** Whether there was a retry because the library had lost the answer. */
  wasLost: boolean;
}

export const newTries = (): Tries => ({ waits: 0, hasRenewed: false, wasLost: false });

/** What the policy goes by. */
export interface Failure {
  readonly reason: ErrorReason;
  /** Whether the media did not load, or failed while it played. */
  readonly isLoad: boolean;
  readonly tries: Readonly<Tries>;
  /** The HTTP status that a request of the media got, where that is known. */
  readonly httpStatus?: number | undefined;
}

/** Retries by reason. What is wrong with the request itself is never tried again. */
const LOAD_RETRIES: Partial<Record<ErrorReason, number>> = { network: 5 };
/* Before it reports a stream as failed, the player has tried each part of it for many seconds. A stream that is refused may have
   had an address for some hours only: a reload gets another. */
const PLAYBACK_RETRIES: Partial<Record<ErrorReason, number>> = { network: 1, 'playback-failed': 1, 'access-denied': 1 };

/* In seconds, with jitter so that a full lecture hall does not come back at once. */
const backoff = (waits: number, random: () => number): number =>
  (RETRY_WAITS[waits] ?? RETRY_WAITS.at(-1) ?? 0) * (0.75 + 0.5 * random());

/* The server says that what was requested is wrong; it will say so again. */
const isClientError = (status: number): boolean => status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);

/**
 * What to do after a failure.
 * @param random from 0 to 1
 */
export function retryFor({ reason, isLoad, tries, httpStatus }: Failure, random: () => number = Math.random): Retry {
  if (reason === 'session-expired') return tries.hasRenewed ? { kind: 'none' } : { kind: 'renew' };
  if (reason === 'load-timeout' && isLoad) return tries.wasLost ? { kind: 'none' } : { kind: 'wait', seconds: 0 };
  if (httpStatus !== undefined && isClientError(httpStatus)) return { kind: 'none' };
  if (tries.waits >= ((isLoad ? LOAD_RETRIES : PLAYBACK_RETRIES)[reason] ?? 0)) return { kind: 'none' };
  return { kind: 'wait', seconds: backoff(tries.waits, random) };
}
