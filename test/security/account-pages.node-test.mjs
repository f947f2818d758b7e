// Runs the attempts of account-exploits.mjs on pages with the real player, whose viewer has a session.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from '../pages/stage.mjs';
import { ACCOUNT_EXPLOITS } from './account-exploits.mjs';
import { tag } from './exploits.mjs';
import { startHostileBackend } from './hostile-account.mjs';

/** The number of attempts on a page, each with its own bundle. */
const AT_ONCE = 6;

let stage;
let hostile;
before(async () => {
  stage = await startStage();
  hostile = await startHostileBackend(stage.backend);
});
after(async () => {
  hostile.close();
  await stage.stop();
});

/**
 * Runs in the page: waits until every element has settled, and clicks what a viewer clicks. @param {Record<string, string>}
 * clicks by id
 */
async function settle(clicks) {
  const elements = [...document.querySelectorAll('kaltura-player')];
  for (const element of elements) {
    while (element.status === 'loading') await window.next(element, 'statuschange');
    if (element.status === 'ready') await element.play().catch(() => undefined);
    const node = clicks[element.id] ? element.shadowRoot.querySelector(clicks[element.id]) : null;
    node?.removeAttribute('target');
    node?.click();
  }
  /* After two idle periods, all requests have been sent. */
  for (let at = 0; at < 2; at++) await new Promise((resolve) => window.requestIdleCallback(resolve));
  return {
    hacked: [window.hacked ?? []].flat(),
    polluted: {}.hacked,
    title: document.title,
    refused: Object.fromEntries(
      elements.map(({ id, error }) => [id, error?.reason === 'origin-not-trusted' ? error.message : '']),
    ),
  };
}

/** Opens a page with a tag for each attempt. */
async function show(attempts, head = '') {
  const rows = await Promise.all(
    attempts.map(async ([name, attempt]) => {
      const account = newAccount();
      const text = typeof attempt.config === 'string' ? attempt.config : JSON.stringify(attempt.config ?? {});
      hostile.set(account, { config: text.replaceAll('{backend}', hostile.origin), api: attempt.api });
      const { ks } = await (await fetch(`${stage.backend}/__backend/ks?expiry=600&partner=${account}`)).json();
      const html = tag(
        { backend: hostile.origin, account },
        { id: `a${account}`, ks, 'entry-id': '1_short', ...attempt.attributes },
      );
      return { name, attempt, account, ks, html: html.replaceAll(/ [\w-]+='null'/g, '') };
    }),
  );
  const metas = `<meta name="kaltura-player-origins" content="${hostile.origin}">${head.replaceAll('{accounts}', rows.map(({ account }) => account).join())}`;
  const opened = await stage.open({
    allow: [hostile.origin],
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comments</title><link rel="icon" href="data:,">${metas}
      <script defer src="${stage.script}"></script></head><body>${rows.map(({ html }) => html).join('\n')}</body></html>`,
  });
  return { rows, ...opened };
}

describe('exploits of an account', () => {
  for (let at = 0; at < ACCOUNT_EXPLOITS.length; at += AT_ONCE) {
    const attempts = ACCOUNT_EXPLOITS.slice(at, at + AT_ONCE);
    it(`blocks exploits of an account: ${attempts.map(([name]) => name).join('; ')}`, { timeout: 90_000 }, async (context) => {
      for (const [name, , why] of attempts) context.diagnostic(`${name}: ${why}`);
      const { page, rows, requests, logged, close } = await show(attempts);
      const clicks = Object.fromEntries(rows.map(({ account, attempt }) => [`a${account}`, attempt.click ?? '']));
      const found = await page.evaluate(settle, clicks);
      assert.deepEqual(found.hacked, []);
      assert.equal(found.polluted, undefined);
      assert.equal(found.title, 'Comments');
      for (const { name, attempt, account } of rows) {
        if (attempt.refused) assert.match(found.refused[`a${account}`], new RegExp(attempt.refused.replaceAll('.', '\\.')), name);
        else assert.equal(found.refused[`a${account}`], '', name);
      }
      const origins = [stage.origin, hostile.origin];
      const away = requests.filter(({ url }) => !/^(data|blob):/.test(url) && !origins.includes(new URL(url).origin));
      assert.deepEqual(
        away.filter(({ type, url }) => !['image', 'other'].includes(type) || !url.includes('/thumbnail/')).map(({ url }) => url),
        [],
        'requests to other hosts, except for images',
      );
      for (const { name, ks } of rows) {
        /* A part of the KS, because an attempt can cut off its ends. */
        const part = ks.slice(10, 60);
        assert.ok(!away.some(({ url, body }) => (url + body).includes(part)), `${name}: the KS stays with trusted hosts`);
        assert.ok(!logged.some((line) => line.includes(part)), `${name}: the KS is not on the console`);
      }
      await close();
    });
  }

  it('blocks navigation of the page from a frame, and allows it to open windows', { timeout: 60_000 }, async () => {
    const html = tag({ backend: stage.backend, account: newAccount() }, { 'entry-id': '1_short', embed: 'iframe' });
    const { page, close } = await stage.open({
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comments</title><link rel="icon" href="data:,">
        <meta name="kaltura-player-origins" content="${stage.backend}"><script defer src="${stage.script}"></script></head>
        <body>${html}</body></html>`,
    });
    const frame = await page.waitForFrame((each) => each !== page.mainFrame());
    await frame.waitForSelector('.playkit-player');
    /* The browser treats both as a user gesture in the frame. */
    const outcome = await frame.evaluate(() => {
      try {
        window.top.location.href = '/elsewhere';
        return 'left';
      } catch ({ name }) {
        return name;
      }
    });
    assert.equal(outcome, 'SecurityError');
    assert.equal(await frame.evaluate(() => window.open('about:blank')?.closed), false);
    assert.equal(await page.title(), 'Comments');
    await close();
  });

  it('runs the first exploit of an account that the page owner lists', { timeout: 60_000 }, async () => {
    const { page, close } = await show(
      ACCOUNT_EXPLOITS.slice(0, 1),
      '<meta name="kaltura-player-accounts" content="{accounts}">',
    );
    await page.waitForFunction(() => window.hacked?.includes('x'), { timeout: 50_000 });
    await close();
  });
});
