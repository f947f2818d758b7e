import { sessionUnavailable } from '../errors.js';
import type { KsRequest } from './ks-source.js';
import type { KsAnswer } from './session.js';

/** More than this is no KS. */
const MAX_CHARACTERS = 16_384;

/**
 * Asks a `ks-url`: `GET …?entryId=…&reason=…`, with the page's cookies, for text or JSON `{ks, expiresAt}`.
 * @throws KalturaPlayerError `session-expired`
 */
export async function fetchKs(ksUrl: string, { entryId, reason, signal }: KsRequest): Promise<KsAnswer> {
  const url = new URL(ksUrl, document.baseURI);
  if (entryId) url.searchParams.set('entryId', entryId);
  url.searchParams.set('reason', reason);
  const response = await fetch(url, { credentials: 'include', cache: 'no-store', redirect: 'error', signal });
  if (!response.ok) throw sessionUnavailable('ks-url', `answered with HTTP ${response.status}`);
  const text = (await response.text()).trim();
  if (text.length > MAX_CHARACTERS) throw sessionUnavailable('ks-url', 'answered far more than a KS');
  try {
    return JSON.parse(text) as KsAnswer;
  } catch {
    return text;
  }
}
