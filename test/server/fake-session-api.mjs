// A fake Kaltura API with three actions. It checks its parameters as the real API does, and records the calls.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { inspect } from 'node:util';

export const PARTNER = 1234567;
export const SECRET = '0123456789abcdef-the-secret';
export const APP_TOKEN_ID = '0_token';
export const APP_TOKEN = 'fedcba9876543210-the-token';
export const KS = 'djJ8MTIzNDU2N3x0aGUtc2Vzc2lvbg==';
export const WIDGET_KS = 'djJ8MTIzNDU2N3x0aGUtd2lkZ2V0LWtz';

/** Texts that no error, log line or response to a rejected request may contain. */
export const SENSITIVE = [SECRET, APP_TOKEN, KS, WIDGET_KS];

const exception = (code, quoted) => ({ objectType: 'KalturaAPIException', code, message: `Refused "${quoted}"`, args: [] });

const actions = {
  'session/start': ({ partnerId, secret }) =>
    secret === SECRET && partnerId === String(PARTNER) ? KS : exception('START_SESSION_ERROR', secret),
  'session/startWidgetSession': ({ widgetId }) =>
    widgetId === `_${PARTNER}`
      ? { objectType: 'KalturaStartWidgetSessionResponse', partnerId: PARTNER, ks: WIDGET_KS, userId: '0' }
      : exception('INVALID_WIDGET_ID', widgetId),
  'appToken/startSession': ({ ks, id, tokenHash }, { hash }) => {
    if (ks !== WIDGET_KS) return exception('INVALID_KS', ks);
    if (id !== APP_TOKEN_ID) return exception('APP_TOKEN_ID_NOT_FOUND', id);
    const expected = createHash(hash)
      .update(WIDGET_KS + APP_TOKEN)
      .digest('hex');
    if (tokenHash !== expected) return exception('INVALID_APP_TOKEN_HASH', tokenHash);
    return { objectType: 'KalturaSessionInfo', ks: KS };
  },
};

/**
 * @returns the running API. `calls`: the recorded calls. `hash`: the hash type of the token. `answers[action]`: a function
 *   `(response, usual)` that sends another response, or none, in place of the usual JSON.
 */
export async function startSessionApi() {
  const api = { calls: [], hash: 'sha1', answers: {} };
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const params = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const action = /^\/api_v3\/service\/(\w+\/\w+)$/.exec(request.url.replace('/action', ''))?.[1];
    api.calls.push({ method: request.method, url: request.url, action, headers: request.headers, params });
    const usual = actions[action]?.(params, api);
    if (api.answers[action]) return api.answers[action](response, usual);
    response.writeHead(usual === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(usual));
  });
  /* With keep-alive, the server could close a connection while a request arrives, and that request would fail. */
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(api, {
    url: `http://127.0.0.1:${server.address().port}`,
    reset: () => Object.assign(api, { calls: [], hash: 'sha1', answers: {} }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

/** Returns the error with which a promise rejects. Throws if any printed form of it contains a sensitive text. */
export async function rejection(promise) {
  const error = await promise.then(
    () => Promise.reject(new Error('The promise did not reject.')),
    (reason) => reason,
  );
  const printed = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + String(error);
  for (const text of SENSITIVE) if (printed.includes(text)) throw new Error(`The error contains "${text}": ${printed}`);
  return error;
}
