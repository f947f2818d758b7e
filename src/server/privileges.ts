import { invalidOption, quote } from './session-error.js';

/** The privileges of a session. An omitted option adds none; guide section 7 recommends the first five. */
export interface PlaybackPrivileges {
  /** `sview`: the entry or entries (at most 100) that may be watched; `'*'` for every entry the account lets this user see. */
  entryId?: string | readonly string[] | undefined;
  /** `appid`: `APP_NAME-APP_DOMAIN`, distinguishes apps in Kaltura's analytics. */
  appId?: string | undefined;
  /** `privacycontext`: the label of a privacy-enabled category tree. */
  privacyContext?: string | undefined;
  /** `setrole`: id or system name of a role; `PLAYBACK_BASE_ROLE` allows what a player needs and no more. */
  role?: string | undefined;
  /** `enableentitlement`: enforce membership of categories. */
  enableEntitlement?: boolean | undefined;
  /**
   * `iprestrict`: the viewer's IPv4 address (guide 7.1). Omit the key for no restriction: a key that is present but `undefined`, as
   * from a missing header, is an error, not a session without restriction.
   */
  ipAddress?: string;
  /**
   * `urirestrict`: paths that may be called, with `*` at the end for a prefix. A player needs more than the API: its
   * stream URLs (`/p/…`) carry the KS as well.
   */
  uriRestrict?: string | readonly string[] | undefined;
  /** `sessionid`: sessions with the same id can be ended together by `session.end`. */
  sessionId?: string | undefined;
  /** `actionslimit`: number of API calls. Risky for a player: each load, and each retry, makes several. */
  actionsLimit?: number | undefined;
}

/** The names of the options of {@link PlaybackPrivileges}. */
export const PRIVILEGE_OPTIONS = [
  'entryId',
  'appId',
  'privacyContext',
  'role',
  'enableEntitlement',
  'ipAddress',
  'uriRestrict',
  'sessionId',
  'actionsLimit',
] as const satisfies ReadonlyArray<keyof PlaybackPrivileges>;

/** Kaltura splits privileges at `,`, name and value at `:`, values at `/` (URIs at `|`), and the fields of a KS v1 at `;`. */
interface Form {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** An entry id: the same form as the element's `entry-id`. */
export const ENTRY_ID = /^[\w-]{1,128}$/;

const ENTRY: Form = { pattern: ENTRY_ID, expected: 'an entry id (letters, digits, "_", "-") or "*" alone' };
const NAME: Form = { pattern: /^[\w.-]{1,120}$/, expected: 'up to 120 letters, digits, ".", "_" or "-"' };
const LABEL: Form = {
  pattern: /^(?!\s)(?:[^,:;/|*\p{C}\p{Zl}\p{Zp}]){1,120}(?<!\s)$/u,
  expected: 'one line of up to 120 characters without , : ; / | * and without space at its ends',
};
const URI: Form = { pattern: /^\/[\w\-.~%/]{0,200}\*?$/, expected: 'a path such as "/api_v3/*", "*" only at its end' };
const IPV4: Form = {
  pattern: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/,
  expected: 'one IPv4 address (Kaltura restricts by nothing else: no IPv6, no range)',
};

const MOST_VALUES = 100;

/**
 * The privileges of a session as text, for example `sview:0_abc/0_def,appid:myapp-example.com,enableentitlement`; an AppToken
 * accepts it as `sessionPrivileges`. Several entries are one `sview`, separated by `/`: a KS v2 keeps only the last privilege of
 * a name.
 *
 * @throws {SessionError} `invalid-option` for a value that has the wrong form or could inject another privilege
 */
export function buildPrivileges(options: PlaybackPrivileges): string {
  const { entryId, actionsLimit, enableEntitlement } = options;
  const ipAddress: unknown = options.ipAddress;
  if (ipAddress === undefined && 'ipAddress' in options) throw invalidOption('ipAddress', 'undefined', IPV4.expected);
  return [
    entryId === '*' ? 'sview:*' : privilege('sview', 'entryId', entryId, ENTRY, '/'),
    privilege('appid', 'appId', options.appId, NAME),
    privilege('privacycontext', 'privacyContext', options.privacyContext, LABEL),
    privilege('setrole', 'role', options.role, NAME),
    isSet(enableEntitlement) ? 'enableentitlement' : undefined,
    privilege('iprestrict', 'ipAddress', typeof ipAddress === 'string' ? plainIpv4(ipAddress) : ipAddress, IPV4),
    privilege('urirestrict', 'uriRestrict', options.uriRestrict, URI, '|'),
    privilege('sessionid', 'sessionId', options.sessionId, NAME),
    actionsLimit === undefined ? undefined : `actionslimit:${count(actionsLimit)}`,
  ]
    .filter((item) => item !== undefined)
    .join(',');
}

/** One privilege, or `undefined` for an option that is not set. Only options with a `separator` take lists. */
function privilege(name: string, option: string, value: unknown, form: Form, separator?: string): string | undefined {
  if (value === undefined) return undefined;
  const values: readonly unknown[] = separator !== undefined && Array.isArray(value) ? value : [value];
  if (values.length === 0 || values.length > MOST_VALUES) {
    throw invalidOption(option, `a list of ${values.length}`, `1 to ${MOST_VALUES} values`);
  }
  for (const item of values) {
    if (typeof item !== 'string' || !form.pattern.test(item)) throw invalidOption(option, quote(item), form.expected);
  }
  return `${name}:${[...new Set(values)].join(separator ?? '')}`;
}

/** Dual-stack servers write the address of an IPv4 peer as `::ffff:203.0.113.7`. */
function plainIpv4(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

export function isIpv4(address: unknown): address is string {
  return typeof address === 'string' && IPV4.pattern.test(plainIpv4(address));
}

function isSet(flag: unknown): boolean {
  if (flag !== undefined && typeof flag !== 'boolean') throw invalidOption('enableEntitlement', quote(flag), 'true or false');
  return flag === true;
}

function count(limit: unknown): string {
  if (Number.isSafeInteger(limit) && Number(limit) > 0) return String(limit);
  throw invalidOption('actionsLimit', quote(limit), 'a whole number above 0');
}
