import type { PlayKitNamespace } from '../../playkit/types.js';

/**
 * A player whose manifest does not come requests it as a script (JSONP), from whatever host it is on, to learn where that leads.
 * Refused, it requests it with CORS instead, which follows redirects as well (docs/playkit.md#manifests).
 */
export function refuseManifestScripts({ core }: PlayKitNamespace): void {
  const http = core?.utils?.Http;
  if (http) http.jsonp = () => Promise.reject(new Error('A manifest is not requested as a script'));
}
