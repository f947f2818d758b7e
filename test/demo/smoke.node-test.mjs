// Opens every page of the demo in a real browser: each does what it is there to show, and says nothing on the console.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.mjs';
import { pages } from '../../demo/server/pages.mjs';
import { startDemoBrowser } from '../support/demo-browser.mjs';

const SECONDS = 1000;

/** What runs in each page before its own scripts. */
function helpers() {
  const playersIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'kaltura-player' ? [element] : []),
      ...(element.shadowRoot ? playersIn(element.shadowRoot) : []),
    ]);

  /** The player that a selector finds, or the first one. */
  window.playerAt = (selector) => (selector ? document.querySelector(selector) : playersIn(document)[0]);

  const bounded = (what, begin) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what()}`)), 20_000);
      begin((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });

  /** The next event of a type. */
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

/** Plays the page's player without sound, from its first picture. */
const plays = (page, selector) =>
  page.evaluate(async (selector) => {
    await customElements.whenDefined('kaltura-player');
    const player = window.playerAt(selector);
    const playing = window.next(player, 'firstplaying');
    player.muted = true;
    await Promise.all([player.play(), playing]);
  }, selector);

const text = (page, selector, part) => page.evaluate((...args) => window.text(...args), selector, part);
const status = (page, selector) => page.evaluate((selector) => window.playerAt(selector).status, selector);
const isReady = (page, selector) =>
  page.evaluate(async (selector) => {
    await customElements.whenDefined('kaltura-player');
    await window.playerAt(selector).ready();
  }, selector);

/** What a page is there to show; the others play. */
const ideas = {
  async events(page) {
    await plays(page);
    await text(page, '#log', 'firstplaying');
  },

  async playlist(page) {
    await plays(page);
    await text(page, '#items', 'Thirty seconds');
    await page.click('[data-go="playNext"]');
    await page.waitForSelector('#items li:last-child [aria-pressed="true"]');
  },

  async several(page) {
    await text(page, '#told', '2 requests for the library; volumes 1, 0.3, 1, 0.3, 1, 0.3');
    await page.click('#play');
    await page.evaluate(() => Promise.all([...document.querySelectorAll('kaltura-player')].map((each) => each.play())));
  },

  async errors(page) {
    await isReady(page);
    await clickOn(page, 'Unknown id');
    await text(page, '#reason', 'media-not-found');
    const seen = await page.evaluate(() => {
      const player = window.playerAt();
      const { x, y, width, height } = player.getBoundingClientRect();
      return player.shadowRoot
        .elementFromPoint(x + width / 2, y + height / 2)
        .closest('[part="message"]')
        ?.textContent.trim();
    });
    assert.equal(seen, 'This video could not be found.', 'the viewer sees our message, not the library’s');
    await clickOn(page, 'An attribute without sense');
    await text(page, '#message', 'volume="loud" is ignored');
    await page.evaluate(() => {
      window.mended = window.next(window.playerAt(), 'changesourceended');
    });
    await page.click('#mend');
    await page.evaluate(() => window.mended);
    await plays(page);
    await page.click('#diagnose');
    await text(page, '#report', '"partnerId": 1092');
    await page.click('#report button');
  },

  async 'dual-screen'(page) {
    await plays(page);
    await text(page, '#told', 'side-by-side');
    await page.click('label:has([value="pip"])');
    await text(page, '#told', '→ pip, by: api');
    await page.click('[data-do="swapStreams"]');
    await text(page, '#told', '→ pip-inverse');
    assert.equal(await page.$eval('#layouts :checked', ({ value }) => value), 'pip-inverse');
  },

  async panels(page) {
    await plays(page);
    await text(page, '#chapters', 'Middle');
  },

  async 'plugin-config'(page) {
    await text(page, '#told', 'playkit-js-transcript');
    await plays(page);
  },

  async session(page) {
    await plays(page, '#simple');
    await plays(page, '#watched');
    await text(page, '#log', 'good until');
    assert.ok(Number(await page.$eval('#left', (left) => left.textContent)) <= 20);
    await page.select('#answer', '401');
  },

  async loading(page) {
    await isReady(page, '#eager');
    await isReady(page, '#idle');
    for (const deferred of ['#interaction', '#manual', '#lazy', '#own']) assert.equal(await status(page, deferred), 'deferred');
    await page.click('#load');
    await isReady(page, '#manual');
    await page.evaluate(() => {
      window.playing = window.next(window.playerAt('#interaction'), 'firstplaying');
    });
    await page.click('#interaction');
    await page.evaluate(() => window.playing);
    await page.evaluate(() => window.playerAt('#lazy').scrollIntoView());
    await isReady(page, '#lazy');
  },

  async fifty(page) {
    await page.waitForSelector('kaltura-player:nth-child(50):state(deferred)');
    assert.equal(await page.$eval('#libraries', (count) => count.textContent), '0');
    await page.click('kaltura-player');
    await text(page, '#players', '1');
    await text(page, '#libraries', '1');
  },

  async consent(page, { backendOrigin }) {
    const asked = [];
    page.on('request', (request) => request.url().startsWith(backendOrigin) && asked.push(request.url()));
    await page.reload();
    await page.waitForSelector('#plain:state(deferred)');
    await page.evaluate(() =>
      window
        .playerAt('#plain')
        .play()
        .catch(() => {}),
    );
    await text(page, '#told', 'asked for consent');
    assert.deepEqual(asked, []);
    await page.click('#all');
    await plays(page, '#plain');
    assert.ok(asked.length > 0);
  },

  async csp(page) {
    await plays(page);
    assert.equal(await page.$eval('#count', (count) => count.textContent), '0');
  },

  async amd(page) {
    await plays(page);
    assert.equal(await page.$eval('#defined', (names) => names.textContent), 'greeting, app');
  },

  async accounts(page) {
    await text(page, '#table', '2091');
    const rows = await page.$$eval('#table tr', (all) => all.map(({ cells }) => [...cells].map((each) => each.textContent)));
    assert.deepEqual(rows, [
      ['1091', '1001', '1', 'no'],
      ['2091', '1005', '0.3', 'yes'],
    ]);
    await plays(page, '#second');
  },

  async playground(page) {
    await text(page, '#snippet', 'entry-id="1_video"');
    await page.click('#sample');
    await text(page, '#snippet', 'clip-from="8"');
    assert.match(await page.evaluate(() => location.hash), /clipFrom=8/);
    await plays(page);
    await page.$eval('[name=clipFrom]', (input) => {
      input.value = 'abc';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await text(page, '#refusal-clipFrom', 'clip');
    assert.equal(await page.$eval('[data-copy]', (button) => button.disabled), true);
  },
};

async function fitsNarrowWindow(page) {
  await page.setViewport({ width: 360, height: 740 });
  for (const direction of ['ltr', 'rtl']) {
    const width = await page.evaluate((direction) => {
      document.documentElement.dir = direction;
      return document.documentElement.scrollWidth;
    }, direction);
    assert.ok(width <= 360, `${width} pixels wide in a window of 360, ${direction}`);
  }
}

const clickOn = (page, label) => page.click(`::-p-xpath(//button[text()="${label}"])`);

describe('the demo', () => {
  let demo;
  let browser;
  let stop;

  before(async () => {
    ({ demo, browser, stop } = await startDemoBrowser(40 * SECONDS));
  });
  after(() => stop?.());

  /** A page in a profile of its own, and what it complains about. */
  const open = async (path) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(20 * SECONDS);
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error instanceof Error ? error.stack : String(error)}`));
    page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isHere = ['localhost', '127.0.0.1'].includes(hostname) || ['data:', 'blob:'].includes(protocol);
      if (!isHere) complaints.push(`asked the internet: ${request.url()}`);
    });
    await page.evaluateOnNewDocument(helpers);
    await page.goto(new URL(path, demo.url).href);
    return { page, complaints, close: () => context.close() };
  };

  for (const { path, title } of [{ path: 'index', title: 'The first page' }, ...pages]) {
    it(`${title} (${path}.html)`, { timeout: 45 * SECONDS }, async () => {
      const { page, complaints, close } = await open(`${path}.html`);
      try {
        await (ideas[path] ? ideas[path](page, demo) : plays(page));
        await fitsNarrowWindow(page);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    });
  }

  /** Fills in the form of the visitor's own account, and uses it. */
  const useAccount = async (page, account) => {
    await page.click('button.account');
    for (const [name, value] of Object.entries(account)) await page.type(`#account [name="${name}"]`, value);
    await Promise.all([page.waitForNavigation(), page.click('#account .primary')]);
  };
  const tagsOf = (page, names = ['partner-id', 'uiconf-id', 'entry-id', 'cdn-url']) =>
    page.$$eval('kaltura-player', (all, names) => all.map((each) => names.map((name) => each.getAttribute(name)).join()), names);
  const dotOf = (page) => page.$eval('button.account', (button) => getComputedStyle(button, '::before').backgroundColor);

  it(
    'switches every player to an account of the visitor’s own, shows that, and goes back',
    { timeout: 45 * SECONDS },
    async () => {
      const { page, close } = await open('several.html');
      try {
        const green = await dotOf(page);
        await useAccount(page, { 'partner-id': '7', 'uiconf-id': '8', 'entry-id': '1_mine' });
        assert.deepEqual(new Set(await tagsOf(page)), new Set(['7,8,1_mine,']));
        assert.equal(new URL(page.url()).search, '?partner-id=7&uiconf-id=8&entry-id=1_mine');
        assert.equal(await page.$eval('[data-account]', (label) => label.textContent), 'Account 7');
        assert.notEqual(await dotOf(page), green);

        await page.goto(new URL('errors.html', demo.url).href);
        assert.deepEqual(await tagsOf(page), ['7,8,1_mine,']);
        assert.equal(await page.$eval('.local-only', (note) => note.checkVisibility()), true);

        await page.click('button.account');
        await Promise.all([page.waitForNavigation(), page.click('#account [data-local]')]);
        assert.deepEqual(await tagsOf(page), [`1092,1001,1_short,${demo.backendOrigin}`]);
        assert.equal(await dotOf(page), green);
        assert.equal(await page.$eval('.local-only', (note) => note.checkVisibility()), false);
      } finally {
        await close();
      }
    },
  );

  it(
    'plays a playlist, in a region and with a KS that is in no address, from the visitor’s own account',
    { timeout: 45 * SECONDS },
    async () => {
      const { page, close } = await open('playlist.html');
      try {
        const region = 'https://cdnapi-ev.irp2.ovp.kaltura.com';
        await useAccount(page, { 'partner-id': '7', 'uiconf-id': '8', 'playlist-id': '1_list', region, ks: 'djJ8NHwsecret' });
        const names = ['playlist-id', 'entry-id', 'cdn-url', 'service-url', 'ks'];
        assert.deepEqual(await tagsOf(page, names), [`1_list,,${region},${region},`]);
        assert.equal(await page.$eval('kaltura-player', (player) => player.ks), 'djJ8NHwsecret');
        assert.doesNotMatch(page.url(), /secret/);

        await page.goto(new URL('playground.html', demo.url).href);
        await page.waitForSelector('[name=ks]');
        const form = await page.$$eval('#attributes [name]', (all) =>
          Object.fromEntries(all.map(({ name, value }) => [name, value])),
        );
        assert.deepEqual(
          [form.partnerId, form.uiconfId, form.playlistId, form.entryId, form.cdnUrl, form.ks],
          ['7', '8', '1_list', '', region, 'djJ8NHwsecret'],
        );
        assert.doesNotMatch(page.url(), /secret/);
      } finally {
        await close();
      }
    },
  );

  for (const [what, link, said] of [
    ['without an entry', '?partner-id=7&uiconf-id=8', 'entry-id or playlist-id is missing'],
    ['with a partner id of letters', '?partner-id=abc&uiconf-id=8&entry-id=1_a', 'partner-id cannot be “abc”'],
    ['that is empty', '?partner-id=&uiconf-id=&entry-id=', 'partner-id is missing'],
    ['with a region that is no host', '?partner-id=7&uiconf-id=8&entry-id=1_a&region=javascript:x', 'region cannot be'],
  ]) {
    it(`says what to do with a link ${what}, and plays from the local backend`, { timeout: 45 * SECONDS }, async () => {
      const { page, close } = await open(`basics.html${link}`);
      try {
        await text(page, '.wrong-link', said);
        await text(page, '.wrong-link', 'Ask for a new link');
        await plays(page);
        assert.deepEqual(await tagsOf(page), [`1091,1001,1_video,${demo.backendOrigin}`]);
        await page.click('.wrong-link button');
        assert.equal(await page.$eval('#account', (form) => form.matches(':popover-open')), true);
      } finally {
        await close();
      }
    });
  }

  it('says what a link to the playground sets that cannot be set', { timeout: 45 * SECONDS }, async () => {
    const { page, close } = await open(
      'playground.html#entryId=1_video&partnerId=1091&uiconfId=1001&loading=soon&colour=red&format=word&clipFrom=abc',
    );
    try {
      await text(page, '#answer', 'loading=soon, colour=red, format=word');
      await text(page, '#answer', 'Set what was meant here');
      await text(page, '#refusal-clipFrom', 'clip');
      assert.equal(await page.$eval('[data-copy]', (button) => button.disabled), true);
    } finally {
      await close();
    }
  });

  it('answers under a strict policy with another nonce each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(new URL('csp.html', demo.url));
        const [, nonce] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy'));
        const html = await response.text();
        const tags = [...html.matchAll(/<(?:script|kaltura-player)\b[^>]*>/g)].map(([tag]) => tag);
        assert.ok(
          tags.every((tag) => tag.includes(`nonce="${nonce}"`)),
          html,
        );
        return nonce;
      }),
    );
    assert.notEqual(nonces[0], nonces[1]);
  });

  it('finds a port by itself when the usual one is taken', async () => {
    const other = createServer().listen(8000, '127.0.0.1');
    /* Taken by something else already: that is as good. */
    await once(other, 'listening').catch(() => {});
    const second = await startDemo();
    try {
      assert.equal((await fetch(second.url)).status, 200);
      assert.notEqual(new URL(second.url).port, '8000');
    } finally {
      await second.close();
      other.close();
    }
  });
});
