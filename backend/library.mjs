// The library URL. The script consists of the player's bundle, the plugins of the uiConf, and the configuration of the uiConf.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Router } from 'express';
import { autoEmbedScript, iframePage } from './embed-page.mjs';
import { translationsFor } from './translations.mjs';
import { serverConfig, uiConfs } from './uiconfs.mjs';

const { resolve } = createRequire(import.meta.url);
const compress = promisify(gzip);

/** The location of each bundle, resolved when it is first requested. @type {Record<string, () => string | URL>} */
const files = {
  player: () => resolve('@playkit-js/kaltura-player-js/dist/kaltura-ovp-player.js'),
  cuepoints: () => resolve('@playkit-js/playkit-js-kaltura-cuepoints/dist/playkit-kaltura-cuepoints.js'),
  timeline: () => resolve('@playkit-js/playkit-js-timeline/dist/playkit-timeline.js'),
  uiManagers: () => resolve('@playkit-js/ui-managers/dist/playkit-ui-managers.js'),
  transcript: () => resolve('@playkit-js/transcript/dist/playkit-transcript.js'),
  // A simulation, because the real plugin is not in the package registry. The file may be absent.
  dualscreen: () => new URL('./plugins/dual-screen.js', import.meta.url),
  stills: () => new URL('./plugins/stills.js', import.meta.url),
  analytics: () => new URL('./plugins/analytics.js', import.meta.url),
};

const optional = new Set(['dualscreen']);

/** @typedef {{changed: number, text: string}} Source */

/** @type {Map<string, Source>} */
const sources = new Map();

/** The text of a bundle. The file is read again only after it has changed. @param {string} name @returns {Promise<string>} */
async function sourceOf(name) {
  try {
    const file = files[name]();
    const changed = (await stat(file)).mtimeMs;
    const cached = sources.get(name);
    if (cached?.changed === changed) return cached.text;
    // This server has no source maps. Without the reference, developer tools do not request them.
    const text = (await readFile(file, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
    sources.set(name, { changed, text });
    return text;
  } catch (error) {
    if (optional.has(name) && /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return '';
    throw error;
  }
}

/** @typedef {{parts: string[], script: string, hash: string, gzipped?: Promise<Buffer>}} Bundle */

/** @type {Map<string, Bundle>} */
const bundles = new Map();

/** @param {string} uiconfId @param {import('./uiconfs.mjs').UiConf} uiConf @param {string} origin @param {string | undefined} langs @returns {Promise<Bundle>} */
async function bundleOf(uiconfId, uiConf, origin, langs) {
  const parts = await Promise.all(['player', ...uiConf.plugins].map(sourceOf));
  const key = `${uiconfId} ${origin} ${langs}`;
  const cached = bundles.get(key);
  if (cached?.parts.every((part, index) => part === parts[index])) return cached;
  const languages = langs?.split(',') ?? uiConf.langs ?? ['en'];
  const translations = await translationsFor(['player', ...uiConf.plugins], languages);
  const config = JSON.stringify(serverConfig(uiConf, origin, translations));
  const script = [...parts, `window.__kalturaplayerdata = ${config};\n`].join('\n;\n');
  const made = { parts, script, hash: createHash('sha1').update(script).digest('hex') };
  bundles.set(key, made);
  return made;
}

export function library() {
  const router = Router();
  router.get(/^\/p\/\d+\/(?:sp\/\d+\/)?embedPlaykitJs\//, async (req, res) => {
    const { kind, partnerId, params, uiconfId } = /** @type {import('./describe.mjs').Facts} */ (res.locals.facts);
    const uiConf = uiConfs.get(uiconfId);
    // Kaltura's server responds to every failure in this way, without a script.
    if (!uiConf) return res.status(404).type('html').end();
    const search = new URLSearchParams(req.url.split('?')[1]);
    const request = { search, partnerId: params.partner_id ?? partnerId, uiconfId, referrer: req.get('referer') ?? '' };
    const made = await bundleOf(uiconfId, uiConf, res.locals.origin, params.langs ?? search.get('langs') ?? undefined);
    res.set('X-Robots-Tag', 'noindex');
    if (kind === 'iframe') return res.type('html').send(iframePage(made.script, request));
    res.type('text/javascript');
    if (search.get('autoembed')) return res.send(made.script + autoEmbedScript(search.get('targetId') ?? '', request));

    res.set({ ETag: `"${made.hash}"`, 'Cache-Control': 'public, max-age=600', Vary: 'Accept-Encoding' });
    if (req.fresh) return res.status(304).end();
    if (!req.acceptsEncodings('gzip')) return res.send(made.script);
    made.gzipped ??= compress(made.script);
    res.set('Content-Encoding', 'gzip').send(await made.gzipped);
  });
  return router;
}
