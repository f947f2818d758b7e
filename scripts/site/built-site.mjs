// Builds the documentation site as static files, serves it, and finds broken links.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const BASE = '/docs/';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Builds the site. @param {string} folder for the files @throws {Error} with the output of VitePress, for example dead links */
export async function buildSite(folder) {
  const child = spawn(process.execPath, [`${root}node_modules/vitepress/bin/vitepress.js`, 'build', 'docs', '--outDir', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output);
}

/**
 * Serves the files with gzip, as web servers do.
 * @param {string} folder @returns {Promise<{url: string, close(): Promise<void>}>} `url` ends with the base path of the site
 */
export async function serveSite(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.slice(BASE.length - 1)));
    const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
    try {
      if (!pathname.startsWith(BASE) || !file.startsWith(folder)) throw new Error('Not a file of the site');
      const content = await promisify(gzip)(await readFile(file));
      const type = TYPES[file.split('.').at(-1)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': content.length }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}${BASE}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The pages of a built site, relative to its base path. @param {string} folder @returns {string[]} */
export const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .sort();

/** Counts the links within the site, and finds those without a target file or heading. @param {string} folder @returns {{links: number, broken: string[]}} */
export function linksOf(folder) {
  const pages = new Map(pagesOf(folder).map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const files = new Set(readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/')));
  const broken = [];
  let links = 0;
  for (const [page, html] of pages) {
    for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const { protocol, host, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://site.example${BASE}${page}`);
      if (!/^https?:$/.test(protocol) || host !== 'site.example') continue;
      links++;
      const path = decodeURIComponent(pathname.slice(BASE.length));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const id = decodeURIComponent(hash.slice(1));
      const exists = pathname.startsWith(BASE) && files.has(target) && (!id || pages.get(target)?.includes(` id="${id}"`));
      if (!exists) broken.push(`${page}: ${href}`);
    }
  }
  return { links, broken };
}
