// Pages with a module loader or a CommonJS shim. The library is a UMD bundle, which would register itself there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from './stage.mjs';

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

/** Returns a page with its own script before that of the element. */
const pageWith = (own, uiconf = 1002) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Loader</title>
<link rel="icon" href="data:,"><meta name="kaltura-player-origins" content="${stage.backend}">
<script>${own}</script><script defer src="${stage.script}"></script></head>
<body><kaltura-player partner-id="${newAccount()}" uiconf-id="${uiconf}" entry-id="1_video" cdn-url="${stage.backend}" autoplay muted>
</kaltura-player></body></html>`;

/* A minimal RequireJS, which records each call. */
const AMD = `
  window.defined = [];
  var define = (...parts) => { window.defined.push(parts.map((part) => typeof part)); };
  define.amd = { jQuery: true };
  window.marks = [define.amd];
  window.describeLoader = () =>
    JSON.stringify([Object.getOwnPropertyDescriptor(window, 'define'), Object.getOwnPropertyDescriptor(window.define, 'amd')]);
  window.asItWas = window.describeLoader();
`;

const play = (page) => page.evaluate(() => window.plays('kaltura-player').then(() => window.uncaught));

describe('a page with a module loader', () => {
  for (const [what, own] of Object.entries({
    'declared as a variable, as RequireJS is': AMD,
    'put on the window': AMD.replace('var define =', 'window.define ='),
    'declared as a function': AMD.replace('var define = (...parts) => {', 'function define(...parts) {').replace('); };', '); }'),
  })) {
    it(`plays, and neither calls nor changes an AMD loader ${what}`, async () => {
      const { page, close } = await stage.open({ html: pageWith(own) });
      assert.deepEqual(await play(page), []);
      assert.deepEqual(await page.evaluate(() => window.defined), [], 'calls of define()');
      assert.equal(await page.evaluate(() => window.define.amd === window.marks[0]), true);
      const [before, afterwards] = await page.evaluate(() => [window.asItWas, window.describeLoader()]);
      assert.equal(afterwards, before, 'the properties are as they were');
      assert.equal(
        await page.evaluate(() => (window.define('theirs', [], () => 1), window.defined.length)),
        1,
        'it works as before',
      );
      await close();
    });
  }

  it("keeps an AMD loader visible to the page's own scripts while the library loads", async () => {
    const { page, close } = await stage.open({ html: pageWith(AMD) });
    const seen = await page.evaluate(async () => {
      const seen = [];
      const look = () => {
        const script = document.createElement('script');
        script.textContent = 'window.looked = typeof define + typeof define.amd';
        document.body.append(script);
        script.remove();
        seen.push(window.looked);
      };
      const element = document.querySelector('kaltura-player');
      look();
      const observer = new MutationObserver(look);
      observer.observe(document.head, { childList: true });
      await window.plays(element);
      observer.disconnect();
      look();
      return seen;
    });
    assert.ok(seen.length > 2, 'read while the library loads');
    assert.deepEqual([...new Set(seen)], ['functionobject']);
    await close();
  });

  it('does not call an AMD loader that the page adds while the library loads', async () => {
    const { page, close } = await stage.open({ html: pageWith('') });
    const state = await page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      const isRequested = () => [...document.scripts].some(({ src }) => src.includes('/embedPlaykitJs/'));
      if (!isRequested()) {
        await new Promise((resolve) => {
          const observer = new MutationObserver(() => isRequested() && (observer.disconnect(), resolve()));
          observer.observe(document.head, { childList: true });
        });
      }
      window.defined = [];
      window.define = (...parts) => window.defined.push(parts.length);
      window.define.amd = {};
      const mine = window.define;
      await window.plays(element);
      return [window.defined, window.define === mine, 'value' in Object.getOwnPropertyDescriptor(window, 'define')];
    });
    assert.deepEqual(state, [[], true, true]);
    await close();
  });

  it('leaves exports and module of a CommonJS shim unchanged', async () => {
    const own =
      'window.exports = {}; window.module = { exports: window.exports }; window.mine = [window.exports, window.module];';
    const { page, close } = await stage.open({ html: pageWith(own) });
    assert.deepEqual(await play(page), []);
    const state = await page.evaluate(() => [
      Object.keys(window.exports).length,
      Object.keys(window.module.exports).length,
      window.exports === window.mine[0],
      window.module === window.mine[1],
    ]);
    assert.deepEqual(state, [0, 0, true, true]);
    await close();
  });

  it('adds no define, exports or module to a page without a module loader', async () => {
    const { page, close } = await stage.open({ html: pageWith('') });
    assert.deepEqual(await play(page), []);
    assert.deepEqual(await page.evaluate(() => ['define', 'exports', 'module'].filter((name) => name in window)), []);
    await close();
  });

  it('plays two streams beside an AMD loader and a CommonJS shim, and does not call the loader', async () => {
    const { page, close } = await stage.open({
      html: pageWith(`${AMD} window.exports = {}; window.module = { exports };`, 1003).replace('1_video', '1_two'),
    });
    assert.deepEqual(await play(page), []);
    assert.equal(await page.evaluate(() => document.querySelector('kaltura-player').switchToSideBySide()), 'side-by-side');
    assert.deepEqual(await page.evaluate(() => window.defined), []);
    await close();
  });
});

describe("a page with Kaltura's own embed snippets", () => {
  const head = () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old</title><link rel="icon" href="data:,">
<meta name="kaltura-player-origins" content="${stage.backend}"></head>`;
  const tag = (account, uiconf = 1001) =>
    `<kaltura-player partner-id="${account}" uiconf-id="${uiconf}" entry-id="1_short" cdn-url="${stage.backend}" autoplay muted></kaltura-player>
     <script defer src="${stage.script}"></script>`;
  const library = (account, uiconf) => `${stage.backend}/p/${account}/embedPlaykitJs/uiconf_id/${uiconf}`;
  const guide = (account, uiconf, name) => `<div id="${name}" style="width:480px;height:270px"></div>
    <script src="${library(account, uiconf)}"></script>
    <script>window.${name}Player = KalturaPlayer.setup({ targetId: '${name}', provider: { partnerId: ${account}, uiConfId: ${uiconf} },
      playback: { autoplay: true, muted: true } }); window.${name}Player.loadMedia({ entryId: '1_video' });</script>`;
  const oldPlays = (page, name) =>
    page.evaluate((name) => {
      const player = window[`${name}Player`];
      return player.currentTime > 0 || new Promise((resolve) => player.addEventListener('firstplaying', () => resolve(true)));
    }, name);

  it("loads the library once when the guide's snippet embeds the same player, and both play", async () => {
    const account = newAccount();
    const { page, requests, close } = await stage.open({ html: `${head()}<body>${guide(account, 1001, 'old')}${tag(account)}` });
    assert.deepEqual(await play(page), []);
    assert.equal(await oldPlays(page, 'old'), true);
    assert.equal(requests.filter(({ url }) => url.includes('/embedPlaykitJs/')).length, 1);
    await close();
  });

  it("keeps the settings of both when the guide's snippet embeds another player", async () => {
    const account = newAccount();
    const { page, close } = await stage.open({ html: `${head()}<body>${guide(account, 1005, 'old')}${tag(account, 1001)}` });
    assert.deepEqual(await play(page), []);
    assert.equal(await oldPlays(page, 'old'), true);
    const marks = await page.evaluate(() => [
      Boolean(document.querySelector('#old .playkit-watermark')),
      Boolean(document.querySelector('kaltura-player').shadowRoot.querySelector('.playkit-watermark')),
      document.querySelector('kaltura-player').player.config.playback.volume,
    ]);
    assert.deepEqual(marks, [true, false, 1]);
    await close();
  });

  it('plays beside a player of the auto embed snippet', async () => {
    const account = newAccount();
    const auto = `<div id="auto" style="width:480px;height:270px"></div>
      <script src="${library(account, 1001)}?autoembed=true&targetId=auto&entry_id=1_video"></script>`;
    const { page, close } = await stage.open({ html: `${head()}<body>${auto}${tag(account)}` });
    assert.deepEqual(await play(page), []);
    assert.equal(await page.evaluate(() => document.querySelectorAll('#auto video').length > 0), true);
    await close();
  });

  it('keeps its own player when two other libraries load after its own', async () => {
    const account = newAccount();
    const { page, close } = await stage.open({
      html: `${head()}<body>${tag(account, 1005)}${guide(account, 1001, 'a')}${guide(account + 1, 1002, 'b')}`,
    });
    assert.deepEqual(await play(page), []);
    await Promise.all(['a', 'b'].map((name) => oldPlays(page, name)));
    assert.equal(await page.evaluate(() => document.querySelector('kaltura-player').player.config.playback.volume), 0.3);
    await close();
  });
});
