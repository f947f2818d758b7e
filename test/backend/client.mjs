// A backend for one test file, and a client for it.
import { after, before } from 'node:test';
import { startBackend } from '../../backend/index.mjs';

export function useBackend() {
  /** @type {Awaited<ReturnType<typeof startBackend>>} */
  let backend;
  let lastPartner = 1000;
  before(async () => {
    backend = await startBackend();
  });
  after(() => backend.close());

  const get = (path, init) => fetch(backend.origin + path, init);
  const json = async (path, init) => (await get(path, init)).json();
  const post = (path, body) => json(path, { method: 'POST', body: JSON.stringify(body) });

  return {
    get origin() {
      return backend.origin;
    },
    /** Returns the id of an account that no other test uses. */
    newPartner: () => ++lastPartner,
    get,
    json,
    post,
    text: async (path, init) => (await get(path, init)).text(),
    /** Sends one API call. */
    call: (service, action, params) => post(`/api_v3/service/${service}/action/${action}`, params),
    /** Sends several calls in one request. */
    multi: (partnerId, ...calls) =>
      post('/api_v3/service/multirequest', {
        partnerId,
        ...Object.fromEntries(calls.map((call, index) => [index + 1, call])),
      }),
    ks: async (partner, query = '') => (await json(`/__backend/ks?partner=${partner}${query}`)).ks,
    faults: (partner, ...list) => post(`/__backend/faults?partner=${partner}`, list),
    log: (partner, query = '') => json(`/__backend/log?partner=${partner}${query}`),
  };
}
