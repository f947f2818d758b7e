import { PRIVILEGE_OPTIONS, buildPrivileges, type PlaybackPrivileges } from './privileges.js';
import { invalidOption, quote, shapeOf } from './session-error.js';
import { checkTimeLimit } from './time-limit.js';

/** The options that both ways to open a session share. */
export interface SessionOptions extends PlaybackPrivileges {
  /** The account. Digits; a string too, as from an environment variable: white space at its ends is removed. */
  partnerId: number | bigint | string;
  /**
   * The viewer, for analytics and entitlements: up to 100 characters, or a whole number. Missing, `null` or empty: anonymous.
   * White space at its ends is removed.
   */
  userId?: string | number | bigint | null | undefined;
  /** Life of the session in seconds, 10 to 86 400 (a day), as number or digits; default 3600. Guide section 10: 1 to 4 hours. */
  expiry?: number | string | undefined;
  /** The account's API host, with or without `/api_v3`; default `https://www.kaltura.com`. `http` only on this machine. */
  serviceUrl?: string | undefined;
  /** Seconds within which Kaltura must respond, all calls together; more than 0, at most 60; default 10. */
  timeLimit?: number | undefined;
  /** Cancels. The promise then rejects with the signal's reason, not with a `SessionError`. */
  signal?: AbortSignal | undefined;
  /** Another `fetch`: for a proxy, or if the framework's own caches POST responses. Its request body contains the credentials. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** The shared options, checked, in the form that the API accepts. */
export interface CheckedOptions {
  readonly apiUrl: string;
  readonly partnerId: string;
  readonly userId: { readonly userId?: string };
  /** Seconds. */
  readonly expiry: number;
  readonly privileges: string;
}

const SHARED_OPTIONS = ['partnerId', 'userId', 'expiry', 'serviceUrl', 'timeLimit', 'signal', 'fetch', ...PRIVILEGE_OPTIONS];

const DEFAULT_EXPIRY = 3600;
/** Smaller values are hours mistaken for seconds, larger ones milliseconds. The upper bound is the API's own default. */
const SHORTEST_EXPIRY = 10;
const LONGEST_EXPIRY = 86_400;

const DEFAULT_SERVICE_URL = 'https://www.kaltura.com';
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Checks the shared options, and that all others are in `own`. */
export function checkOptions(options: SessionOptions, own: readonly string[]): CheckedOptions {
  checkNames(options, [...own, ...SHARED_OPTIONS]);
  checkTimeLimit(options.timeLimit);
  const fetch: unknown = options.fetch ?? globalThis.fetch;
  if (typeof fetch !== 'function') throw invalidOption('fetch', shapeOf(fetch), 'a function');
  return {
    apiUrl: apiUrl(options.serviceUrl),
    partnerId: partnerId(options.partnerId),
    userId: userId(options.userId),
    expiry: expiry(options.expiry),
    privileges: buildPrivileges(options),
  };
}

/** Refuses anything but an object with known names: a misspelt restriction would be missing silently. */
export function checkNames(options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) throw invalidOption('options', shapeOf(options), 'an object');
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalidOption(unknown.slice(0, 40), 'unknown', `one of ${known.join(', ')}`);
}

/** Checks the secret or AppToken. No character of it is ever part of a message. */
export function checkCredential(option: string, value: unknown): string {
  if (typeof value === 'string' && /^[\x21-\x7e]{1,256}$/.test(value)) return value;
  throw invalidOption(option, shapeOf(value), 'a text without spaces or line breaks (read from a file with its last newline?)');
}

function apiUrl(value: unknown = DEFAULT_SERVICE_URL): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && THIS_MACHINE.includes(url.hostname));
  if (!url || !safe || url.username || url.password || url.search || url.hash) {
    throw invalidOption('serviceUrl', shapeOf(value), 'an https URL without user, query and fragment (http: this machine only)');
  }
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path.endsWith('/api_v3') ? path : `${path}/api_v3`);
}

function partnerId(value: unknown): string {
  const text = textOf(value);
  if (text !== undefined && /^[1-9]\d{0,9}$/.test(text)) return text;
  throw invalidOption('partnerId', shapeOf(value), 'the account number (digits)');
}

/** `;` would begin the next field of a KS v1, and `*` would mean any user. */
function userId(value: unknown): { userId?: string } {
  const text = textOf(value ?? '');
  if (text === '') return {};
  if (text !== undefined && text !== '*' && /^[^;\p{C}\p{Zl}\p{Zp}]{1,100}$/u.test(text)) return { userId: text };
  const expected = 'up to 100 characters on one line, without ";", and not "*"; or a whole number (above 2^53 as bigint or text)';
  throw invalidOption('userId', quote(value), expected);
}

function expiry(value: unknown = DEFAULT_EXPIRY): number {
  const text = textOf(value);
  const seconds = text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (seconds >= SHORTEST_EXPIRY && seconds <= LONGEST_EXPIRY) return seconds;
  throw invalidOption('expiry', quote(value), `whole seconds, ${SHORTEST_EXPIRY} to ${LONGEST_EXPIRY}`);
}

/**
 * An option as text, the form in which environment variables and databases have it, without white space at its ends. `undefined`
 * for anything but text and exact whole numbers: a larger `number` may have been rounded, and an id would name another user.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}
