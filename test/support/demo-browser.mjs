// Starts the demo server, and a browser that can connect only to this machine.
import puppeteer from 'puppeteer-core';
import { startDemo } from '../../demo/serve.mjs';
import { chromiumFlags, findChromium } from './engines/browsers.mjs';

/** @param {number} [protocolTimeout] the time limit of one step in a page, in milliseconds */
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
 * Opens a page in its own browser profile, and records its problems: uncaught exceptions, and lines of the console.
 * @param {import('puppeteer-core').Browser} browser
 * @param {{timeout: number, counts?: (message: import('puppeteer-core').ConsoleMessage) => boolean}} options `timeout` of a wait
 *   in milliseconds; `counts` selects the lines of the console, by default the errors
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
