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
  });
  let defined = 0;
  const upgrade = upgradeEmbeds(window.document, options, async () => void defined++);
  window.document.body.insertAdjacentHTML('beforeend', later);
  await new Promise((resolve) => setTimeout(resolve));
  upgrade.stop();
  return { players: [...window.document.querySelectorAll('kaltura-player')], defined, body: window.document.body };
}

describe('upgradeEmbeds', () => {
  it('replaces frames by facades in the same box, also those that are added later, and loads the element once', async () => {
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

  it('leaves what it cannot read, a version 2 code without a successor, and a frame that waits for consent', async () => {
    const old = FRAME.replace('embedPlaykitJs', 'embedIframeJs');
    const other = '<iframe src="https://www.youtube.com/embed/x"></iframe>';
    const waiting = FRAME.replace(' src=', ' data-cmp-src=');
    const { players, defined, body } = await upgraded(old + other + waiting);
    assert.deepEqual([players.length, defined, body.children.length], [0, 0, 3]);
    assert.equal((await upgraded(old, { uiconfId: 77 })).players[0].getAttribute('uiconf-id'), '77');
  });
});
