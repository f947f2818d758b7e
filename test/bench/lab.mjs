/* global requestAnimationFrame, requestIdleCallback */
// One browser for all measurements; each page has a separate profile, so its cache is empty.
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';
import { UICONF } from './site.mjs';

/** Runs in each page and frame before its own scripts. */
function instruments() {
  const waiting = new Map();
  const marks = {};
  const seen = { tasks: [], shift: 0, paint: 0 };
  window.bench = {
    marks,
    seen,
    /* Only the first mark of each name is recorded. */
    mark(name) {
      if (name in marks) return;
      marks[name] = performance.timeOrigin + performance.now();
      for (const resolve of waiting.get(name) ?? []) resolve(marks[name]);
    },
    wait: (name) =>
      name in marks
        ? Promise.resolve(marks[name])
        : new Promise((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve])),
    /* Waits until pending work is done and painted. */
    async rest() {
      for (let i = 0; i < 3; i++) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        await new Promise((resolve) => requestIdleCallback(resolve));
      }
    },
  };
  const observe = (type, take) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    } catch {
      /* Frames do not support every entry type. */
    }
  };
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  observe('resource', ({ name }) => {
    if (name.includes('/embedPlaykitJs/')) window.bench.mark('fetched');
    if (name.includes('/thumbnail/')) window.bench.mark('poster');
  });
  document.addEventListener('playing', ({ target }) => target.videoWidth > 0 && window.bench.mark('playing'), true);
  window.addEventListener('click', () => window.bench.mark('click'), true);
}

export async function startLab(site, backend) {
  const browser = await puppeteerCore.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...chromiumFlags, '--autoplay-policy=document-user-activation-required', '--enable-precise-memory-info'],
    defaultViewport: { width: 1000, height: 800 },
    protocolTimeout: 120000,
  });
  let partner = 2_000_000 + Math.floor(Math.random() * 1e8);

  /**
   * Opens a page, measures, and closes it.
   * @template Result
   * @param {Record<string, string>} wish
   * @param {(tab: Tab) => Promise<Result>} measure
   * @param {{slowdown?: number}} [options] the factor of the CPU slowdown
   */
  const visit = async (wish, measure, { slowdown = 1 } = {}) => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const session = await page.createCDPSession();
      const traffic = [];
      const types = new Map();
      await session.send('Network.enable');
      await session.send('Performance.enable');
      session.on('Network.requestWillBeSent', ({ requestId, type, request: { url } }) => types.set(requestId, { type, url }));
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const request = types.get(requestId);
        if (request && !request.url.startsWith('data:')) traffic.push({ ...request, bytes: encodedDataLength });
      });
      await page.emulateFocusedPage(true);
      if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.evaluateOnNewDocument(instruments);
      await page.goto(`${site}/page?${new URLSearchParams({ ...wish, partner: String(++partner) })}`, { waitUntil: 'load' });
      return await measure({ page, session, traffic, partner, uiconf: UICONF, backend });
    } finally {
      await context.close();
    }
  };

  return { visit, stop: () => browser.close() };
}

/** @typedef {{page: import('puppeteer-core').Page, session: import('puppeteer-core').CDPSession, traffic: Array<{type: string, url: string, bytes: number}>, partner: number, uiconf: number, backend: string}} Tab */

/** The page's counters after a garbage collection. @param {Tab} tab */
export async function counters({ session }) {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
