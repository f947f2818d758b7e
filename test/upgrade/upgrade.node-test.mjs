import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';

const { upgradeEmbeds } = await loadTs('src/upgrade/upgrade.ts');
const FRAME =
  '<iframe width="608" height="402" title="Week 1" src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&amp;entry_id=1_abc12345"></iframe>';

async function upgraded(html, options = {}, later = '') {
  const { window } = new JSDOM(`<body>${html}</body>`);
  Object.assign(globalThis, {
    MutationObserver: window.MutationObserver,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    HTMLScriptElement: window.HTMLScriptElement,
  });
  let defined = 0;
  const upgrade = upgradeEmbeds(window.document, options, async () => void defined++);
  window.document.body.insertAdjacentHTML('beforeend', later);
  await new Promise((resolve) => setTimeout(resolve));
  upgrade.stop();
  return { players: [...window.document.querySelectorAll('kaltura-player')], defined, body: window.document.body };
}

describe('upgradeEmbeds', () => {
  it('replaces frames with facades of the same size, also frames that are added later, and loads the element once', async () => {
    const { players, defined } = await upgraded(FRAME, {}, FRAME);
    assert.equal(players.length, 2);
    assert.equal(defined, 1);
    for (const player of players) {
      assert.equal(player.getAttribute('entry-id'), '1_abc12345');
      assert.equal(player.getAttribute('loading'), 'interaction');
      assert.equal(player.getAttribute('media-title'), 'Week 1');
      assert.equal(player.style.width, '608px');
      assert.equal(player.style.height, '402px');
    }
  });

  it('leaves foreign frames, version 2 frames without a uiConf id, and frames that wait for consent unchanged', async () => {
    const old = FRAME.replace('embedPlaykitJs', 'embedIframeJs');
    const other = '<iframe src="https://www.youtube.com/embed/x"></iframe>';
    const waiting = FRAME.replace(' src=', ' data-cmp-src=');
    const { players, defined, body } = await upgraded(old + other + waiting);
    assert.deepEqual([players.length, defined, body.children.length], [0, 0, 3]);
    assert.equal((await upgraded(old, { uiconfId: 77 })).players[0].getAttribute('uiconf-id'), '77');
  });

  const FLASH = `<object id="k" width="400" height="330" data="http://cdnapi.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/55/entry_id/1_abc12345">
    <param name="flashVars" value="autoPlay=true&amp;loop=false&amp;mediaProxy.mediaPlayFrom=15">
    <embed src="http://cdnapi.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/55/entry_id/1_abc12345"></object>`;
  const MOVIE = FLASH.replace(/ data="[^"]*"/, '').replace(
    '<param',
    '<param name="movie" value="http://cdnapi.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/55/entry_id/1_abc12345"><param',
  );

  for (const [form, html] of [
    ['with its address in the object', FLASH],
    ['with its address in a parameter', MOVIE],
    ['with its address in the embed', FLASH.replace(/ data="[^"]*"/, '')],
  ]) {
    it(`replaces a Flash object ${form} and keeps its settings if the option flash is set`, async () => {
      assert.equal((await upgraded(html, { uiconfId: 77 })).players.length, 0);
      const { players, defined } = await upgraded(html, { uiconfId: 77, flash: true });
      assert.deepEqual([players.length, defined], [1, 1]);
      const [player] = players;
      const names = ['id', 'partner-id', 'uiconf-id', 'entry-id', 'autoplay', 'start-time', 'loop'];
      assert.deepEqual(
        names.map((name) => player.getAttribute(name)),
        ['k', '1234567', '77', '1_abc12345', 'true', '15', null],
      );
      assert.deepEqual([player.style.width, player.style.height], ['400px', '330px']);
    });
  }

  const thumbnail = (call) =>
    `<div id="t" style="width: 560px; height: 315px"><img></div><script type="text/plain">${call}</script>`;
  const SEVEN = `__thumbnailEmbed({"config":{"provider":{"partnerId":1234567,"uiConfId":7654321},"targetId":"t"},"mediaInfo":{"entryId":"1_abc12345"}});`;
  const TWO = `kWidget.thumbEmbed({'targetId':'t','wid':'_1234567','uiconf_id':55,'entry_id':'1_abc12345'});`;

  it('replaces thumbnail embeds with players of the same size if the option thumbnails is set, also later ones', async () => {
    assert.equal((await upgraded(thumbnail(SEVEN))).players.length, 0);
    for (const [html, later] of [
      [thumbnail(SEVEN), ''],
      ['', thumbnail(SEVEN)],
    ]) {
      const { players, defined, body } = await upgraded(html, { thumbnails: true }, later);
      assert.deepEqual([players.length, defined, body.querySelector('img')], [1, 1, null]);
      assert.equal(players[0].getAttribute('uiconf-id'), '7654321');
      assert.deepEqual([players[0].style.width, players[0].style.height], ['560px', '315px']);
    }
  });

  it('replaces a version 2 thumbnail only if the option uiconfId is set', async () => {
    assert.equal((await upgraded(thumbnail(TWO), { thumbnails: true })).players.length, 0);
    const [player] = (await upgraded(thumbnail(TWO), { thumbnails: true, uiconfId: 77 })).players;
    assert.equal(player.getAttribute('uiconf-id'), '77');
    assert.equal(player.getAttribute('partner-id'), '1234567');
  });

  it('leaves a thumbnail unchanged if its script has a variable as the id, or its target is missing', async () => {
    for (const call of [SEVEN.replace('"1_abc12345"', 'entry'), SEVEN.replace('"t"', '"other"')]) {
      const { players, body } = await upgraded(thumbnail(call), { thumbnails: true });
      assert.equal(players.length, 0);
      assert.ok(body.querySelector('#t img'));
    }
  });
});
