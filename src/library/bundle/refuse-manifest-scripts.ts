import type { PlayKitNamespace } from '../../playkit/types.js';

/**
 * A player whose manifest doesn't load requests it as a script (JSONP), from any host, to find out where it redirects. When this
 * is refused, it uses a CORS request, which follows redirects as well (docs/playkit.md#manifests).
 */
export function refuseManifestScripts({ core }: PlayKitNamespace): void {
  const http = core?.utils?.Http;
  if (http) http.jsonp = () => Promise.reject(new Error('A manifest is not requested as a script'));
}
