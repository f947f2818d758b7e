// Opens pages of the demo in a real browser, each in its own profile, and records the problems that they report.
import { after, before } from 'node:test';
import { openPage, startDemoBrowser } from '../support/demo-browser.mjs';

export const SECONDS = 1000;

/** Runs in each page before its own scripts. */
function helpers() {
  const playersIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'kaltura-player' ? [element] : []),
      ...(element.shadowRoot ? playersIn(element.shadowRoot) : []),
    ]);

  /** Returns the player that matches a selector, or the first one on the page. */
  window.playerAt = (selector) => (selector ? document.querySelector(selector) : playersIn(document)[0]);

  const bounded = (what, begin) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Timed out while waiting for ${what()}`)), 20_000);
      begin((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });

  /** Resolves with the next event of a type. */
  window.next = (target, type) =>
    bounded(
      () => `${type} (status ${target.status}, ${target.error?.message ?? 'no error'})`,
      (found) => target.addEventListener(type, found, { once: true }),
    );

  /** Waits for a text to appear. */
  window.text = (selector, part) =>
    bounded(
      () => `"${part}" in ${selector}, which has "${document.querySelector(selector)?.textContent}"`,
      (found) => {
        const look = () => {
          const element = document.querySelector(selector);
          if (!element?.textContent.includes(part)) return;
          observer.disconnect();
          found();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, characterData: true });
        look();
      },
    );
}

/** Plays a player of the page muted, and resolves at its first frame. */
export const plays = (page, selector) =>
  page.evaluate(async (selector) => {
    await customElements.whenDefined('kaltura-player');
    const player = window.playerAt(selector);
    const playing = window.next(player, 'firstplaying');
    player.muted = true;
    await Promise.all([player.play(), playing]);
  }, selector);

export const text = (page, selector, part) => page.evaluate((...args) => window.text(...args), selector, part);
export const status = (page, selector) => page.evaluate((selector) => window.playerAt(selector).status, selector);
export const isReady = (page, selector) =>
  page.evaluate(async (selector) => {
    await customElements.whenDefined('kaltura-player');
    await window.playerAt(selector).ready();
  }, selector);

export const clickOn = (page, label) => page.click(`::-p-xpath(//button[text()="${label}"])`);

/** Starts the demo and a browser for the suite that calls this. */
export function useDemo() {
  const started = {};
  before(async () => Object.assign(started, await startDemoBrowser(40 * SECONDS)));
  after(() => started.stop?.());

  /** Opens a page of the demo. A request to another machine is recorded as a problem. */
  const open = async (path) => {
    const opened = await openPage(started.browser, { timeout: 20 * SECONDS });
    opened.page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isHere = ['localhost', '127.0.0.1'].includes(hostname) || ['data:', 'blob:'].includes(protocol);
      if (!isHere) opened.problems.push(`requested from the internet: ${request.url()}`);
    });
    await opened.page.evaluateOnNewDocument(helpers);
    await opened.page.goto(new URL(path, started.demo.url).href);
    return opened;
  };
  return {
    open,
    get demo() {
      return started.demo;
    },
  };
}
