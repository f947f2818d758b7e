// Loads the built single file in a browser: as a classic script, as a module, and twice on one page. Checks the globals, the
// console and the requests.
import { puppeteerCore } from '@web/test-runner-chrome';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromiumFlags, findChromium } from '../test/support/engines/browsers.mjs';

const FILE = 'dist/kaltura-player.min.js';
const script = readFileSync(FILE);

/* Lit's own globals, which contain the versions of Lit on the page. */
const LIT_GLOBALS = '^(lit|reactive)[A-Z]';

const cases = {
  'as a classic script': '<script defer src="/player.js"></script>',
  'as a module': '<script type="module" src="/player.js"></script>',
  'in two copies': '<script src="/player.js?1"></script><script type="module" src="/player.js?2"></script>',
};

const page = (head) =>
  `<!doctype html><html lang="en"><title>One file</title><link rel="icon" href="data:,"><script>before = new Set(Object.keys(window))</script>${head}<kaltura-player></kaltura-player>`;

const server = createServer(({ url }, response) => {
  const isScript = url.startsWith('/player.js');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : page(cases[decodeURIComponent(url.slice(1))] ?? ''));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteerCore.launch({ executablePath: findChromium(), headless: true, args: chromiumFlags });

try {
  for (const name of Object.keys(cases)) {
    const tab = await browser.newPage();
    const output = [];
    const requests = [];
    tab.on('console', (message) => output.push(message.text()));
    tab.on('pageerror', (error) => output.push(String(error)));
    tab.on('request', (request) => requests.push(request.url()));
    await tab.goto(`${origin}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
    const found = await tab.evaluate(
      (litGlobals) => ({
        globals: Object.keys(window).filter(
          (key) => !window.before.has(key) && !new RegExp(litGlobals).test(key) && key !== 'before',
        ),
        isClass: customElements.get('kaltura-player') === window.KalturaPlayerElement,
        upgraded: document.querySelector('kaltura-player').constructor === window.KalturaPlayerElement,
        canPlay: window.KalturaPlayerElement?.events?.CAN_PLAY,
        trusts: typeof window.KalturaPlayerElement?.trustOrigins,
      }),
      LIT_GLOBALS,
    );
    assert.deepEqual(
      { ...found, output, foreign: requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:')) },
      {
        globals: ['KalturaPlayerElement'],
        isClass: true,
        upgraded: true,
        canPlay: 'canplay',
        trusts: 'function',
        output: [],
        foreign: [],
      },
      name,
    );
    console.log(`${FILE} works ${name}`);
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
