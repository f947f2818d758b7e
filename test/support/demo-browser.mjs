// The demo, and a browser that reaches nothing but this machine.
import puppeteer from 'puppeteer-core';
import { startDemo } from '../../demo/serve.mjs';
import { chromiumFlags, findChromium } from './engines/browsers.mjs';

/** @param {number} [protocolTimeout] milliseconds that one step in a page may take */
export async function startDemoBrowser(protocolTimeout = 60_000) {
  const demo = await startDemo({ port: 0 });
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: [
      ...chromiumFlags,
      '--autoplay-policy=no-user-gesture-required',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    headless: true,
    protocolTimeout,
  });
  const stop = async () => {
    await browser.close();
    await demo.close();
  };
  return { demo, browser, stop };
}

/**
 * A page in a profile of its own, and the problems that it reports: its exceptions, and the lines of the console that count.
 * @param {import('puppeteer-core').Browser} browser
 * @param {{timeout: number, counts?: (message: import('puppeteer-core').ConsoleMessage) => boolean}} options milliseconds that a wait may take; which lines count: the errors
 */
export async function openPage(browser, { timeout, counts = (message) => message.type() === 'error' }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error instanceof Error ? error.stack : String(error)}`));
  page.on('console', (message) => counts(message) && problems.push(`console: ${message.text()}`));
  return { page, problems, close: () => context.close() };
}
