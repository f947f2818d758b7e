/** What a provider or a `ks-url` answers: the KS alone, or with its end. */
export type KsAnswer = string | { readonly ks: string; readonly expiresAt?: number | string | null };

/** A Kaltura Session and what is known of its life; times in Unix seconds. */
export interface Session {
  readonly ks: string;
  readonly since: number;
  readonly expiresAt: number | undefined;
  /** Seconds from the answer to its end. */
  readonly lifetime: number;
  /** It had ended when it came: one of the clocks is wrong, or the provider. Renewing it ahead of its end would never end. */
  readonly isExpiredAtBirth: boolean;
}

/* A KS has no spaces, quotes or angle brackets: an error page has. */
const KS = /^[\w\-+/=%.|]{4,4096}$/;

/* `Date.now()` where Unix seconds were wanted: in seconds this is the year 5138. */
const LOOKS_LIKE_MILLISECONDS = 1e11;

function readExpiry(expiresAt: unknown): number | undefined {
  const value = typeof expiresAt === 'string' ? Number(expiresAt) || Date.parse(expiresAt) : expiresAt;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return value > LOOKS_LIKE_MILLISECONDS ? value / 1000 : value;
}

/** Reads an answer; nothing when it is no KS. */
export function readSession(answer: unknown, now: number): Session | undefined {
  const { ks, expiresAt } = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : { ks: answer };
  if (typeof ks !== 'string' || !KS.test(ks.trim())) return undefined;
  const end = readExpiry(expiresAt);
  return {
    ks: ks.trim(),
    since: now,
    expiresAt: end,
    lifetime: end === undefined ? Infinity : end - now,
    isExpiredAtBirth: end !== undefined && end <= now,
  };
}
