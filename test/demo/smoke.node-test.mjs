// Opens every page of the demo in a real browser: each works, writes no error to the console, has no axe violation, and fits a
// phone.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.mjs';
import { pages } from '../../demo/server/pages.mjs';
import { violations } from '../support/axe.mjs';
import { plays, SECONDS, useDemo } from './demo-page.mjs';
import { ideas } from './ideas.mjs';

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

describe('the demo', () => {
  const site = useDemo();

  for (const { path, title } of [{ path: 'index', title: 'The first page' }, ...pages]) {
    it(`demo page ${path}.html (${title}) works, passes axe and fits 360 pixels`, { timeout: 120 * SECONDS }, async () => {
      const { page, problems, close } = await site.open(`${path}.html`);
      try {
        await (ideas[path] ? ideas[path](page, site.demo) : plays(page));
        assert.deepEqual(await violations(page), []);
        await fitsNarrowWindow(page);
        assert.deepEqual(problems, []);
      } finally {
        await close();
      }
    });
  }

  it('the demo page csp.html has a new nonce in its policy and its tags for each request', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(new URL('csp.html', site.demo.url));
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

  it('the demo server uses another port when port 8000 is taken', async () => {
    const other = createServer().listen(8000, '127.0.0.1');
    /* If another program uses the port already, the test works as well. */
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
