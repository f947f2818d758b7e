// The embeds that work without a script of the page: `autoembed=true` and `iframeembed=true`.

/** @typedef {{search: URLSearchParams, partnerId: string, uiconfId: string, referrer: string}} EmbedRequest */

/** JSON that is safe inside a script element. @param {unknown} value */
const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** All parameters such as `config[playback]={"muted":true}`, merged into one object. @param {URLSearchParams} search */
function configOf(search) {
  /** @type {Record<string, any>} */
  const config = {};
  for (const [name, value] of search) {
    const section = /^config\[(\w+)\]$/.exec(name)?.[1];
    if (!section) continue;
    try {
      config[section] = JSON.parse(value);
    } catch {
      config[section] = null;
    }
  }
  return config;
}

/** The statement that loads the requested media. @param {URLSearchParams} search */
function loadStatement(search) {
  const entryId = search.get('entry_id');
  const playlistId = search.get('playlist_id');
  const source = search.get('external_source');
  if (entryId) return `kalturaPlayer.loadMedia(${inScript({ entryId })});`;
  if (playlistId) return `kalturaPlayer.loadPlaylist(${inScript({ playlistId })});`;
  return source ? `kalturaPlayer.setMedia({ sources: ${inScript(JSON.parse(source))} });` : '';
}

/** @param {string} targetId @param {EmbedRequest} request */
export function autoEmbedScript(targetId, { search, partnerId, uiconfId }) {
  const config = configOf(search);
  const ks = search.get('ks');
  const provider = { ...config.provider, partnerId: Number(partnerId), uiConfId: Number(uiconfId), ...(ks && { ks }) };
  return `
try {
  var config = ${inScript({ ...config, provider, targetId })};
  var kalturaPlayer = KalturaPlayer.setup(config);
  ${loadStatement(search)}
} catch (e) {
  console.error(e.message);
}
`;
}

/** @param {string} bundle @param {EmbedRequest} request */
export const iframePage = (bundle, request) => `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <style>
      #player_container { position: absolute; inset: 0; }
    </style>
  </head>
  <body>
    <div id="player_container"></div>
    <script>window.originalRequestReferrer = ${inScript(request.referrer)};</script>
    <script>${bundle}${autoEmbedScript('player_container', request)}</script>
  </body>
</html>
`;
