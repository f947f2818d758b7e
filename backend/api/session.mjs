// session.*, appToken.* and user.*: creates, returns and ends sessions (KS).
import { createHash } from 'node:crypto';
import { ApiError } from './errors.mjs';

/** The account secret that `session.start` requires. It creates user sessions only. */
export const demoSecret = 'demo-secret';

/** The application token, the same for every account. */
export const demoAppToken = { id: '1_apptoken', token: 'demo-token', privileges: 'sview:*' };

/** @param {import('../sessions.mjs').Session} session */
const info = ({ ks, partnerId, type, userId, privileges, expiresAt }) => ({
  ks,
  sessionType: type === 'widget' ? -1 : 0,
  partnerId: Number(partnerId),
  userId,
  expiry: expiresAt,
  privileges,
  objectType: 'KalturaSessionInfo',
});

const algorithms = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** @param {unknown} hash @param {string} ks */
function isHashOfToken(hash, ks) {
  const text = String(hash ?? '').toLowerCase();
  const algorithm = algorithms[/** @type {keyof typeof algorithms} */ (text.length)];
  return (
    !!algorithm &&
    createHash(algorithm)
      .update(ks + demoAppToken.token)
      .digest('hex') === text
  );
}

/** @param {unknown} value @returns {number} */
const seconds = (value) => (Number(value) > 0 ? Number(value) : 86400);

/** @type {Record<string, import('./run.mjs').Action>} */
export const sessionActions = {
  'session.start'({ partnerId, secret, type, userId, expiry, privileges }, { sessions }) {
    if (secret !== demoSecret || Number(type ?? 0) !== 0) {
      throw new ApiError('START_SESSION_ERROR', `Error while starting session for partner [${partnerId}]`, {
        PID: String(partnerId),
      });
    }
    return sessions.start({ partnerId: String(partnerId), userId, privileges, expiry: seconds(expiry) }).ks;
  },

  'session.startwidgetsession'({ widgetId, expiry }, { partnerId, sessions }) {
    const session = sessions.start({
      partnerId,
      type: 'widget',
      userId: '0',
      privileges: 'view:*,widget:1',
      expiry: seconds(expiry),
    });
    return { partnerId: Number(partnerId), ks: session.ks, userId: 0, objectType: 'KalturaStartWidgetSessionResponse', widgetId };
  },

  'session.get': ({ session }, { sessions, partnerId, session: own }) =>
    info(/** @type {import('../sessions.mjs').Session} */ (session ? sessions.check(session, partnerId) : own)),

  'session.end'({ ks }, { sessions }) {
    sessions.end(ks);
    return null;
  },

  'apptoken.startsession'({ id, tokenHash, userId, expiry, sessionPrivileges, ks }, { partnerId, sessions }) {
    if (id !== demoAppToken.id) {
      throw new ApiError('APP_TOKEN_ID_NOT_FOUND', `Application token id "${id}" not found`, { ID: String(id) });
    }
    if (!isHashOfToken(tokenHash, ks)) throw new ApiError('INVALID_APP_TOKEN_HASH', 'Invalid application token hash');
    const privileges = [demoAppToken.privileges, sessionPrivileges].filter(Boolean).join(',');
    return info(sessions.start({ partnerId, userId, privileges, expiry: seconds(expiry) }));
  },

  'user.get': (_params, { partnerId, session }) => ({
    id: session?.userId === '0' ? '' : session?.userId,
    partnerId: Number(partnerId),
    objectType: 'KalturaUser',
  }),
};
