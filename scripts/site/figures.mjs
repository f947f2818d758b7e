// `npm run site:figures` measures the built site: size and load time, broken links, and screenshots of its main pages at three widths.
// The screenshots go to site-figures/, which is not committed.
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
  'demo/playground.html',
];
/** The factor by which the CPU is throttled. */
const CPU_SLOWDOWN = 4;

const kB = (bytes) => (bytes / 1000).toFixed(0);
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** Opens a page in a separate browser profile. */
async function open(browser, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    return await use(page, await page.createCDPSession());
  } finally {
    await context.close();
  }
}

/** Measures a first visit on a slow CPU: transferred bytes, requests, largest contentful paint and layout shift. */
const measure = (browser, url) =>
  open(browser, async (page, cdp) => {
    let bytes = 0;
    let requests = 0;
    await cdp.send('Network.enable');
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests++;
    });
    await page.setViewport({ width: 412, height: 823 });
    await page.emulateCPUThrottling(CPU_SLOWDOWN);
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

/** Takes the screenshots of a page. Returns the widths at which the page scrolls horizontally. */
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

/** Measures the time from `npm start` to its output of the URL, and to the first page of the site in a browser. */
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
  console.log(`First visit, 412 pixels wide, CPU ${CPU_SLOWDOWN} times slower, gzip:`);
  for (const path of PAGES) {
    const { bytes, requests, paint, shift } = await measure(browser, site.url + path);
    const sideways = await picture(browser, site.url + path, path.replace('.html', '').replaceAll('/', '-'));
    const scroll = sideways.length > 0 ? `, scrolls horizontally at ${sideways.join(', ')}` : '';
    console.log(
      `  ${path.padEnd(30)} ${kB(bytes).padStart(4)} kB  ${String(requests).padStart(2)} requests  ` +
        `LCP ${paint.toFixed(0).padStart(4)} ms  shift ${shift.toFixed(3)}${scroll}`,
    );
  }
  const { ready, shown } = await timeStart(browser);
  console.log(`npm start: the URL after ${ready} s, the first page after ${shown} s`);
  console.log(`Screenshots: site-figures/`);
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
if (broken.length > 0) process.exitCode = 1;
