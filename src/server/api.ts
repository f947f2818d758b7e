import { readResponse } from './api-response.js';
import { refuseBrowser } from './not-in-browser.js';
import { SessionError } from './session-error.js';

/** Calls one action of Kaltura's API. @returns its result */
export type CallApi = (service: string, action: string, params: Readonly<Record<string, string>>) => Promise<unknown>;

/**
 * The API at one URL (it ends in `/api_v3`). All parameters are sent in the POST body, and redirects are not followed: a secret must
 * neither be part of a URL nor be sent on to another host.
 */
export function kalturaApi(apiUrl: string, fetch: typeof globalThis.fetch | undefined, signal: AbortSignal): CallApi {
  refuseBrowser();
  const send = fetch ?? globalThis.fetch;
  return async (service, action, params) => {
    const body = new URLSearchParams({ format: '1', ...params }).toString();
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    try {
      const url = `${apiUrl}/service/${service}/action/${action}`;
      const response = await send(url, { method: 'POST', headers, body, redirect: 'manual', signal });
      return await readResponse(response, `${service}.${action}`);
    } catch (error) {
      if (error instanceof SessionError) throw error;
      throw new SessionError('network', `Kaltura cannot be reached at ${new URL(apiUrl).host}${systemCode(error)}.`);
    }
  };
}

/** A code such as `ECONNREFUSED`. Nothing else of a foreign error is reported: a custom `fetch` may include the request in it. */
function systemCode(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? ` (${code})` : '';
}
