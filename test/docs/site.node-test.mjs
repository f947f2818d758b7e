// The built site in a real browser.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { buildSite, linksOf, pagesOf, serveSite } from '../../scripts/site/built-site.mjs';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const SWITCHED = 'guide/start.html';
const ALSO_SWITCHED = 'guide/events.html';
const LOOKED_AT = [
  'index.html',
  SWITCHED,
  'guide/sessions.html',
  'guide/sizes.html',
  'guide/accessibility.html',
  'reference/attributes.html',
  'errors/index.html',
  'errors/media-not-found.html',
  'cms/index.html',
  'playkit.html',
  'playground.html',
  'demo/playground.html',
];

/** Returns the width of the content of a page in a text direction. */
const widthOf = (page, direction) =>
  page.evaluate((dir) => {
    document.documentElement.dir = dir;
    return document.documentElement.scrollWidth;
  }, direction);

describe('the built site', { timeout: 300_000 }, () => {
  let folder;
  let site;
  let browser;
  let requested;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    await buildSite(folder);
    site = await serveSite(folder);
    browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumFlags, headless: true });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page in its own browser profile. */
  const open = async (use, { script = true } = {}) => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      requested = [];
      page.on('request', (request) => requested.push(request.url()));
      await page.setJavaScriptEnabled(script);
      return await use(page, (path) => page.goto(site.url + path, { waitUntil: script ? 'networkidle0' : 'load' }));
    } finally {
      await context.close();
    }
  };

  /** Returns the frameworks whose samples are visible, group by group. */
  const shown = (page) =>
    page.$$eval('.vp-code-group', (groups) =>
      groups.map((group) =>
        [...group.querySelectorAll('.blocks > div')]
          .filter((block) => block.checkVisibility())
          .map((block) => block.dataset.title),
      ),
    );

  it('the built site has no broken links', () => {
    const { links, broken } = linksOf(folder);
    assert.ok(links > 1000, `${links} links`);
    assert.deepEqual(broken, []);
  });

  it('no page of the site scrolls sideways in a window of 320 pixels, in either text direction', () =>
    open(async (page) => {
      await page.setViewport({ width: 320, height: 640 });
      const wide = [];
      for (const path of pagesOf(folder)) {
        await page.goto(site.url + path);
        for (const direction of ['ltr', 'rtl']) {
          const width = await widthOf(page, direction);
          if (width > 320) wide.push(`${path}, ${direction}: ${width}`);
        }
      }
      assert.deepEqual(wide, []);
    }));

  it('a page with switched samples does not scroll sideways in windows of 640 to 960 pixels', () =>
    open(async (page) => {
      const wide = [];
      for (const width of [640, 768, 860, 960]) {
        await page.setViewport({ width, height: 640 });
        await page.goto(site.url + SWITCHED);
        if ((await widthOf(page, 'ltr')) > width) wide.push(width);
      }
      assert.deepEqual(wide, []);
    }));

  /* Dark mode changes only the colours. */
  for (const [scheme, rules] of [
    ['light', undefined],
    ['dark', ['color-contrast']],
  ]) {
    it(`the pages of the site have no axe violations and request nothing from other hosts in ${scheme} mode`, () =>
      open(async (page, go) => {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        const faults = [];
        for (const path of LOOKED_AT) {
          await go(path);
          await page.evaluate(axe);
          const violations = await page.evaluate(
            async (runOnly) => (await window.axe.run(document, runOnly && { runOnly })).violations,
            rules,
          );
          faults.push(
            ...violations.flatMap(({ id, nodes }) =>
              nodes.map(({ target, any }) => `${path}: ${id}: ${target} ${any[0]?.message ?? ''}`),
            ),
          );
        }
        assert.deepEqual(faults, []);
        assert.deepEqual(
          requested.filter((url) => !url.startsWith(site.url) && !/^(?:data|blob):/.test(url)),
          [],
        );
      }));
  }

  it('the site shows the samples of the chosen framework on other pages and on the next visit', () =>
    open(async (page, go) => {
      await page.setViewport({ width: 1280, height: 900 });
      await go(SWITCHED);
      assert.deepEqual(await shown(page), [['HTML']]);
      await page.evaluate(() =>
        [...document.querySelectorAll('.vp-code-group label')].find((label) => label.textContent === 'Svelte').click(),
      );
      assert.deepEqual(await shown(page), [['Svelte']]);
      await go(ALSO_SWITCHED);
      assert.deepEqual(await shown(page), [['Svelte']]);
      await go(SWITCHED);
      assert.deepEqual(await shown(page), [['Svelte']]);
      /* A link inside the site loads no new document. */
      await page.click('.VPSidebar a[href$="/guide/dual-screen.html"]');
      await page.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('Dual Screen'));
      await page.waitForFunction(() => document.querySelector('.blocks > .active')?.dataset.title === 'Svelte');
    }));

  it('the site switches samples by the arrow keys, with a visible focus', () =>
    open(async (page, go) => {
      await go(SWITCHED);
      await page.focus('.vp-code-group input:checked');
      await page.keyboard.press('ArrowRight');
      assert.deepEqual(await shown(page), [['Vue']]);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      assert.deepEqual(await shown(page), [['Preact']]);
      const outline = await page.$eval('.vp-code-group input:focus + label', (label) => getComputedStyle(label).outlineStyle);
      assert.equal(outline, 'solid');
    }));

  it('the site shows the samples of all frameworks with their names without JavaScript', () =>
    open(
      async (page, go) => {
        await go(SWITCHED);
        assert.deepEqual(await shown(page), [['HTML', 'Vue', 'Angular', 'React', 'Svelte', 'Solid', 'Preact']]);
        assert.equal(await page.$eval('.vp-code-group .tabs', (tabs) => tabs.checkVisibility()), false);
        const name = await page.$eval('.blocks > div:nth-child(2)', (block) => getComputedStyle(block, '::before').content);
        assert.equal(name, '"Vue"');
      },
      { script: false },
    ));

  it('the page of an error links to the list of all errors, and to no next page', () =>
    open(async (page, go) => {
      await go('errors/media-not-found.html');
      const links = await page.$$eval('.VPDocFooter a', (all) => all.map((link) => [link.textContent, link.pathname]));
      assert.deepEqual(links, [['Previous pageAll errors', new URL('errors/', site.url).pathname]]);
    }));

  for (const [words, target] of [
    ['WordPress shortcode', 'cms/wordpress'],
    ['vertical video', 'guide/sizes'],
    ['GDPR', 'guide/privacy'],
    ['expired session', 'errors/session-expired'],
    ['CSP', 'guide/csp'],
    ['autoplay', 'errors/autoplay-blocked'],
  ]) {
    it(`the search of the site finds ${target} by the words "${words}" among the first five results`, () =>
      open(async (page, go) => {
        await go('index.html');
        await page.click('.VPNavBarSearch button');
        await page.waitForSelector('.VPLocalSearchBox input');
        await page.type('.VPLocalSearchBox input', words);
        await page.waitForSelector(`.VPLocalSearchBox li:nth-child(-n + 5) .result[href*="/${target}"]`);
      }));
  }
});
