// The package as a bundler splits it: the code that embeds a player is a separate file, which is loaded on demand.
import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from './stage.mjs';

const CODE = /\/embed-\w+\.js/;
const LIBRARY = /\/embedPlaykitJs\//;

let stage;
before(async () => {
  stage = await startStage();
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'app',
    logLevel: 'silent',
  });
  for (const { path, text } of outputFiles) stage.serve(`/${path.split(/[\\/]/).pop()}`, text, 'text/javascript');
});
after(() => stage.stop());

const pageWith = (attributes) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Modules</title>
<link rel="icon" href="data:,"><meta name="kaltura-player-origins" content="${stage.backend}">
<script type="module" src="/index.js"></script></head>
<body><kaltura-player partner-id="${newAccount()}" uiconf-id="1001" entry-id="1_video" cdn-url="${stage.backend}" ${attributes}>
</kaltura-player></body></html>`;

const requested = (requests, what) => requests.filter(({ url }) => what.test(url)).length;

/** Holds the response with the embed code until the test releases it. */
async function holdCode(page) {
  const client = await page.createCDPSession();
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*/embed-*.js*', requestStage: 'Response' }] });
  const arrival = new Promise((resolve) => client.once('Fetch.requestPaused', resolve));
  return {
    letThrough: async () => client.send('Fetch.continueRequest', { requestId: (await arrival).requestId }),
    arrival,
  };
}

describe('modules that a bundler has split', () => {
  for (const [what, attributes, wait] of [
    ['at once', '', (page) => page.waitForFunction(() => document.querySelector('kaltura-player')?.status === 'loading')],
    ['on a call', 'loading="manual"', (page) => page.evaluate(() => document.querySelector('kaltura-player').load())],
  ]) {
    it(`requests its own code and the player's script in parallel when it loads ${what}`, async () => {
      const { page, requests, close } = await stage.open({ html: pageWith('loading="manual"') });
      await page.waitForFunction(() => customElements.get('kaltura-player'));
      assert.deepEqual([requested(requests, CODE), requested(requests, LIBRARY)], [0, 0], 'before the load');
      const code = await holdCode(page);
      const library = page.waitForRequest((request) => LIBRARY.test(request.url()));
      if (attributes === '') await page.evaluate(() => (document.querySelector('kaltura-player').loading = 'eager'));
      await wait(page);
      await Promise.all([code.arrival, library]);
      await code.letThrough();
      await page.evaluate(() => document.querySelector('kaltura-player').play());
      await page.evaluate(() => window.plays('kaltura-player'));
      assert.deepEqual([requested(requests, CODE), requested(requests, LIBRARY)], [1, 1], 'each once');
      await close();
    });
  }

  it('requests its code and the player once when the pointer enters a facade, and nothing more on a click', async () => {
    const { page, requests, close } = await stage.open({ html: pageWith('loading="interaction"') });
    await page.waitForFunction(() => document.querySelector('kaltura-player').shadowRoot?.querySelector('button'));
    assert.deepEqual([requested(requests, CODE), requested(requests, LIBRARY)], [0, 0], 'before the pointer enters');
    const code = page.waitForResponse((response) => CODE.test(response.url()));
    const library = page.waitForResponse((response) => LIBRARY.test(response.url()));
    await page.hover('kaltura-player');
    await Promise.all([code, library]);
    await page.click('kaltura-player');
    await page.evaluate(() => window.plays('kaltura-player'));
    assert.deepEqual([requested(requests, CODE), requested(requests, LIBRARY)], [1, 1], 'each once');
    await close();
  });

  const refused = () => document.querySelector('kaltura-player').error?.reason === 'origin-not-trusted';
  const framed = () => Boolean(document.querySelector('kaltura-player')?.shadowRoot?.querySelector('iframe'));
  for (const [what, attributes, ended] of [
    ['a service that is not trusted', 'service-url="https://evil.example"', refused],
    ['a style sheet that is not trusted', 'stylesheet="https://evil.example/x.css"', refused],
    ['a frame', 'embed="iframe"', framed],
  ]) {
    it(`does not request the player's script for ${what}`, async () => {
      const { page, requests, close } = await stage.open({ html: pageWith(`loading="manual" ${attributes}`) });
      await page.waitForFunction(() => customElements.get('kaltura-player'));
      const code = await holdCode(page);
      await page.evaluate(() => document.querySelector('kaltura-player').load());
      await code.arrival;
      await code.letThrough();
      await page.waitForFunction(ended);
      assert.equal(await page.evaluate(() => document.querySelectorAll('link[rel="preload"]').length), 0);
      assert.equal(requested(requests, /embedPlaykitJs\/uiconf_id/), 0);
      await close();
    });
  }

  it('reports library-load-failed when its own code does not load, and loads it on "Try again"', async () => {
    const { page, close } = await stage.open({ html: pageWith('loading="manual" muted') });
    await page.waitForFunction(() => customElements.get('kaltura-player'));
    const client = await page.createCDPSession();
    await client.send('Fetch.enable', { patterns: [{ urlPattern: '*/embed-*.js*' }] });
    client.on('Fetch.requestPaused', ({ requestId }) => client.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }));
    const [reason, message, alerts] = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      const refusal = await element.play().then(
        () => 'played',
        (error) => error.reason,
      );
      await element.updateComplete;
      return [refusal, element.error.message, element.shadowRoot.querySelectorAll('[role=alert]').length];
    });
    assert.equal(reason, 'library-load-failed');
    assert.match(message, /The element's own code for players did not load/);
    assert.equal(alerts, 1);
    await client.send('Fetch.disable');
    await page.evaluate(() => document.querySelector('kaltura-player').shadowRoot.querySelector('[part=retry-button]').click());
    await page.evaluate(() => document.querySelector('kaltura-player').play());
    await page.evaluate(() => window.plays('kaltura-player'));
    assert.deepEqual(await page.evaluate(() => window.uncaught), []);
    await close();
  });
});
