// Pages with the documented Content Security Policies as a header, those with Trusted Types included.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from './stage.mjs';

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

const section = readFileSync('docs/guide/csp.md', 'utf8');
const [STRICT, TYPES, WITHOUT_NONCE] = [...section.matchAll(/```text\n(.*?)```/gs)].map(([, policy]) => policy);

/** Returns documented policies as a header, with a nonce, and with the local backend in place of Kaltura's hosts. */
const header = (nonce, ...policies) => ({
  'Content-Security-Policy': policies
    .join('')
    .replaceAll('{nonce}', nonce)
    .replaceAll('https://*.kaltura.com', stage.backend)
    .replace(/\n/g, ' '),
});
const strict = (nonce, ...more) => header(nonce, STRICT, ...more);

const html = ({ attributes = '', nonce, uiconf = 1001, entry = '1_video', tagNonce = true }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Locked down</title><link rel="icon" href="data:,">
<meta name="kaltura-player-origins" content="${stage.backend}">
<script defer src="${stage.script}" nonce="${nonce}"></script></head>
<body><kaltura-player ${tagNonce ? `nonce="${nonce}"` : ''} partner-id="${newAccount()}" uiconf-id="${uiconf}" entry-id="${entry}"
  cdn-url="${stage.backend}" autoplay muted ${attributes}></kaltura-player></body></html>`;

const newNonce = () => randomBytes(18).toString('base64');

const stateOf = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector('kaltura-player');
    await window.plays(element);
    return { violations: window.violations, uncaught: window.uncaught, isStyled: window.isStyled(element) };
  });

describe('a page with a strict Content Security Policy in its header', () => {
  it('plays, styled, under a strict policy by the nonce on the tag, without a violation', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({ html: html({ nonce }), headers: strict(nonce) });
    assert.deepEqual(await stateOf(page), { violations: [], uncaught: [], isStyled: true });
    await close();
  });

  it("uses the nonce of the element's script when the tag has none", async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({ html: html({ nonce, tagNonce: false }), headers: strict(nonce) });
    assert.deepEqual(await stateOf(page), { violations: [], uncaught: [], isStyled: true });
    await close();
  });

  it('keeps the nonce in the property, although the browser empties the attribute', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({ html: html({ nonce }), headers: strict(nonce) });
    const [attribute, property] = await page.$eval('kaltura-player', (element) => [element.getAttribute('nonce'), element.nonce]);
    assert.equal(attribute, '');
    assert.equal(property, nonce);
    await close();
  });

  it('shows both streams of Dual Screen, styled, under a strict policy, without a violation', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({
      html: html({ nonce, uiconf: 1003, entry: '1_two' }),
      headers: strict(nonce),
    });
    assert.deepEqual(await stateOf(page), { violations: [], uncaught: [], isStyled: true });
    const layout = await page.evaluate(() => document.querySelector('kaltura-player').switchToSideBySide());
    assert.equal(layout, 'side-by-side');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    await close();
  });

  it('plays, styled, inside of a shadow root under a strict policy', async () => {
    const nonce = newNonce();
    const inShadow = html({ nonce })
      .replace('<kaltura-player', '<div><template shadowrootmode="open"><kaltura-player')
      .replace('</kaltura-player>', '</kaltura-player></template></div>');
    const { page, close } = await stage.open({ html: inShadow, headers: strict(nonce) });
    const state = await page.evaluate(async () => {
      const element = document.querySelector('div').shadowRoot.querySelector('kaltura-player');
      await window.plays(element);
      return { violations: window.violations, isStyled: window.isStyled(element) };
    });
    assert.deepEqual(state, { violations: [], isStyled: true });
    await close();
  });

  it('applies style text of a config object under a strict policy', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({ html: html({ nonce }), headers: strict(nonce) });
    const colour = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      element.config = { ui: { css: '.playkit-player-gui { outline-color: rgb(1, 2, 3) }' } };
      await window.plays(element);
      return getComputedStyle(element.shadowRoot.querySelector('.playkit-player-gui')).outlineColor;
    });
    assert.equal(colour, 'rgb(1, 2, 3)');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    await close();
  });

  it('reports the directive that blocks the library', async () => {
    const nonce = newNonce();
    const headers = { 'Content-Security-Policy': `script-src 'self' 'nonce-${nonce}'` };
    /* The nonce would allow the library too, so the tag has another one. */
    const { page, close } = await stage.open({
      html: html({ nonce }).replace(`<kaltura-player nonce="${nonce}"`, '<kaltura-player nonce="other"'),
      headers,
    });
    const error = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      if (!element.error) await window.next(element, 'error');
      return { reason: element.error.reason, message: element.error.message };
    });
    assert.equal(error.reason, 'library-blocked');
    assert.match(error.message, /script-src/);
    await close();
  });

  it('shows the frame with embed="iframe" under a strict policy, without a violation', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({
      html: html({ nonce, attributes: 'embed="iframe"' }),
      headers: strict(nonce),
    });
    const seen = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      if (element.status !== 'ready') {
        await window.next(element, 'statuschange').then(() => element.status === 'ready' || window.next(element, 'statuschange'));
      }
      return {
        status: element.status,
        violations: window.violations,
        height: element.shadowRoot.querySelector('iframe').offsetHeight > 100,
      };
    });
    assert.deepEqual(seen, { status: 'ready', violations: [], height: true });
    await close();
  });
});

describe('a page whose policy has hosts and no nonce', () => {
  it('plays, styled, under the documented policy of hosts without a nonce, without a violation', async () => {
    const rest = STRICT.replace(/^(script|style)-src.*\n/gm, '');
    const { page, close } = await stage.open({
      html: html({ nonce: '', tagNonce: false, uiconf: 1003, entry: '1_two' }),
      headers: header('', rest, WITHOUT_NONCE),
    });
    assert.deepEqual(await stateOf(page), { violations: [], uncaught: [], isStyled: true });
    await close();
  });
});

describe('a page that requires Trusted Types', () => {
  for (const [what, options] of Object.entries({
    'one stream': {},
    'two streams': { uiconf: 1003, entry: '1_two' },
  })) {
    it(`plays ${what} under the documented policy with Trusted Types`, async () => {
      const nonce = newNonce();
      const { page, close } = await stage.open({
        html: html({ nonce, ...options }),
        headers: strict(nonce, TYPES),
      });
      const { violations, ...state } = await stateOf(page);
      assert.deepEqual(state, { uncaught: [], isStyled: true });
      /* Kaltura's player creates a worker from a blob URL, and works without it if the policy blocks that. */
      assert.deepEqual(
        violations.filter(({ sample }) => !sample.startsWith('Worker')),
        [],
      );
      await close();
    });
  }

  it('causes no violation of Trusted Types when the worker is disabled', async () => {
    const nonce = newNonce();
    const [, config] = /config='([^']+)'/.exec(section);
    const { page, close } = await stage.open({
      html: html({ nonce, attributes: `config='${config}'` }).replace(
        '<script defer',
        '<meta name="kaltura-player-markup" content="trusted"><script defer',
      ),
      headers: strict(nonce, TYPES),
    });
    assert.deepEqual(await stateOf(page), { violations: [], uncaught: [], isStyled: true });
    await close();
  });

  it("plays with two copies of the element's script when the policy has 'allow-duplicates'", async () => {
    assert.match(section, /`'allow-duplicates'`/);
    const nonce = newNonce();
    const tag = `<script defer src="${stage.script}" nonce="${nonce}"></script>`;
    const { page, logged, close } = await stage.open({
      html: html({ nonce }).replace(tag, tag + tag.replace(stage.script, `${stage.script}?2`)),
      headers: strict(nonce, TYPES.replace(';\ntrusted-types', "; trusted-types 'allow-duplicates'")),
    });
    const { violations, ...state } = await stateOf(page);
    assert.deepEqual(state, { uncaught: [], isStyled: true });
    assert.deepEqual(
      violations.filter(({ sample }) => !sample.startsWith('Worker')),
      [],
    );
    assert.deepEqual(
      logged.filter((line) => line.includes('[kaltura-player]')),
      [],
    );
    await close();
  });

  it('fails with origin-not-trusted under Trusted Types for a host that the page does not list', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({
      html: html({ nonce }).replace(`<meta name="kaltura-player-origins"`, '<meta name="none"'),
      headers: strict(nonce, TYPES),
    });
    const reason = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      if (!element.error) await window.next(element, 'error');
      return element.error.reason;
    });
    assert.equal(reason, 'origin-not-trusted');
    await close();
  });

  it('reports library-blocked when the page does not list the Trusted Types policy of the element', async () => {
    const nonce = newNonce();
    const { page, close } = await stage.open({
      html: html({ nonce }),
      headers: strict(nonce, TYPES.replace('kaltura-player', 'another')),
    });
    const error = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      if (!element.error) await window.next(element, 'error');
      return { reason: element.error.reason, message: element.error.message };
    });
    assert.equal(error.reason, 'library-blocked');
    assert.match(error.message, /trusted-types/);
    await close();
  });
});
