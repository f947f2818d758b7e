import { SessionError } from './session-error.js';

/**
 * Privileges that restrict a session, label it, or are added by the API itself: a session that has them beside the requested ones
 * may do no more. `setrole` is among them, because a role for all viewers belongs on the token.
 */
const NEVER_WIDER: ReadonlySet<string> = new Set([
  'actionslimit',
  'appid',
  'apptoken',
  'enablecategorymoderation',
  'enableentitlement',
  'iprestrict',
  'preview',
  'privacycontext',
  'searchcontext',
  'sessionid',
  'setrole',
  'urirestrict',
]);

/** A token of type 2 opens ADMIN sessions, whatever type is requested; in a browser, one would expose the whole account. */
export function refuseAdminSession(sessionType: unknown): void {
  if (sessionType === undefined || Number(sessionType) === 0) return;
  throw new SessionError('api', 'This AppToken does not open USER sessions. Make one with sessionType 0 for players.');
}

/** A token with a user of its own opens that user's sessions, whoever is requested: with what another person may watch. */
export function refuseOtherUser(requested: string | undefined, answered: unknown): void {
  if (requested === undefined || typeof answered !== 'string' || answered === requested) return;
  throw new SessionError('api', 'Kaltura opened the session for the sessionUserId of this AppToken. Make a token without one.');
}

/** Without a privilege that the API omits silently, a session is wider than the caller expects. A response may have none at all. */
export function refuseLostPrivileges(requested: string, answered: unknown): void {
  if (typeof answered !== 'string') return;
  const opened = valuesByName(answered);
  const lost = [...valuesByName(requested)].filter(([name, values]) => opened.get(name) !== values).map(([name]) => name);
  if (lost.length === 0) return;
  const forEntries = ' For sessions of one entry each, take sview off the token.';
  const advice = 'Set them as sessionPrivileges of the token itself, and leave the options out here.';
  throw new SessionError(
    'api',
    `Kaltura opened the session without the requested ${lost.join(', ')}. ${advice}${lost.includes('sview') ? forEntries : ''}`,
  );
}

/**
 * Privileges that the token adds to the requested ones must not widen the session. If none were requested, the token's own are
 * intended; if no entry was requested, its `sview` is.
 */
export function refuseWiderPrivileges(requested: string, answered: unknown): void {
  if (requested === '' || typeof answered !== 'string') return;
  const names = valuesByName(requested);
  const wider = [...valuesByName(answered).keys()].filter((name) => {
    return !names.has(name) && !NEVER_WIDER.has(name) && name !== 'sview';
  });
  if (wider.length === 0) return;
  const shown = wider.map((name) => (/^[a-z]{1,40}$/.test(name) ? name : 'an unknown one')).join(', ');
  const advice = 'Remove them from the sessionPrivileges of the token, or make another token for players.';
  throw new SessionError('api', `The AppToken opens more than was requested, by these privileges: ${shown}. ${advice}`);
}

/** `sview:b/a,x` → sview: "a/b", x: "". */
function valuesByName(privileges: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const privilege of privileges.split(',')) {
    const [name = '', ...rest] = privilege.trim().split(':');
    const all = [...(values.get(name) ?? '').split('/'), ...rest.join(':').split('/')];
    if (name !== '') values.set(name, [...new Set(all)].filter(Boolean).sort().join('/'));
  }
  return values;
}
