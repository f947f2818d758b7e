import { baseUri } from '../native.js';
import { hasKsShape } from '../redact.js';
import { sessionRefused, sessionUnavailable } from '../errors/index.js';
import type { KsAnswer, KsRequest } from './session.js';

/** Larger than any KS. */
const MAX_BYTES = 16_384;

/* Browsers don't tell these causes apart. */
const UNREACHED =
  'gave no answer: there is no network, it redirects, or its server is on another origin and does not allow this page with cookies ' +
  '(CORS: Access-Control-Allow-Origin with the origin, Access-Control-Allow-Credentials)';

/**
 * Requests a `ks-url`: `GET …?entryId=…&reason=…`, with the page's cookies, for text or JSON `{ks, expiresAt}` (`expiresAt` in
 * Unix seconds). Redirects are refused: they would leave the trusted origin, and a login page is no KS.
 * @param ksUrl absolute, or relative to the page
 * @returns the response, to be validated by `readSession()`
 * @throws KalturaPlayerError for an error status, by the code of a response `{error: code}`; `session-expired` for a response of
 *   more than 16 kB, or without a KS; what `fetch()` throws
 */
export async function fetchKs(ksUrl: string, { entryId, reason, signal }: KsRequest): Promise<KsAnswer> {
  const url = new URL(ksUrl, baseUri());
  if (entryId) url.searchParams.set('entryId', entryId);
  url.searchParams.set('reason', reason);
  const response = await fetch(url, { credentials: 'include', cache: 'no-store', redirect: 'error', signal }).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      throw sessionUnavailable('ks-url', UNREACHED, error);
    },
  );
  if (!response.ok) throw sessionRefused(response.status, codeOf(await textOf(response).catch(() => '')));
  const text = (await textOf(response)).trim();
  const answer = read(text);
  /* Another secret of the page, such as a CSRF token, must not be sent to an API as a KS. */
  if (typeof answer === 'string' && !hasKsShape(answer)) throw sessionUnavailable('ks-url', 'did not return a KS');
  return answer;
}

const read = (text: string): KsAnswer => {
  try {
    return JSON.parse(text) as KsAnswer;
  } catch {
    return text;
  }
};

/** The code of a refusal `{error: code}`, as `createSessionHandler()` responds. Other texts are not shown. */
function codeOf(text: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    const code: unknown = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
    return typeof code === 'string' && /^[a-z][a-z-]{1,40}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/* Stops reading at the maximum size of a KS. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader?.cancel();
      throw sessionUnavailable('ks-url', 'returned more than 16 kB');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
