/**
 * The kind of a failure: the stable part of a {@link SessionError}, meant for `switch`.
 *
 * - `invalid-option`: an option is missing, malformed or could add another privilege; nothing was sent.
 * - `wrong-secret`: Kaltura refused the secret or the AppToken's hash.
 * - `network`: Kaltura could not be reached, or not within the time limit. A retry can help.
 * - `bad-response`: a response that is not Kaltura's (an error page, a redirect, too long, no KS in it).
 * - `api`: Kaltura refused for another reason: see `apiCode`.
 */
export type SessionErrorCode = 'invalid-option' | 'wrong-secret' | 'network' | 'bad-response' | 'api';

/**
 * Any failure of this entry except an abort by the caller. Safe to log: neither message nor fields contain the secret, the
 * AppToken, a KS, or text of Kaltura's, which may quote one. For the same reason there is no `cause`.
 */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly code: SessionErrorCode;
  /** Kaltura's own error code, such as `START_SESSION_ERROR`, if Kaltura responded with one. */
  readonly apiCode: string | undefined;

  constructor(code: SessionErrorCode, message: string, apiCode?: string) {
    super(`[kaltura-player] ${message}`);
    this.code = code;
    this.apiCode = apiCode;
  }
}

/** The error for an invalid option: names the option, its value, and what is expected. */
export function invalidOption(option: string, seen: string, expected: string): SessionError {
  return new SessionError('invalid-option', `Option "${option}" is ${seen}; expected ${expected}.`);
}

const LONGEST_QUOTE = 60;

/** As long as a secret, an AppToken or a KS, which exchanged environment variables put into any option. */
const LONG_WORD = /[\w+/=-]{20,}/g;

/** A value for an error message: short, on one line, strings in quotes; of a long word only its length. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return shapeOf(value);
  const masked = value.replace(LONG_WORD, (word) => `[${word.length} characters]`);
  const start = masked.slice(0, LONGEST_QUOTE);
  const visible = JSON.stringify(start).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, codePoint);
  return visible + (start === masked ? '' : `… (${value.length} characters)`);
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Type and length of a value, but no character of it: for options in which a misplaced secret may be. */
export function shapeOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === 'string') return value === '' ? 'empty' : `a string of ${value.length} characters`;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value).slice(0, LONGEST_QUOTE);
  }
  return Array.isArray(value) ? `an array of ${value.length}` : `of type ${typeof value}`;
}
