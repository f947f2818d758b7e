// Kaltura Sessions (KS) in memory: creates, validates and ends them. The KS has the format of Kaltura's.
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

/** The partner id of a KS: the unencrypted text at its start. @param {string} ks */
export const partnerIdOf = (ks) => /^v2\|(\d+)\|/.exec(Buffer.from(ks, 'base64url').toString('latin1'))?.[1];

export class Sessions {
  /** @type {Map<string, Session>} */
  #byKs = new Map();

  /**
   * @param {{partnerId: string, type?: Session['type'], userId?: string, privileges?: string, expiry?: number}} options
   *   `expiry`: in seconds; with zero or less, the KS has already expired
   * @returns {Session}
   */
  start({ partnerId, type = 'user', userId = '', privileges = '', expiry = 86400 }) {
    const head = Buffer.from(`v2|${partnerId}|`);
    // With this length, base64 needs no padding.
    const secret = randomBytes(96 - (head.length % 3));
    const ks = Buffer.concat([head, secret]).toString('base64url');
    const session = { ks, partnerId, type, userId, privileges, expiresAt: Math.floor(now() + expiry) };
    this.#byKs.set(ks, session);
    return session;
  }

  /** The session of a KS, even if it is no longer valid. @param {string} ks */
  find(ks) {
    return this.#byKs.get(ks);
  }

  /** @param {string} ks @param {string} partnerId @returns {Session} @throws {ApiError} */
  check(ks, partnerId) {
    const session = this.#byKs.get(ks);
    if (!session) throw ApiError.invalidKs(ks, -1, 'INVALID_STR');
    if (session.partnerId !== partnerId) throw ApiError.invalidKs(ks, -2, 'INVALID_PARTNER');
    if (session.ended) throw ApiError.invalidKs(ks, -6, 'LOGOUT');
    if (session.expiresAt <= now()) throw ApiError.invalidKs(ks, -5, 'EXPIRED');
    return session;
  }

  /** @param {string} ks */
  end(ks) {
    const session = this.#byKs.get(ks);
    if (session?.type === 'user') session.ended = true;
  }
}

/** Whether the session permits a protected entry, by the privilege `sview:<id>` or `sview:*`. @param {Session | undefined} session @param {string} entryId */
export const permits = (session, entryId) =>
  !!session?.privileges.split(',').some((each) => each === 'sview:*' || each === `sview:${entryId}`);
