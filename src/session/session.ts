import { maskKs } from '../redact.js';

/**
 * Why a Kaltura Session is requested: `load`: there is none yet · `expiring`: the current one expires soon, or is old ·
 * `expired`: Kaltura refused the current one, or requires one.
 */
export type KsReason = 'load' | 'expiring' | 'expired';

/** The argument of a `ksProvider`; a `ks-url` gets the first two as query parameters. */
export interface KsRequest {
  /** The entry to play; `undefined` when the element plays by reference id, or a whole playlist. */
  readonly entryId: string | undefined;
  readonly reason: KsReason;
  /** Aborted when the response is no longer needed: after 8 s, or when the element is removed. */
  readonly signal: AbortSignal;
}

/** The response of a `ksProvider` or a `ks-url`: the KS alone, or with `expiresAt` in Unix seconds. */
export type KsAnswer = string | { readonly ks: string; readonly expiresAt?: number | string | null };

/** A Kaltura Session and its known lifetime. All times are Unix seconds of this device's clock. */
export interface Session {
  readonly ks: string;
  /** When it was received. */
  readonly since: number;
  /** When it expires; `undefined` if not given, or not valid. */
  readonly expiresAt: number | undefined;
  /** Seconds from receipt to expiry; `Infinity` if it isn't known when it expires. */
  readonly lifetime: number;
  /** The problem of the response's `expiresAt`, for its author. */
  readonly problem: string | undefined;
}

/* A KS has no spaces, quotes or angle brackets, unlike an error page. */
const KS = /^[\w\-+/=%.|]{4,4096}$/;

/* Characters that would change the URL to which the library adds the KS, or refer to the result of another API request. */
const LEADS_ELSEWHERE = /[\s?#&"'<>\\{}]|(^|\/)\.{1,2}(\/|$)/;

/* `Date.now()` instead of Unix seconds: in seconds this is the year 5138. */
const LOOKS_LIKE_MILLISECONDS = 1e11;

/* A shorter lifetime would cause constant renewals. */
const SHORTEST_SECONDS = 2;

/** When a session expires, in Unix seconds, and any problem of the given value. */
function readExpiry(given: unknown, now: number): { expiresAt?: number; problem?: string } {
  if (given === undefined || given === null) return {};
  const value = typeof given === 'string' ? Number(given) || Date.parse(given) / 1000 : given;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { problem: 'is ignored: not a valid time' };
  const isMilliseconds = value > LOOKS_LIKE_MILLISECONDS;
  const expiresAt = isMilliseconds ? value / 1000 : value;
  /* A clock or the provider is wrong, so the lifetime is unknown. */
  if (expiresAt <= now + SHORTEST_SECONDS) {
    return {
      problem: "is ignored: by this device's clock that KS had all but ended when it came (an old KS, or a wrong clock)",
    };
  }
  if (isMilliseconds) return { expiresAt, problem: 'is taken as milliseconds' };
  return typeof given === 'string' ? { expiresAt, problem: 'is a text, taken as a time' } : { expiresAt };
}

/**
 * Reads a provider's response.
 * @param now Unix seconds
 * @returns `undefined` when the response has no KS
 */
export function readSession(answer: unknown, now: number): Session | undefined {
  const { ks, expiresAt: given } =
    typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : { ks: answer };
  if (typeof ks !== 'string' || !KS.test(ks.trim()) || LEADS_ELSEWHERE.test(ks.trim())) return undefined;
  const { expiresAt, problem } = readExpiry(given, now);
  maskKs(ks.trim());
  return { ks: ks.trim(), since: now, expiresAt, lifetime: expiresAt === undefined ? Infinity : expiresAt - now, problem };
}

/** The page's own `ks`, with an unknown lifetime; only the API can validate it. @returns `undefined` when it cannot be a KS */
export function givenSession(ks: string, now: number): Session | undefined {
  if (LEADS_ELSEWHERE.test(ks)) return undefined;
  maskKs(ks);
  return { ks, since: now, expiresAt: undefined, lifetime: Infinity, problem: undefined };
}
