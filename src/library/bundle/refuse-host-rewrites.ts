import type { PlayKitNamespace } from '../../playkit/types.js';

/**
 * An access control rule of the account may rewrite the URLs of streams and images by a regular expression, after the KS was added
 * to them: it could move the KS to any host in any form, or block the page while it is matched (docs/playkit.md#host-rewrites).
 */
export function refuseHostRewrites({ providers }: PlayKitNamespace): void {
  const prototype = providers?.ResponseTypes?.KalturaPlaybackContext?.prototype;
  if (prototype) Reflect.set(prototype, 'getRequestHostRegexAction', () => undefined);
}
