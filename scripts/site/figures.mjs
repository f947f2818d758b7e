// `npm run site:figures`: what the built site weighs and how soon it shows, its links, and how ten pages look at three widths. The
// pictures go to site-figures/, which is not committed.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../test/support/engines/browsers.mjs';
import { buildSite, linksOf, pagesOf, serveSite } from './built-site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = `${root}site-figures`;
const WIDTHS = [320, 768, 1280];
const PAGES = [
  'index.html',
  'guide/start.html',
  'guide/ids.html',
  'guide/sessions.html',
  'guide/troubleshooting.html',
  'guide/styling.html',
  'guide/events.html',
  'reference/attributes.html',
  'errors/media-not-found.html',
  'cms/index.html',
];
/** How much slower the CPU is than this one. */
const SLOWER = 4;

const kB = (bytes) => (bytes / 1000).toFixed(0);
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** A page in a profile of its own. */
async function open(browser, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    return await use(page, await page.createCDPSession());
  } finally {
    await context.close();
  }
}

/** Bytes over the wire, requests and largest contentful paint of a first visit on a slow CPU. */
const weigh = (browser, url) =>
  open(browser, async (page, cdp) => {
    let bytes = 0;
    let requests = 0;
    await cdp.send('Network.enable');
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests++;
    });
    await page.setViewport({ width: 412, height: 823 });
    await page.emulateCPUThrottling(SLOWER);
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        window.largestPaint = list.getEntries().at(-1).startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    const { paint, shift } = await page.evaluate(() => ({ paint: window.largestPaint, shift: window.shift }));
    return { bytes, requests, paint, shift };
  });

/** Pictures of a page; says where it scrolls sideways. */
const picture = (browser, url, name) =>
  open(browser, async (page) => {
    const sideways = [];
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: width < 700 ? 700 : 900 });
      await page.goto(url, { waitUntil: 'networkidle0' });
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) sideways.push(width);
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png` });
    }
    return sideways;
  });

/** From `npm start` to its line with the address, and to the first page of the site in a browser. */
async function timeStart(browser) {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address();
  free.close();
  const begin = performance.now();
  const server = spawn(process.execPath, ['demo/serve.mjs'], { cwd: root, env: { ...process.env, PORT: String(port) } });
  try {
    await once(server.stdout, 'data');
    const ready = seconds(begin);
    const shown = await open(browser, async (page) => {
      await page.goto(`http://localhost:${port}/docs/`, { waitUntil: 'load', timeout: 120_000 });
      await page.waitForSelector('h1');
      return seconds(begin);
    });
    return { ready, shown };
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(PICTURES, { recursive: true });
const begin = performance.now();
await buildSite(folder);
console.log(`Built in ${seconds(begin)} s: ${pagesOf(folder).length} pages`);
const { links, broken } = linksOf(folder);
console.log(`${links} links within the site, ${broken.length} broken`);
for (const each of broken) console.log(`  ${each}`);
const site = await serveSite(folder);
const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumFlags, headless: true });
try {
  console.log(`First visit, 412 pixels wide, CPU ${SLOWER} times slower, gzip:`);
  for (const path of PAGES) {
    const { bytes, requests, paint, shift } = await weigh(browser, site.url + path);
    const sideways = await picture(browser, site.url + path, path.replace('.html', '').replaceAll('/', '-'));
    const also = sideways.length > 0 ? `, scrolls sideways at ${sideways.join(', ')}` : '';
    console.log(
      `  ${path.padEnd(30)} ${kB(bytes).padStart(4)} kB  ${String(requests).padStart(2)} requests  ` +
        `LCP ${paint.toFixed(0).padStart(4)} ms  shift ${shift.toFixed(3)}${also}`,
    );
  }
  const { ready, shown } = await timeStart(browser);
  console.log(`npm start: the address after ${ready} s, the first page after ${shown} s`);
  console.log(`Pictures: site-figures/`);
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
if (broken.length > 0) process.exitCode = 1;
