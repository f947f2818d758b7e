// Each state of the element passes axe, in a real browser with the local backend.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from '../support/axe.mjs';
import { newAccount, startStage } from './stage.mjs';

/** Returns the names of the landmarks in the player and its shadow root. */
const landmarks = (page) =>
  page.evaluate(() => {
    const selector = '[role=region], [role=main], [role=navigation], [role=complementary], main, nav, aside, section[aria-label]';
    const element = document.querySelector('kaltura-player');
    return [element, element.shadowRoot].flatMap((root) => [...root.querySelectorAll(selector)].map((each) => each.ariaLabel));
  });

describe('accessibility of the element in a page', () => {
  let stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage.stop());

  /* The attributes of a state come first, because the browser uses the first of two attributes with the same name. */
  const html = (lang, attributes) => `<!doctype html><html lang="${lang}" dir="${lang === 'he' ? 'rtl' : 'ltr'}"><head>
    <meta charset="utf-8"><title>A lecture</title><link rel="icon" href="data:,">
    <meta name="kaltura-player-origins" content="${stage.backend}">
    <script defer src="${stage.origin}${stage.script}"></script></head><body><main><h1>A lecture</h1>
    <kaltura-player ${attributes} partner-id="${newAccount()}" uiconf-id="1001" entry-id="1_video" cdn-url="${stage.backend}" muted
    style="display:block;width:640px"></kaltura-player></main></body></html>`;

  const settle = (status) => async (page) => {
    await page.waitForFunction((status) => document.querySelector('kaltura-player')?.status === status, {}, status);
    await page.evaluate(() => document.querySelector('kaltura-player').updateComplete);
  };

  /** The attributes of each state, and a function that waits for it. */
  const states = {
    'a facade': ['loading="interaction" poster="data:,"', settle('deferred')],
    'a facade with a title': ['loading="interaction" media-title="Week 1"', settle('deferred')],
    'a facade without a button': ['loading="manual"', settle('deferred')],
    'a consent question': ['consent="required"', settle('deferred')],
    'a missing id': ['entry-id=""', settle('idle')],
    'an invalid id': ['partner-id="abc"', settle('idle')],
    'a player that has loaded': ['', settle('ready')],
    'a player that plays': ['autoplay', (page) => page.evaluate(() => window.plays('kaltura-player'))],
    'a player without controls': ['no-ui', settle('ready')],
    "Kaltura's page in a frame": ['embed="iframe"', settle('ready')],
    'a failure with a retry button': ['cdn-url="https://www.kaltura.com"', settle('failed')],
    'a failure without a retry button': ['entry-id="1_geo"', settle('failed')],
    'sound alone': ['entry-id="1_audio"', settle('ready')],
  };

  for (const lang of ['en', 'he']) {
    for (const [state, [attributes, reach]] of Object.entries(states)) {
      it(`has no accessibility violation with ${state}, in a page in ${lang}`, async () => {
        const opened = await stage.open({ html: html(lang, attributes) });
        try {
          await reach(opened.page);
          assert.deepEqual(await violations(opened.page), []);
        } finally {
          await opened.close();
        }
      });
    }
  }

  it('draws the symbol of the play button in white on a dark background in forced colors', async () => {
    const opened = await stage.open({ html: html('en', 'loading="interaction"') });
    const session = await opened.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await settle('deferred')(opened.page);
    const [fill, below] = await opened.page.evaluate(() => {
      const { fill, backgroundColor } = getComputedStyle(
        document.querySelector('kaltura-player').shadowRoot.querySelector('svg'),
      );
      return [fill, backgroundColor];
    });
    assert.deepEqual([fill, below], ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0.6)']);
    await opened.close();
  });

  it('is one landmark once it has a name: that of the entry, or media-title', async () => {
    const opened = await stage.open({ html: html('en', 'loading="manual"') });
    await settle('deferred')(opened.page);
    assert.deepEqual(await landmarks(opened.page), [], 'without a name it is no landmark');
    await opened.page.evaluate(() => document.querySelector('kaltura-player').load());
    await settle('ready')(opened.page);
    assert.deepEqual(await landmarks(opened.page), ['Thirty seconds']);
    await opened.page.evaluate(() => document.querySelector('kaltura-player').loadMedia('1_short'));
    await settle('ready')(opened.page);
    assert.deepEqual(await landmarks(opened.page), ['Four seconds']);
    await opened.page.evaluate(async () => {
      const element = document.querySelector('kaltura-player');
      element.mediaTitle = 'Week 1';
      await element.updateComplete;
    });
    assert.deepEqual(await landmarks(opened.page), ['Week 1']);
    await opened.close();
  });
});
