// For random attributes, the element throws nothing, and requests nothing from a host outside the policy. The requests are
// observed outside the page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fuzz, PATHS, URLS } from './random-elements.mjs';
import { isShortForm } from '../support/short-form.mjs';
import { newAccount, startStage } from './stage.mjs';

const SETS = isShortForm ? 2000 : 10_000;
const LIVE_SETS = 90;
/* `SEED=…` sets another one. */
const SEED = Number(process.env.SEED ?? 20_261_122);

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

const html = (head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fuzz</title>
  <link rel="icon" href="data:,">${head}<script src="${stage.script}"></script></head><body></body></html>`;

const attributesOf = async (page) => {
  const attributes = await page.evaluate(() => customElements.get('kaltura-player').observedAttributes);
  assert.ok(attributes.length > 40);
  return attributes
    .filter((name) => !['debug', 'loading'].includes(name))
    .concat('onclick', 'style', 'id', 'slot', 'nonce', 'is');
};

/** Returns the requests outside the policy, if these origins are trusted, and these resource types may be images of any host. */
const outside = (requests, trusted, ...pictures) =>
  requests.filter(({ url, type }) => {
    if (url.startsWith('blob:')) return !trusted.some((origin) => url.startsWith(`blob:${origin}/`));
    /* The library's own probe and images, and the icon of the page. */
    if (url.startsWith('data:')) return !/^data:(,|video|image)/.test(url);
    const { protocol, hostname, origin, port } = new URL(url);
    const isKaltura = protocol === 'https:' && hostname.endsWith('.kaltura.com') && port === '';
    const isImage = pictures.includes(type) && protocol === 'https:';
    return !(trusted.includes(origin) || isKaltura || isImage);
  });

describe('random attributes', () => {
  it(`throws nothing and keeps requests within the policy with ${SETS} sets of attributes`, { timeout: 240_000 }, async () => {
    const { page, requests, close } = await stage.open({ html: html() });
    const attributes = await attributesOf(page);
    const counts = await page.evaluate(fuzz, { sets: SETS, seed: SEED, attributes, urls: URLS, paths: PATHS });
    assert.deepEqual(await page.evaluate(() => window.uncaught), []);
    assert.equal(await page.evaluate(() => Object.prototype.polluted), undefined);
    assert.deepEqual(outside(requests, [stage.origin], 'image'), []);
    /* Some sets were accepted and requested the library; others were rejected, for each of these reasons. */
    assert.ok(
      requests.some(({ url }) => url.includes('/embedPlaykitJs/')),
      'no set requested the library',
    );
    for (const reason of ['config-invalid', 'origin-not-trusted']) {
      assert.ok(counts.reasons[reason] > SETS / 100, JSON.stringify(counts));
    }
    for (const status of ['idle', 'loading', 'failed']) assert.ok(counts.statuses[status] > SETS / 100, JSON.stringify(counts));
    await close();
  });

  it(`keeps requests of real players within the policy with ${LIVE_SETS} sets of attributes`, { timeout: 240_000 }, async () => {
    const { page, requests, close } = await stage.open({
      html: html(`<meta name="kaltura-player-origins" content="${stage.backend}">`),
    });
    const attributes = await attributesOf(page);
    const base = {
      'partner-id': String(newAccount()),
      'uiconf-id': '1003',
      'entry-id': '1_two',
      'cdn-url': stage.backend,
      preload: 'auto',
      muted: '',
    };
    const counts = await page.evaluate(fuzz, {
      sets: LIVE_SETS,
      seed: SEED,
      attributes: attributes.filter((name) => name !== 'service-url'),
      urls: URLS,
      paths: PATHS.filter((path) => !path.startsWith('provider')),
      atOnce: 6,
      isLive: true,
      base,
    });
    /* The page can still play a video afterwards. */
    await page.evaluate((base) => {
      const element = document.createElement('kaltura-player');
      for (const [name, text] of Object.entries({ ...base, autoplay: '' })) element.setAttribute(name, text);
      document.body.append(element);
      return window.plays(element);
    }, base);
    /* The browser requests the poster again for its media controls, with the type "other". */
    assert.deepEqual(outside(requests, [stage.origin, stage.backend], 'image', 'other'), []);
    /* The library itself causes unhandled rejections, with plain objects. */
    const uncaught = await page.evaluate(() => window.uncaught);
    assert.deepEqual(
      uncaught.filter((text) => text !== '[object Object]'),
      [],
    );
    assert.equal(await page.evaluate(() => Object.prototype.polluted), undefined);
    for (const status of ['ready', 'failed']) assert.ok(counts.statuses[status] > 10, JSON.stringify(counts));
    for (const kind of ['/api_v3/', '.m3u8']) {
      assert.ok(
        requests.some(({ url }) => url.includes(kind)),
        `no set requested ${kind}`,
      );
    }
    await close();
  });
});
