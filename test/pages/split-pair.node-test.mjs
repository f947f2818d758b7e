// The split pair of classic scripts, as the package builds it: the first file shows facades, and loads the second one for a
// player.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';
import { newAccount, startStage } from './stage.mjs';

const FILES = ['kaltura-player.js', 'kaltura-player.embed.js'];
const SECOND = /\/kaltura-player\.embed\.js/;

let stage;
let elsewhere;
const files = {};

async function built() {
  for (const { output, ...input } of await configs()) {
    const name = output.file?.replace('dist/', '');
    if (!FILES.includes(name)) continue;
    const bundle = await rollup(input);
    const [chunk] = (await bundle.generate(output)).output;
    await bundle.close();
    files[name] = chunk.code;
  }
}

before(async () => {
  [stage] = await Promise.all([startStage(), built()]);
  for (const name of FILES) stage.serve(`/pair/${name}`, files[name], 'text/javascript');
  elsewhere = createServer(({ url }, response) => {
    const code = files[url.slice(1).split('?')[0]];
    if (code) response.setHeader('content-type', 'text/javascript').end(code);
    else response.writeHead(404).end();
  });
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
});
after(async () => {
  elsewhere.close();
  elsewhere.closeAllConnections();
  await stage.stop();
});

const pageWith = (tag, attributes = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Split pair</title>
<link rel="icon" href="data:,"><meta name="kaltura-player-origins" content="${stage.backend}">${tag}</head>
<body><kaltura-player partner-id="${newAccount()}" uiconf-id="1001" entry-id="1_video" cdn-url="${stage.backend}" muted
  ${attributes}></kaltura-player></body></html>`;

const TAG = '<script defer src="/pair/kaltura-player.js"></script>';
const seconds = (requests) => requests.filter(({ url }) => SECOND.test(url)).length;

/** Clicks the button of the facade, and waits until the player plays. */
const press = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector('kaltura-player');
    await element.updateComplete;
    element.shadowRoot.querySelector('[part=play-button]').click();
    await window.plays(element);
  });
const uncaught = (page) => page.evaluate(() => window.uncaught);

describe('the split pair of scripts', () => {
  it('shows a facade with the first file alone, and loads the second file once to play', async () => {
    const { page, requests, close } = await stage.open({ html: pageWith(TAG, 'loading="interaction"') });
    await page.waitForFunction(() => document.querySelector('kaltura-player').status === 'deferred');
    assert.equal(seconds(requests), 0);
    await press(page);
    assert.equal(seconds(requests), 1);
    assert.deepEqual(await uncaught(page), []);
    await close();
  });

  it('sets the global KalturaPlayerElement, and leaves no script of the second file on the page', async () => {
    const { page, close } = await stage.open({ html: pageWith(TAG, 'autoplay') });
    await page.evaluate(() => window.plays('kaltura-player'));
    const left = await page.evaluate(() => ({
      events: window.KalturaPlayerElement.events.CAN_PLAY,
      scripts: [...document.scripts].filter(({ src }) => src.includes('embed.js')).length,
    }));
    assert.deepEqual(left, { events: 'canplay', scripts: 0 });
    await close();
  });

  it('shares the trust list and the error class between both files', async () => {
    const { page, close } = await stage.open({ html: pageWith(TAG, 'stylesheet="https://evil.example/x.css" autoplay') });
    await page.waitForFunction(() => document.querySelector('kaltura-player').status === 'failed');
    const seen = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      const first = [element.error.reason, element.error.name];
      element.stylesheet = null;
      await window.plays(element);
      return [...first, element.player !== null];
    });
    assert.deepEqual(seen, ['origin-not-trusted', 'KalturaPlayerError', true]);
    await close();
  });

  it('plays with both files on another origin without CORS', async () => {
    const origin = `http://127.0.0.1:${elsewhere.address().port}`;
    const html = pageWith(`<script defer src="${origin}/kaltura-player.js"></script>`, 'autoplay');
    const tab = await stage.open({ html, allow: [origin] });
    await tab.page.evaluate(() => window.plays('kaltura-player'));
    assert.equal(seconds(tab.requests), 1);
    await tab.close();
  });

  it('plays under a strict policy with Trusted Types, by the nonce of its script tag', async () => {
    const nonce = randomBytes(18).toString('base64');
    const [strict, types] = [...readFileSync('docs/guide/csp.md', 'utf8').matchAll(/```text\n(.*?)```/gs)].map(
      ([, text]) => text,
    );
    const policy = (strict + types)
      .replaceAll('{nonce}', nonce)
      .replaceAll('https://*.kaltura.com', stage.backend)
      .replace(/\n/g, ' ');
    const tag = TAG.replace('defer', `defer nonce="${nonce}"`);
    const { page, close } = await stage.open({
      html: pageWith(tag, 'autoplay'),
      headers: { 'Content-Security-Policy': policy },
    });
    await page.evaluate(() => window.plays('kaltura-player'));
    const violations = await page.evaluate(() => window.violations.filter(({ sample }) => !sample.startsWith('Worker')));
    assert.deepEqual(violations, []);
    assert.deepEqual(await uncaught(page), []);
    await close();
  });

  it('does not call the define() of a module loader of the page', async () => {
    const loader = '<script>window.defined = 0; window.define = () => window.defined++; window.define.amd = {};</script>';
    const { page, close } = await stage.open({ html: pageWith(loader + TAG, 'autoplay') });
    await page.evaluate(() => window.plays('kaltura-player'));
    assert.equal(await page.evaluate(() => window.defined), 0);
    await close();
  });

  it('reports library-load-failed when the second file does not load, and requests it again on "Try again"', async () => {
    stage.serve('/lost/kaltura-player.js', files['kaltura-player.js'], 'text/javascript');
    const { page, close } = await stage.open({ html: pageWith(TAG.replace('/pair/', '/lost/'), 'loading="manual"') });
    await page.waitForFunction(() => document.querySelector('kaltura-player')?.status === 'deferred');
    const reason = await page.evaluate(() =>
      document
        .querySelector('kaltura-player')
        .play()
        .then(String, (error) => error.reason),
    );
    assert.equal(reason, 'library-load-failed');
    stage.serve('/lost/kaltura-player.embed.js', files['kaltura-player.embed.js'], 'text/javascript');
    await page.evaluate(() => {
      document.querySelector('kaltura-player').shadowRoot.querySelector('[part=retry-button]').click();
      return document.querySelector('kaltura-player').play();
    });
    await page.evaluate(() => window.plays('kaltura-player'));
    await close();
  });

  it('rejects a second file of another release with library-load-failed', async () => {
    stage.serve('/mixed/kaltura-player.js', files['kaltura-player.js'], 'text/javascript');
    const other = files['kaltura-player.embed.js'].replaceAll(
      /kaltura-player-element \d+\.\d+\.\d+/g,
      'kaltura-player-element 99.0.0',
    );
    assert.notEqual(other, files['kaltura-player.embed.js']);
    stage.serve('/mixed/kaltura-player.embed.js', other, 'text/javascript');
    const { page, close } = await stage.open({ html: pageWith(TAG.replace('/pair/', '/mixed/'), 'autoplay') });
    await page.waitForFunction(() => document.querySelector('kaltura-player')?.status === 'failed');
    assert.equal(await page.evaluate(() => document.querySelector('kaltura-player').error.reason), 'library-load-failed');
    await close();
  });

  it('loads both files in a page with a file: URL', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaltura-pair-'));
    for (const name of FILES) writeFileSync(join(folder, name), files[name]);
    writeFileSync(join(folder, 'page.html'), pageWith('<script defer src="kaltura-player.js"></script>', 'autoplay'));
    /* `null` is the origin of a `file:` URL. */
    const { page, close } = await stage.open({ html: '', allow: ['null'] });
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    /* The API cannot allow a page without an origin, so the test only checks that the second file ran. */
    const status = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      const report = await element.diagnose();
      return typeof report.ids;
    });
    assert.equal(status, 'object');
    await close();
    rmSync(folder, { recursive: true });
  });
});
