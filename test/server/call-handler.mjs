// Shared by the suites of the session handler: the sources of sessions, and a client that checks each response.
import assert from 'node:assert/strict';
import { after, beforeEach } from 'node:test';
import { APP_TOKEN, APP_TOKEN_ID, PARTNER, SECRET, SENSITIVE, startSessionApi } from './fake-session-api.mjs';

export const api = await startSessionApi();
after(() => api.stop());
beforeEach(() => api.reset());

export const source = { serviceUrl: api.url, partnerId: PARTNER, secret: SECRET };
export const tokenSource = { serviceUrl: api.url, partnerId: PARTNER, appTokenId: ` ${APP_TOKEN_ID}\n`, appToken: APP_TOKEN };
export const site = 'https://www.example.com';

/** Sends a request to a handler. Expects that a refusal is JSON without a secret or a KS. */
export async function call(handle, { query = '?entryId=0_abc&reason=expired', method = 'GET', headers = {} } = {}) {
  const response = await handle(new Request(`${site}/ks${query}`, { method, headers }));
  const text = await response.text();
  const all = text + JSON.stringify([...response.headers]);
  if (response.status !== 200) for (const secret of SENSITIVE) assert.ok(!all.includes(secret), all);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('vary'), 'Origin');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** Returns the status and the code of a refusal. */
export const refusal = async (...args) => {
  const { status, body } = await call(...args);
  assert.deepEqual(Object.keys(body), ['error']);
  return `${status} ${body.error}`;
};
export const silent = { onError: () => {} };
export const privileges = () => api.calls.map(({ params }) => params.privileges);
