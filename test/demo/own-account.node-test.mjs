// The demo with the visitor's own account, which the form or a link sets.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plays, SECONDS, text, useDemo } from './demo-page.mjs';

describe('the demo with the visitor’s own account', () => {
  const site = useDemo();

  /** Fills in the form for the visitor's own account, and submits it. */
  const useAccount = async (page, account) => {
    await page.click('button.account');
    for (const [name, value] of Object.entries(account)) await page.type(`#account [name="${name}"]`, value);
    await Promise.all([page.waitForNavigation(), page.click('#account .primary')]);
  };
  const tagsOf = (page, names = ['partner-id', 'uiconf-id', 'entry-id', 'cdn-url']) =>
    page.$$eval('kaltura-player', (all, names) => all.map((each) => names.map((name) => each.getAttribute(name)).join()), names);
  const dotOf = (page) => page.$eval('button.account', (button) => getComputedStyle(button, '::before').backgroundColor);

  it(
    'the demo switches every player to the visitor’s own account, shows that, and switches back',
    { timeout: 45 * SECONDS },
    async () => {
      const { page, close } = await site.open('several.html');
      try {
        const green = await dotOf(page);
        await useAccount(page, { 'partner-id': '7', 'uiconf-id': '8', 'entry-id': '1_mine' });
        assert.deepEqual(new Set(await tagsOf(page)), new Set(['7,8,1_mine,']));
        assert.equal(new URL(page.url()).search, '?partner-id=7&uiconf-id=8&entry-id=1_mine');
        assert.equal(await page.$eval('[data-account]', (label) => label.textContent), 'Account 7');
        assert.notEqual(await dotOf(page), green);

        await page.goto(new URL('errors.html', site.demo.url).href);
        assert.deepEqual(await tagsOf(page), ['7,8,1_mine,']);
        assert.equal(await page.$eval('.local-only', (note) => note.checkVisibility()), true);

        await page.click('button.account');
        await Promise.all([page.waitForNavigation(), page.click('#account [data-local]')]);
        assert.deepEqual(await tagsOf(page), [`1092,1001,1_short,${site.demo.backendOrigin}`]);
        assert.equal(await dotOf(page), green);
        assert.equal(await page.$eval('.local-only', (note) => note.checkVisibility()), false);
      } finally {
        await close();
      }
    },
  );

  it(
    'the demo uses the playlist, region and KS of the visitor’s own account, with the KS in no address',
    { timeout: 45 * SECONDS },
    async () => {
      const { page, close } = await site.open('playlist.html');
      try {
        const region = 'https://cdnapi-ev.irp2.ovp.kaltura.com';
        await useAccount(page, { 'partner-id': '7', 'uiconf-id': '8', 'playlist-id': '1_list', region, ks: 'djJ8NHwsecret' });
        const names = ['playlist-id', 'entry-id', 'cdn-url', 'service-url', 'ks'];
        assert.deepEqual(await tagsOf(page, names), [`1_list,,${region},${region},`]);
        assert.equal(await page.$eval('kaltura-player', (player) => player.ks), 'djJ8NHwsecret');
        assert.doesNotMatch(page.url(), /secret/);

        await page.goto(new URL('playground.html', site.demo.url).href);
        await page.waitForSelector('#attributes [name=ks]');
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

  for (const [what, link, logged] of [
    ['without an entry', '?partner-id=7&uiconf-id=8', 'entry-id or playlist-id is missing'],
    ['with a partner id of letters', '?partner-id=abc&uiconf-id=8&entry-id=1_a', 'partner-id cannot be “abc”'],
    ['with empty ids', '?partner-id=&uiconf-id=&entry-id=', 'partner-id is missing'],
    ['with a region that is no host', '?partner-id=7&uiconf-id=8&entry-id=1_a&region=javascript:x', 'region cannot be'],
  ]) {
    it(`the demo explains the fault of a link ${what}, and plays from the local backend`, { timeout: 45 * SECONDS }, async () => {
      const { page, close } = await site.open(`basics.html${link}`);
      try {
        await text(page, '.wrong-link', logged);
        await text(page, '.wrong-link', 'Get a new link');
        await plays(page);
        assert.deepEqual(await tagsOf(page), [`1091,1001,1_video,${site.demo.backendOrigin}`]);
        await page.click('.wrong-link button');
        assert.equal(await page.$eval('#account', (form) => form.matches(':popover-open')), true);
      } finally {
        await close();
      }
    });
  }
});
