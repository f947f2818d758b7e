// `npm start`: the documentation with its live examples, and the demo pages, over a local Kaltura backend. The sources are served as
// they are, TypeScript translated on the way; nothing has to be built, and nothing needs the internet.
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { startBackend } from '../backend/index.mjs';
import { languages } from '../scripts/languages.mjs';
import { strictPolicy } from './server/csp.mjs';
import { renderPage } from './server/layout.mjs';
import { sessions } from './server/session.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PORT = 8000;

/** The package's entries, as a page would import them. */
const entries = {
  'kaltura-player-element': '/src/index.ts',
  'kaltura-player-element/snippet': '/demo/snippet-entry.js',
  ...Object.fromEntries(languages.map((name) => [`kaltura-player-element/locales/${name}`, `/src/messages/${name}.ts`])),
};

/** What the snippet builder's form is made of. It takes seconds: once, and in a process beside this one. @type {Promise<string>} */
let manifest;

async function createManifest() {
  const script = `import { createManifest } from './scripts/manifest/analyze.mjs';
    console.log(JSON.stringify(await createManifest()));`;
  const options = { cwd: root, maxBuffer: 2 ** 24 };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options);
  return stdout;
}

/** The entry `./snippet` as one module: its parsers are partly CommonJS, which no browser loads. @type {Promise<string>} */
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
    if (path === '/demo/backend-origin.js') return `export const backendOrigin = ${JSON.stringify(origin)};\n`;
    if (path === '/demo/snippet-entry.js') return (snippetEntry ??= bundleSnippet());
    if (path === '/demo/custom-elements.json') return (manifest ??= createManifest());
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
 * The documentation site. It takes seconds to start: the demo does not wait for it.
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
 * @param {{port?: number, watch?: boolean}} [options] `port`: default 8000, or the next that is free; `watch`: pages reload after
 *   an edit
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
      /* On this machine only: by itself it would be open to the network. */
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
  /* Who starts this to read wants the documentation next; tests want the demo alone. */
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
    console.log(`Open ${demo.docsUrl}  (Ctrl+C ends it)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close());
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${process.env.PORT} is taken: choose another with PORT=…` : error);
    process.exitCode = 1;
  }
}
