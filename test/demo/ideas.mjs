// The checks of the demo pages, by the name of the page.
import assert from 'node:assert/strict';
import { clickOn, isReady, plays, status, text } from './demo-page.mjs';

/** Checks what a page demonstrates. A page that is not listed only has to play. */
export const ideas = {
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
    await text(page, '#result', '2 requests for the library; volumes 1, 0.3, 1, 0.3, 1, 0.3');
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
    await clickOn(page, 'An invalid attribute value');
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
    await text(page, '#result', 'side-by-side');
    await page.click('label:has([value="pip"])');
    await text(page, '#result', '→ pip, by: api');
    await page.click('[data-do="swapStreams"]');
    await text(page, '#result', '→ pip-inverse');
    assert.equal(await page.$eval('#layouts :checked', ({ value }) => value), 'pip-inverse');
  },

  async panels(page) {
    await plays(page);
    await text(page, '#chapters', 'Middle');
  },

  async 'plugin-config'(page) {
    await text(page, '#result', 'playkit-js-transcript');
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
    const requested = [];
    page.on('request', (request) => request.url().startsWith(backendOrigin) && requested.push(request.url()));
    await page.reload();
    await page.waitForSelector('#plain:state(deferred)');
    await page.evaluate(() =>
      window
        .playerAt('#plain')
        .play()
        .catch(() => {}),
    );
    await text(page, '#result', 'needs consent');
    assert.deepEqual(requested, []);
    await page.click('#all');
    await plays(page, '#plain');
    assert.ok(requested.length > 0);
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
    assert.equal(await page.$eval('[data-copy="code"]', (button) => button.disabled), true);

    await page.evaluate(
      () => (location.hash = '#partnerId=1091&uiconfId=1001&entryId=1 video&layout=round&muted=maybe&volume=7'),
    );
    await page.reload();
    await text(page, '#refusal-entryId', 'not "1 video"');
    await text(page, '#refusal-layout', 'not "round"');
    await text(page, '#refusal-muted', 'not "maybe"');
    await text(page, '#refusal-volume', 'not "7"');
    assert.equal(await page.$eval('#snippet', ({ textContent }) => textContent), '');
    assert.equal(await page.$eval('[data-copy="code"]', (button) => button.disabled), true);
    await page.evaluate(() => (location.hash = '#partnerId=1091&uiconfId=1001&entryId=1_video&format=poem&wings=2'));
    await page.reload();
    await text(page, '#refused', 'format=poem, wings=2');
    assert.equal(await page.$eval('[data-copy="code"]', (button) => button.disabled), true);
    await page.select('#format', 'html');
    await text(page, '#snippet', 'entry-id="1_video"');
    assert.equal(await page.$eval('[data-copy="code"]', (button) => button.disabled), false);
  },
};
