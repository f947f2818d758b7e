// The part of a site's server for protected videos: GET /ks responds with a KS that is valid for 20 seconds.
import { loadTs } from '../../test/support/load-ts.mjs';
import { PARTNER_ID } from './account.mjs';

/** Simulated failures of the server, by the value of `/ks?answer=…`. @type {Record<string, (context: Context, origin: string) => unknown>} */
const failures = {
  401: (context) => reply(context, 401, { error: 'not-signed-in' }),
  500: (context) => reply(context, 500, { error: 'server-error' }),
  html: (context) => reply(context, 200, '<!doctype html><title>Sign in</title>'),
  hang: (context) => new Promise((resolve) => context.req.on('close', resolve)),
  async expired(context, origin) {
    const expired = await fetch(`${origin}/__backend/ks?partner=${PARTNER_ID}&expiry=0`);
    reply(context, 200, await expired.json());
  },
};

/** @typedef {import('koa').Context} Context */

/** @param {Context} context @param {number} status @param {unknown} body */
const reply = (context, status, body) => Object.assign(context, { status, body });

/**
 * @param {string} origin of the local backend
 * @returns {Promise<import('koa').Middleware>}
 */
export async function sessions(origin) {
  const { createSessionHandler } = await loadTs('src/server/index.ts');
  const handle = createSessionHandler({
    serviceUrl: origin,
    partnerId: PARTNER_ID,
    secret: 'demo-secret',
    userId: 'viewer@example.com',
    expiry: 20,
  });

  return async (context, next) => {
    if (context.path !== '/ks') return next();
    const failure = failures[String(context.query.answer)];
    if (failure) return failure(context, origin);
    const response = await handle(new Request(context.href, { method: context.method, headers: context.headers }));
    context.status = response.status;
    context.set(Object.fromEntries(response.headers));
    context.body = await response.text();
  };
}
