// `npm start` serves the documentation with live examples, and the demo pages, with a local Kaltura backend. TypeScript sources are
// compiled on request, so that no build is necessary. Nothing needs the internet.
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'esbuild';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBackend } from '../backend/index.mjs';
import { languages } from '../scripts/languages.mjs';
import { strictPolicy } from './server/csp.mjs';
import { attributesModule, originModule } from './server/generated-modules.mjs';
import { renderPage } from './server/layout.mjs';
import { sessions } from './server/session.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PORT = 8000;

/** The source of each package entry, by the name under which pages import it. */
const entries = {
  'kaltura-player-element': '/src/index.ts',
  'kaltura-player-element/snippet': '/demo/snippet-entry.js',
  ...Object.fromEntries(languages.map((name) => [`kaltura-player-element/locales/${name}`, `/src/messages/${name}.ts`])),
};

/** The attributes for the form of the playground, read once: it takes seconds. @type {Promise<string>} */
let attributes;

/** The entry `./snippet` as one module: some of its parsers are CommonJS, which browsers cannot import. @type {Promise<string>} */
let snippetEntry;

async function bundleSnippet() {
  const options = { absWorkingDir: root, bundle: true, format: 'esm', platform: 'browser', write: false };
  const { outputFiles } = await build({ ...options, entryPoints: ['src/snippet/index.ts'] });
  return outputFiles[0].text;
}

/** @param {string} origin of the local backend */
const demoPages = (origin) => ({
  name: 'demo-pages',
  resolveImport: ({ source }) => entries[source],
  async serve({ path }) {
    if (path === '/demo/backend-origin.js') return originModule(origin);
    if (path === '/demo/snippet-entry.js') return (snippetEntry ??= bundleSnippet());
    if (path === '/demo/attributes.js') return (attributes ??= attributesModule());
    const [, name] = /^\/demo\/(?:([\w-]+)\.html)?$/.exec(path) ?? [];
    if (name === undefined && path !== '/demo/') return undefined;
    const file = new URL(`${name ?? 'index'}.html`, import.meta.url);
    const html = await readFile(file, 'utf8').catch(() => undefined);
    return html && { body: renderPage(html, { path: name ?? 'index', origin }), type: 'html' };
  },
});

/** @type {import('koa').Middleware} */
const redirects = (context, next) => {
  if (['/', '/docs'].includes(context.path)) return context.redirect('/docs/');
  return context.path === '/demo' ? context.redirect('/demo/') : next();
};

/**
 * Starts the documentation site. This takes seconds, and the demo does not wait for it.
 * @param {boolean} watch whether pages reload after an edit
 */
const startDocs = async (watch) => {
  const { createServer: createSite } = await import('vitepress');
  return createSite(`${root}docs`, { middlewareMode: true, ...(watch ? {} : { hmr: false, watch: null }) });
};

/** @param {import('node:http').Server} server @param {number} port */
async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/**
 * @param {{port?: number, watch?: boolean}} [options] `port`: default 8000, or any free port if 8000 is in use; `watch`: pages
 *   reload after an edit
 * @returns {Promise<{url: string, docsUrl: string, backendOrigin: string, close(): Promise<void>}>} `url` of the demo
 */
export async function startDemo({ port, watch = false } = {}) {
  const server = createServer();
  try {
    await listen(server, port ?? PORT);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port !== undefined) throw error;
    await listen(server, 0);
  }
  const backend = await startBackend();
  const development = await startDevServer({
    config: {
      rootDir: root,
      port: server.address().port,
      watch,
      clearTerminalOnReload: false,
      /* Uses the server above, which listens on this machine only. A server of its own would listen on all interfaces. */
      middlewareMode: { server },
      nodeResolve: { exportConditions: ['browser'] },
      middleware: [redirects, await sessions(backend.origin), strictPolicy(backend.origin)],
      plugins: [demoPages(backend.origin), esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}tsconfig.json` })],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  /* Starts the documentation now for people, who open it first. Tests rarely need it: it then starts with the first request. */
  let docs = watch ? startDocs(watch) : undefined;
  const demo = development.koaApp.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/docs/')) return demo(request, response);
    docs ??= startDocs(watch);
    (await docs).middlewares(request, response, () => response.writeHead(404).end('There is no such page.'));
  });

  return {
    url: `http://localhost:${server.address().port}/demo/`,
    docsUrl: `http://localhost:${server.address().port}/docs/`,
    backendOrigin: backend.origin,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, development.stop(), backend.close(), docs?.then((site) => site.close())]);
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const demo = await startDemo({ port: process.env.PORT ? Number(process.env.PORT) : undefined, watch: true });
    console.log(`Open ${demo.docsUrl}  (Ctrl+C stops the server)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close());
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${process.env.PORT} is in use: choose another one with PORT=…` : error);
    process.exitCode = 1;
  }
}
