// The measured pages, on a separate origin: the same video in each variant.
import { build } from 'esbuild';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const dist = (/** @type {string} */ name) => join(DIST, name);

/**
 * Bundles the ES modules and Lit like an application, and returns the files and the names of those that are loaded first.
 * @param {string} [folder] the built files; default: this build
 */
export async function bundled(folder = DIST) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import ${JSON.stringify(resolve(folder, 'index.js'))};`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    conditions: ['production', 'browser'],
    legalComments: 'none',
    logLevel: 'silent',
    entryNames: 'app',
    chunkNames: 'chunk-[hash]',
    outdir: 'app',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), Buffer.from(contents)]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [path.replace(/^.*\//, ''), output]));
  const first = new Set();
  const visit = (/** @type {string} */ name) => {
    if (first.has(name)) return;
    first.add(name);
    for (const { path, kind } of outputs.get(name)?.imports ?? []) {
      if (kind === 'import-statement') visit(path.replace(/^.*\//, ''));
    }
  };
  visit('app.js');
  return { files, first: [...first] };
}

/** @param {Buffer} content */
export const weight = (content) => gzipSync(content, { level: 9 }).length;

export const singleFile = () => readFileSync(dist('kaltura-player.min.js'));

/** The two scripts of the split pair: the first one loads the second one. */
export const PAIR = ['kaltura-player.js', 'kaltura-player.embed.js'];
export const pairFile = (/** @type {string} */ name) => readFileSync(dist(name));

const ENTRY = '1_video';
export const UICONF = 1001;

/** @typedef {{kind: string, partner: string, script?: string, count?: string, state?: string}} Wish */

/* The style of the README, which reserves the box of an undefined tag. */
const BOX = '<style>kaltura-player { display: block; aspect-ratio: 16 / 9; }</style>';
const TEXT = '<p>Text below the player must not move.</p>';

const tag = (/** @type {Wish} */ { partner }, /** @type {string} */ origin, attributes = '') =>
  `<kaltura-player partner-id="${partner}" uiconf-id="${UICONF}" entry-id="${ENTRY}" cdn-url="${origin}" ${attributes}></kaltura-player>`;

/** @type {Record<string, string>} */
const SCRIPTS = {
  single: '<script defer src="/kaltura-player.min.js"></script>',
  pair: '<script defer src="/kaltura-player.js"></script>',
  modules: '<script type="module" src="/app.js"></script>',
  base: '<script type="module" src="/base/app.js"></script>',
};

/** @param {Wish} wish @param {string} origin of the backend */
function bodyOf(wish, origin) {
  const { kind, partner } = wish;
  const library = `${origin}/p/${partner}/embedPlaykitJs/uiconf_id/${UICONF}/kaltura-player.js`;
  const element = SCRIPTS[wish.script ?? 'single'];
  const setup = (/** @type {string} */ playback) => `
    const player = KalturaPlayer.setup({
      targetId: 'kplayer',
      provider: { partnerId: ${partner}, uiConfId: ${UICONF} },
      playback: ${playback},
    });
    for (const type of ['changesourceended', 'firstplaying']) player.addEventListener(type, () => bench.mark(type));
    player.loadMedia({ entryId: '${ENTRY}' });`;
  const box = '<div id="kplayer" style="max-width:100%;aspect-ratio:16/9;"></div>';
  const relayed = `<script>
    const player = document.querySelector('kaltura-player');
    for (const type of ['changesourceended', 'firstplaying']) player?.addEventListener(type, () => bench.mark(type));
  </script>`;

  switch (kind) {
    /* The guide's section 5. */
    case 'raw':
      return `<script src="${library}"></script>${box}${TEXT}<script>${setup('{ autoplay: true, muted: true }')}</script>`;
    /* The guide's section 4. */
    case 'iframe':
      return `<iframe style="width:100%;aspect-ratio:16/9;border:0" allow="autoplay *; fullscreen *; encrypted-media *" src="${origin}/p/${partner}/embedPlaykitJs/uiconf_id/${UICONF}?iframeembed=true&amp;entry_id=${ENTRY}&amp;config[playback]=${encodeURIComponent('{"autoplay":true,"muted":true}')}"></iframe>${TEXT}`;
    case 'eager':
      return `${BOX}${element}${tag(wish, origin, 'autoplay muted')}${TEXT}${relayed}`;
    case 'facade':
      return `${BOX}${element}${tag(wish, origin, 'loading="interaction" media-title="A video"')}${TEXT}${relayed}`;
    /* A raw player with a preloaded script, like a warmed facade. */
    case 'raw-click':
      return `<link rel="preload" as="script" href="${library}">${box}${TEXT}<script>
        window.begin = () => {
          const script = document.createElement('script');
          bench.mark('inserted');
          script.onload = () => {
            bench.mark('library');
            ${setup('{}')}
          };
          script.src = '${library}';
          document.head.append(script);
        };
      </script>`;
    /* The library is loaded; the page's own script creates the players. */
    case 'many':
      return `<script src="${library}"></script>${BOX}${element}<main id="wall"></main>`;
    case 'wall':
      return `${BOX}${element}<main id="wall"></main>`;
    /* Fifty facades in the page's markup. */
    case 'fifty':
      return `${BOX}${element}${tag(wish, origin, 'loading="interaction" media-title="A video"').repeat(50)}`;
    default:
      throw new Error(`No page of kind ${kind}`);
  }
}

/**
 * @param {string} backend its origin
 * @param {string} [base] the built files of another build, for comparison
 */
export async function startSite(backend, base) {
  const { files } = await bundled();
  files.set('kaltura-player.min.js', singleFile());
  for (const name of PAIR) files.set(name, pairFile(name));
  if (base) for (const [name, content] of (await bundled(base)).files) files.set(`base/${name}`, content);
  const compressed = new Map([...files].map(([name, content]) => [`/${name}`, gzipSync(content)]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const script = compressed.get(pathname);
    if (script) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip', 'cache-control': 'max-age=600' });
      response.end(script);
      return;
    }
    if (pathname !== '/page') {
      response.writeHead(404).end();
      return;
    }
    const wish = /** @type {Wish} */ (Object.fromEntries(searchParams));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${wish.kind}</title>
<link rel="icon" href="data:,"><meta name="kaltura-player-origins" content="${backend}"></head>
<body style="width:640px;margin:0">${bodyOf(wish, backend)}</body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
