// Opens each HTML sample of README and documentation as a page in a real browser, where it plays from the local backend.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startDemoBrowser } from '../support/demo-browser.mjs';
import { openWritten } from '../support/written-page.mjs';
import { samplesIn } from './samples.mjs';

const SECONDS = 1000;
const playing = samplesIn('html').filter(({ code }) => /<kaltura-player\b[^>]*\bpartner-id=/.test(code));
const bySetup = samplesIn('html').filter(({ code }) => code.includes('KalturaPlayer.setup('));

/** The uiConf and the entry of the local backend for samples that match a pattern. */
const STAND_INS = [
  [/layout=/, '1003', '1_two'],
  [/ks-url=/, '1001', '1_secured'],
  [/clipTo|clip-to/, '1001', '1_long'],
];

/** Returns a page with the sample, in which ids of the local backend replace the made-up ones. */
function pageOf(code, origin) {
  const [, uiconf, entry] = STAND_INS.find(([mark]) => mark.test(code)) ?? ['', '1001', '1_video'];
  const local = code
    .replaceAll('https://cdnapisec.kaltura.com', origin)
    .replace(/\b1234567\b/g, '1091')
    .replace(/\b(?:56789012|7654321)\b/g, uiconf)
    .replace(/\b(?:1_abc12345|0_abc123)\b/g, entry)
    .replaceAll(/<kaltura-player\b/g, `<kaltura-player cdn-url="${origin}"`)
    .replace('provider: {', `provider: { env: { serviceUrl: '${origin}/api_v3', cdnUrl: '${origin}' },`)
    .replace(/<script defer src="[^"]*kaltura-player\.min\.js"[^>]*><\/script>/g, '')
    .replaceAll(/"\/images\/[^"]+"/g, '"/demo/shared/poster.svg"')
    .replaceAll("'kaltura-player-element'", "'/src/index.ts'");
  return `<!doctype html><html lang="en"><head><title>Sample</title><meta name="kaltura-player-origins" content="${origin}">
    <link rel="icon" href="data:,"><script type="module" src="/src/index.ts"></script></head><body>${local}</body></html>`;
}

describe('the HTML samples of README and documentation', () => {
  let demo;
  let browser;
  let stop;

  before(async () => {
    ({ demo, browser, stop } = await startDemoBrowser(40 * SECONDS));
  });
  after(() => stop?.());

  /** Opens the sample in its own browser profile, and records the problems that the page reports. */
  async function open(code) {
    const opened = await openPage(browser, {
      timeout: 30 * SECONDS,
      /* The request for the icon belongs to the page that the sample replaces. */
      counts: (message) =>
        !message.location().url?.endsWith('/favicon.ico') &&
        (message.type() === 'error' || message.text().includes('[kaltura-player]')),
    });
    await openWritten(opened.page, demo, pageOf(code, demo.backendOrigin));
    return opened;
  }

  it('the documentation has HTML samples with a player, and one with setup()', () => {
    assert.ok(playing.length >= 9, `${playing.length} samples with a player`);
    assert.equal(bySetup.length, 1);
  });

  for (const { where, code } of playing) {
    it(`the HTML sample in ${where} plays as it is written`, { timeout: 60 * SECONDS }, async () => {
      const { page, problems, close } = await open(code);
      try {
        const position = await page.evaluate(async () => {
          await customElements.whenDefined('kaltura-player');
          const player = document.querySelector('kaltura-player');
          player.muted = true;
          player.grantConsent();
          const moved = new Promise((resolve) => {
            player.addEventListener('timeupdate', () => player.currentTime > 0 && resolve(player.currentTime));
          });
          await player.play();
          return moved;
        });
        assert.ok(position > 0);
        assert.deepEqual(problems, []);
      } finally {
        await close();
      }
    });
  }

  for (const { where, code } of bySetup) {
    it(`the setup() sample in ${where} plays`, { timeout: 60 * SECONDS }, async () => {
      const { page, problems, close } = await open(code);
      try {
        await page.waitForSelector('#player video');
        await page.waitForFunction(() => document.querySelector('#player video').currentTime > 0);
        assert.deepEqual(problems, []);
      } finally {
        await close();
      }
    });
  }
});
