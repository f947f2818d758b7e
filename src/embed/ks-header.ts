import { isPlainObject, valueAt, type PlainObject } from '../config/objects.js';
import { isTrusted } from '../library/trusted-origins.js';

const HEADER = 'X-Kaltura-Ks';

type Filter = (type: unknown, request: { readonly url?: unknown; readonly headers?: unknown }) => unknown;

/* The player sets the header after the page's filter has run: makes the assignment a no-op. */
function refuseHeader(headers: unknown): void {
  if (!isPlainObject(headers)) return;
  Object.defineProperty(headers, HEADER, { configurable: true, enumerable: false, get: () => undefined, set: () => undefined });
}

/**
 * With `provider.useHeaderForKs` the player sends the KS with every manifest request, to any host: limits it to trusted hosts.
 * @param whole the player's complete config
 * @returns the options to add to it
 */
export function withKsHeaderGuarded(whole: PlainObject): PlainObject {
  if (valueAt(whole, 'provider.useHeaderForKs') !== true) return {};
  const own = valueAt(whole, 'network.requestFilter');
  const requestFilter: Filter = (type, request) => {
    const result: unknown = typeof own === 'function' ? Reflect.apply(own, undefined, [type, request]) : undefined;
    if (!isTrusted(String(request.url))) refuseHeader(request.headers);
    return result;
  };
  return { network: { requestFilter } };
}
