// Opens pages with their own headers in a real browser, with the local backend. All requests are recorded, and none leaves this
// machine.
import { once } from 'node:events';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { startBackend } from '../../backend/index.mjs';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';
import { bundleTs } from '../support/load-ts.mjs';

/** Runs in each page before its own scripts. */
function helpers() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    window.violations.push({ directive: effectiveDirective, blocked: blockedURI, sample }),
  );
  window.uncaught = [];
  window.addEventListener('error', ({ message }) => message && window.uncaught.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(String(reason?.stack ?? reason)));

  /** Resolves with the next event of a type. */
  window.next = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

  /** Resolves when the element plays; rejects with its fatal error. */
  window.plays = (selector) => {
    const element = typeof selector === 'string' ? document.querySelector(selector) : selector;
    const isRunning = () => (element.getTracks?.('video').length ?? 0) > 0 && element.currentTime > 0;
    if (isRunning()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      element.addEventListener('firstplaying', () => resolve());
      element.addEventListener('error', ({ detail }) => detail.fatal && reject(detail));
    });
  };

  /** Returns whether the styles of the library apply to the controls of a player. */
  window.isStyled = (element) => {
    const bar = element.shadowRoot.querySelector('.playkit-bottom-bar, .playkit-gui-area');
    const view = element.shadowRoot.querySelector('.playkit-player-gui');
    return (
      Boolean(bar && view) && getComputedStyle(bar).position === 'absolute' && getComputedStyle(view).fontFamily.includes('Lato')
    );
  };
}

/**
 * @typedef {{html: string, headers?: Record<string, string>, allow?: string[]}} Content
 * @returns `open()` opens a page; `script` is the path of the element's single file
 */
export async function startStage() {
  const [backend, script] = await Promise.all([
    startBackend(),
    bundleTs('src/cdn.ts', { format: 'iife', platform: 'browser', target: 'es2022', sourcemap: false }),
  ]);
  /** @type {Map<string, Content>} */
  const contents = new Map();
  const host = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const content = contents.get(path);
    if (path === '/kaltura-player.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (content) {
      for (const [name, value] of Object.entries(content.headers ?? {})) response.setHeader(name, value);
      response.setHeader('content-type', content.type ?? 'text/html; charset=utf-8').end(content.html);
    } else response.writeHead(404).end();
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  const origin = `http://127.0.0.1:${host.address().port}`;
  const browser = await puppeteer.launch({
    /* Each test has a shorter limit of its own. */
    protocolTimeout: 300_000,
    executablePath: findChromium(),
    args: [...chromiumFlags, '--autoplay-policy=no-user-gesture-required'],
    headless: true,
  });
  let count = 0;

  /**
   * Opens a page in its own browser profile. Requests to other origins than those of the page and the backend are recorded and
   * aborted.
   * @param {Content} content
   */
  const open = async (content) => {
    const path = `/page-${++count}`;
    contents.set(path, content);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const requests = [];
    const logged = [];
    page.on('console', (message) => logged.push(`${message.type()}: ${message.text()}`));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      requests.push({ url, type: request.resourceType(), body: request.postData() ?? '' });
      const isHere =
        /^(data|blob):/.test(url) || [origin, backend.origin, ...(content.allow ?? [])].includes(new URL(url).origin);
      void (isHere ? request.continue() : request.abort('blockedbyclient'));
    });
    await page.emulateFocusedPage(true).catch(() => undefined);
    await page.evaluateOnNewDocument(helpers);
    await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
    const elsewhere = () =>
      requests.filter(({ url }) => !/^(data|blob):/.test(url) && ![origin, backend.origin].includes(new URL(url).origin));
    return { page, logged, requests, elsewhere, close: () => context.close() };
  };

  const stop = async () => {
    await browser.close();
    host.close();
    host.closeAllConnections();
    await backend.close();
  };

  return {
    backend: backend.origin,
    origin,
    script: '/kaltura-player.js',
    /** Adds another file to the origin of the page. @param {string} path @param {string} html @param {string} type */
    serve: (path, html, type) => contents.set(path, { html, type }),
    open,
    stop,
  };
}

/** Returns an account that no other test uses. */
export const newAccount = () => 1_000_000 + Math.floor(Math.random() * 900_000_000);
