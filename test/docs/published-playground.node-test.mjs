// The playground of the published site, which has no local backend, in a real browser.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { publishPlayground } from '../../demo/server/publish.mjs';
import { serveSite } from '../../scripts/site/built-site.mjs';
import { openPage } from '../support/demo-browser.mjs';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';

const EXAMPLE = 'partnerId=1234567&uiconfId=56789012&entryId=1_abc12345';
const OWN = 'partnerId=111&uiconfId=222&entryId=1_mine';
const VERSION_2 = `<script src="https://cdnapisec.kaltura.com/p/111/sp/11100/embedIframeJs/uiconf_id/333/partner_id/111"></script>
<script>kWidget.embed({ targetId: 'player', wid: '_111', uiconf_id: 333, entry_id: '1_old' });</script>`;

describe('the playground of the published site', { timeout: 120_000 }, () => {
  let folder;
  let inputs;
  let site;
  let browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'playground-'));
    inputs = await publishPlayground(join(folder, 'demo'));
    site = await serveSite(folder);
    browser = await puppeteer.launch({
      executablePath: findChromium(),
      args: [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      headless: true,
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the playground with settings in its URL. `foreign` has the requests to other hosts. */
  const open = async (settings, use) => {
    const { page, problems, close } = await openPage(browser, {
      timeout: 20_000,
      counts: (message) => message.type() === 'error' && !message.text().includes('ERR_NAME_NOT_RESOLVED'),
    });
    const foreign = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !/^(?:data|blob):/.test(request.url())) foreign.push(request.url());
    });
    try {
      await page.goto(`${site.url}demo/playground.html#${settings}`);
      await page.waitForFunction(() => document.querySelector('#format')?.value);
      await use(page, foreign);
      assert.deepEqual(problems, []);
    } finally {
      await close();
    }
  };
  const textOf = (page, selector) => page.$eval(selector, (element) => element.value ?? element.textContent);
  const previewOf = (page) =>
    page.$eval('#preview', (section) => [section.querySelector('p').textContent, section.querySelector('button').disabled]);
  const paste = (page, text) =>
    page.$eval(
      '#reader',
      (reader, text) => {
        reader.elements.code.value = text;
        reader.requestSubmit();
      },
      text,
    );

  it('the published playground contains only code of this project and of its dependencies, and no PlayKit', () => {
    const ours = /^(?:src|demo|without-a-file:)/;
    const packages = inputs
      .filter((path) => !ours.test(path))
      .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path);
    const licenses = [...new Set(packages)].map((name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).license);
    assert.ok(licenses.length > 0);
    assert.deepEqual(
      licenses.filter((license) => !/^(?:MIT|BSD-[23]-Clause)$/.test(license)),
      [],
    );
  });

  it('the published playground generates code without a request to another host, and names what a preview needs', () =>
    open('', async (page, foreign) => {
      const [text, isDisabled] = await previewOf(page);
      assert.match(text, /your own Kaltura account: fill in its partner id/);
      assert.ok(isDisabled);
      await page.select('#format', 'vue');
      assert.match(await textOf(page, '#snippet'), /1_abc12345/);
      await page.click('#sample');
      assert.match(await textOf(page, '#snippet'), /entry-id="1_abc12345"[^>]*clip-from/s);
      assert.ok((await previewOf(page))[1]);
      assert.deepEqual(foreign, []);
    }));

  it('the published playground requests the player of the visitor’s account only after a click', () =>
    open(OWN, async (page, foreign) => {
      const [text, isDisabled] = await previewOf(page);
      assert.match(text, /from Kaltura’s servers/);
      assert.ok(!isDisabled);
      assert.deepEqual(foreign, []);
      const request = page.waitForRequest((each) => each.url().includes('/p/111/embedPlaykitJs/uiconf_id/222'));
      await page.focus('#preview button');
      await page.keyboard.press('Enter');
      await request;
      assert.equal(await page.$('#preview'), null);
      assert.ok(await page.$('kaltura-player'));
    }));

  it('the published playground ignores a KS of a link, and tells the visitor to remove it from the link', () =>
    open(`${EXAMPLE}&ks=djJ8secret`, async (page) => {
      assert.match(await textOf(page, '#refused'), /contained a KS\. It is ignored.*remove it from the link/);
      assert.equal(await textOf(page, '#attributes [name=ks]'), '');
      assert.doesNotMatch(page.url(), /secret/);
    }));

  it('the published playground shortens what it shows of an unknown setting, and of a list of them', async () => {
    await open(`${EXAMPLE}&wings=${'A'.repeat(100_000)}&__proto__=1`, async (page) => {
      const text = await textOf(page, '#refused');
      assert.match(text, /do not exist: wings=A+…, __proto__=1\./);
      assert.ok(text.length < 300, `${text.length} characters`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    });
    const many = Array.from({ length: 500 }, (_, index) => `wing${index}=1`).join('&');
    await open(many, async (page) => assert.match(await textOf(page, '#refused'), /wing4=1, and 495 more\./));
  });

  it('a long invalid value in a link does not widen the playground', () =>
    open(`${EXAMPLE}&mediaTitle=${'A'.repeat(100_000)}`, async (page) => {
      assert.match(await textOf(page, '#refusal-mediaTitle'), /^media-title cannot be used/);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    }));

  for (const [what, text, answer] of [
    ['no embed code', 'A video, please', /^No Kaltura embed code found: paste the whole code, or the URL of a player\.$/],
    ['a code of version 2', VERSION_2, /player \(uiconf_id=333\) is of version 2.*fill in the uiconf-id of a version 7 player/],
    ['a URL without a player', 'https://videos.example.edu/media/A/1_abc12345', /please fill in: partner-id, uiconf-id\.$/],
    [
      'two codes',
      '<kaltura-player partner-id="1" uiconf-id="2" entry-id="1_a"></kaltura-player>'.repeat(2),
      /2 codes: the form shows the first/,
    ],
  ]) {
    it(`the playground answers to a pasted text with ${what} what to do`, () =>
      open('', async (page) => {
        await paste(page, text);
        assert.match(await textOf(page, '#answer'), answer);
      }));
  }

  it('the playground copies a link that restores its settings without the KS', () =>
    open(`${OWN}&clipFrom=8`, async (page) => {
      await page.evaluate(() => {
        window.navigator.clipboard.writeText = async (text) => void (window.copied = text);
      });
      await page.type('#attributes [name=mediaTitle]', 'A title');
      await page.$eval('#attributes details', (details) => (details.open = true));
      await page.type('#attributes [name=ks]', 'djJ8secret');
      await page.click('[data-copy="address"]');
      const copied = new URL(await page.evaluate(() => window.copied));
      assert.equal(copied.pathname, new URL('demo/playground.html', site.url).pathname);
      assert.equal(copied.hash, `#${OWN}&clipFrom=8&mediaTitle=A+title&format=html`);
    }));

  it('the playground has the colours that the visitor chose in the documentation', () =>
    open('', async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const choose = async (choice) => {
        await page.evaluate((choice) => localStorage.setItem('vitepress-theme-appearance', choice), choice);
        await page.reload();
        return paper();
      };
      const [dark, light] = [await choose('dark'), await choose('light')];
      assert.notEqual(dark, light);
    }));
});
