import { maskKs } from '../redact.js';

/**
 * Why a Kaltura Session is requested: `load`: there is none yet · `expiring`: the one at hand ends soon, or is old ·
 * `expired`: Kaltura refused the one at hand, or wants one.
 */
export type KsReason = 'load' | 'expiring' | 'expired';

/** What a `ksProvider` gets; a `ks-url` gets the first two as query parameters. */
export interface KsRequest {
  /** The entry that the element is to play; `undefined` when it plays by reference id, or a whole playlist. */
  readonly entryId: string | undefined;
  readonly reason: KsReason;
  /** Aborted when the answer is no longer wanted: after 8 s, or when the element goes. */
  readonly signal: AbortSignal;
}

/** What a `ksProvider` or a `ks-url` answers: the KS alone, or with its end: `expiresAt` in Unix seconds. */
export type KsAnswer = string | { readonly ks: string; readonly expiresAt?: number | string | null };

/** A Kaltura Session and what is known of its life. All times are Unix seconds of this device's clock. */
export interface Session {
  readonly ks: string;
  /** When it came. */
  readonly since: number;
  /** When it ends; `undefined` where nobody said, or what was said is of no use. */
  readonly expiresAt: number | undefined;
  /** Seconds from the answer to its end; `Infinity` where the end is not known. */
  readonly lifetime: number;
  /** What was wrong with the answer's `expiresAt`, for its author. */
  readonly complaint: string | undefined;
}

/* A KS has no spaces, quotes or angle brackets: an error page has. */
const KS = /^[\w\-+/=%.|]{4,4096}$/;

/* What would make of an address that the library adds a KS to another address, or refer to the answer of another request. */
const LEADS_ELSEWHERE = /[\s?#&"'<>\\{}]|(^|\/)\.{1,2}(\/|$)/;

/* `Date.now()` where Unix seconds were wanted: in seconds this is the year 5138. */
const LOOKS_LIKE_MILLISECONDS = 1e11;

/* What lasts no longer would be renewed all the time. */
const SHORTEST_SECONDS = 2;

/** The end of a session, in Unix seconds, and what is wrong with how it was given. */
function readExpiry(given: unknown, now: number): { expiresAt?: number; complaint?: string } {
  if (given === undefined || given === null) return {};
  const value = typeof given === 'string' ? Number(given) || Date.parse(given) / 1000 : given;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { complaint: 'is ignored: not a valid time' };
  const isMilliseconds = value > LOOKS_LIKE_MILLISECONDS;
  const expiresAt = isMilliseconds ? value / 1000 : value;
  /* One of the clocks is wrong, or the provider: nothing is known of this life then. */
  if (expiresAt <= now + SHORTEST_SECONDS) {
    return {
      complaint: "is ignored: by this device's clock that KS had all but ended when it came (an old KS, or a wrong clock)",
    };
  }
  if (isMilliseconds) return { expiresAt, complaint: 'is taken as milliseconds' };
  return typeof given === 'string' ? { expiresAt, complaint: 'is a text, taken as a time' } : { expiresAt };
}

/**
 * Reads an answer of a provider.
 * @param now Unix seconds
 * @returns nothing when the answer holds no KS
 */
export function readSession(answer: unknown, now: number): Session | undefined {
  const { ks, expiresAt: given } =
    typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : { ks: answer };
  if (typeof ks !== 'string' || !KS.test(ks.trim()) || LEADS_ELSEWHERE.test(ks.trim())) return undefined;
  const { expiresAt, complaint } = readExpiry(given, now);
  maskKs(ks.trim());
  return { ks: ks.trim(), since: now, expiresAt, lifetime: expiresAt === undefined ? Infinity : expiresAt - now, complaint };
}

/** The page's own `ks`, of which nothing is known: whether it is valid is for the API to say. @returns nothing when it cannot be one */
export function givenSession(ks: string, now: number): Session | undefined {
  if (LEADS_ELSEWHERE.test(ks)) return undefined;
  maskKs(ks);
  return { ks, since: now, expiresAt: undefined, lifetime: Infinity, complaint: undefined };
}
