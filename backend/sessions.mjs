// Kaltura Sessions (KS), kept in memory: minted, checked, ended. They look like Kaltura's own.
import { randomBytes } from 'node:crypto';
import { ApiError } from './api/errors.mjs';

/**
 * @typedef {object} Session
 * @property {string} ks
 * @property {string} partnerId
 * @property {'user' | 'widget'} type
 * @property {string} userId
 * @property {string} privileges comma separated, as Kaltura writes them
 * @property {number} expiresAt unix seconds
 * @property {boolean} [ended]
 */

const now = () => Date.now() / 1000;

/** The partner id that is written, readable for anyone, at the start of a KS. @param {string} ks */
export const partnerIdOf = (ks) => /^v2\|(\d+)\|/.exec(Buffer.from(ks, 'base64url').toString('latin1'))?.[1];

export class Sessions {
  /** @type {Map<string, Session>} */
  #known = new Map();

  /**
   * @param {{partnerId: string, type?: Session['type'], userId?: string, privileges?: string, expiry?: number}} wish
   *   `expiry` in seconds; zero or less gives a KS that has run out already
   * @returns {Session}
   */
  start({ partnerId, type = 'user', userId = '', privileges = '', expiry = 86400 }) {
    const head = Buffer.from(`v2|${partnerId}|`);
    // A length that needs no padding, as ids in addresses should.
    const secret = randomBytes(96 - (head.length % 3));
    const ks = Buffer.concat([head, secret]).toString('base64url');
    const session = { ks, partnerId, type, userId, privileges, expiresAt: Math.floor(now() + expiry) };
    this.#known.set(ks, session);
    return session;
  }

  /** What is known of a KS, be it valid or not. @param {string} ks */
  find(ks) {
    return this.#known.get(ks);
  }

  /** @param {string} ks @param {string} partnerId @returns {Session} @throws {ApiError} */
  check(ks, partnerId) {
    const session = this.#known.get(ks);
    if (!session) throw ApiError.invalidKs(ks, -1, 'INVALID_STR');
    if (session.partnerId !== partnerId) throw ApiError.invalidKs(ks, -2, 'INVALID_PARTNER');
    if (session.ended) throw ApiError.invalidKs(ks, -6, 'LOGOUT');
    if (session.expiresAt <= now()) throw ApiError.invalidKs(ks, -5, 'EXPIRED');
    return session;
  }

  /** @param {string} ks */
  end(ks) {
    const session = this.#known.get(ks);
    if (session?.type === 'user') session.ended = true;
  }
}

/** Whether this session opens an entry that needs one: by `sview:<id>` or `sview:*`. @param {Session | undefined} session @param {string} entryId */
export const opens = (session, entryId) =>
  !!session?.privileges.split(',').some((each) => each === 'sview:*' || each === `sview:${entryId}`);
