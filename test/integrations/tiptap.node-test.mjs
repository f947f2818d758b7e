// TipTap with the node of docs/cms/tiptap.md in a real browser: each format is read, written back, and published.
import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../../demo/serve.mjs';
import { samplesOf } from '../docs/samples.mjs';
import { chromiumFlags, findChromium } from '../support/engines/browsers.mjs';
import { loadTs } from '../support/load-ts.mjs';
import { openWritten } from '../support/written-page.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SECONDS = 1000;
const [node, insert] = samplesOf('docs/cms/tiptap.md').map(({ code }) => code);
const { generateSnippet, parseEmbedCode } = await loadTs('src/snippet/index.ts');

const page = `
  import { Editor } from '@tiptap/core';
  import StarterKit from '@tiptap/starter-kit';
  import { KalturaPlayerNode } from 'printed:node';

  window.edit = (content, own = true) =>
    new Editor({ element: document.querySelector('#editor'), extensions: [StarterKit, ...(own ? [KalturaPlayerNode] : [])], content });
  window.insert = (editor) => { ${insert} };
`;

const printed = {
  name: 'printed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^printed:/ }, ({ path }) => ({ path, namespace: 'printed' }));
    onLoad({ filter: /./, namespace: 'printed' }, () => ({ contents: node, loader: 'ts', resolveDir: root }));
    onResolve({ filter: /^kaltura-player-element\/snippet$/ }, () => ({ path: `${root}src/snippet/index.ts` }));
  },
};

describe('embed code in TipTap', { timeout: 120 * SECONDS }, () => {
  let demo;
  let browser;
  let code;

  before(async () => {
    const options = { bundle: true, write: false, format: 'esm', platform: 'browser', absWorkingDir: root, plugins: [printed] };
    const { outputFiles } = await build({ ...options, stdin: { contents: page, resolveDir: root, loader: 'ts' } });
    code = outputFiles[0].text;
    demo = await startDemo({ port: 0 });
    browser = await puppeteer.launch({
      executablePath: findChromium(),
      args: [...chromiumFlags, '--autoplay-policy=no-user-gesture-required'],
      headless: true,
      protocolTimeout: 40 * SECONDS,
    });
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  /**
   * Opens a page with an editor and a container for the published content. `requests` lists the requests to the local backend.
   */
  async function open() {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    tab.setDefaultTimeout(20 * SECONDS);
    const requests = [];
    tab.on('request', (request) => {
      if (request.url().startsWith(demo.backendOrigin)) requests.push(request.url());
    });
    await openWritten(
      tab,
      demo,
      `<!doctype html><html lang="en"><head><title>Editor</title>
      <meta name="kaltura-player-origins" content="${demo.backendOrigin}"><script type="module" src="/src/index.ts"></script>
      <script type="module">${code}</script></head><body><div id="editor"></div><div id="published"></div></body></html>`,
    );
    await tab.waitForFunction(() => window.edit !== undefined);
    return { tab, requests, close: () => context.close() };
  }

  const options = {
    partnerId: 1234567,
    uiconfId: 56789012,
    entryId: '1_abc12345',
    clipFrom: 90,
    captions: true,
    mediaTitle: '007',
    loading: 'interaction',
  };

  for (const format of ['html', 'html-fallback']) {
    it(`TipTap keeps the tag of the format ${format} with all its options`, async () => {
      const { tab, close } = await open();
      try {
        const written = await tab.evaluate(
          (html) => window.edit(html).getHTML(),
          generateSnippet(options, format, { scriptUrl: null }),
        );
        assert.deepEqual(parseEmbedCode(written), options);
        assert.doesNotMatch(written, /style|<a /);
      } finally {
        await close();
      }
    });
  }

  it('TipTap keeps the link of html-fallback without the node for the tag', async () => {
    const { tab, close } = await open();
    try {
      const html = generateSnippet(options, 'html-fallback', { scriptUrl: null });
      const written = await tab.evaluate((text) => window.edit(text, false).getHTML(), html);
      assert.doesNotMatch(written, /<kaltura-player/);
      assert.equal(parseEmbedCode(written).entryId, options.entryId);
    } finally {
      await close();
    }
  });

  it('TipTap keeps an inserted tag, and removes style, ks and event handlers', async () => {
    const { tab, close } = await open();
    try {
      const written = await tab.evaluate(() => {
        const editor = window.edit(
          '<p>Text</p><kaltura-player entry-id="1_a" onclick="x()" style="position:fixed" ks="djJ8"></kaltura-player>',
        );
        window.insert(editor);
        return editor.getHTML();
      });
      assert.doesNotMatch(written, /onclick|fixed|djJ8/);
      assert.deepEqual([...written.matchAll(/entry-id="(\w+)"/g)].map(([, id]) => id).sort(), ['1_a', '1_abc12345']);
    } finally {
      await close();
    }
  });

  it('TipTap loads no player while the text is edited, and the published tag plays', async () => {
    const { tab, requests, close } = await open();
    const isLibrary = (url) => url.includes('embedPlaykitJs');
    try {
      const html = `<kaltura-player partner-id="1091" uiconf-id="1001" entry-id="1_video" muted cdn-url="${demo.backendOrigin}"></kaltura-player>`;
      const written = await tab.evaluate(async (text) => {
        window.editor = window.edit(text);
        await customElements.whenDefined('kaltura-player');
        return window.editor.getHTML();
      }, html);
      await tab.waitForSelector('#editor kaltura-player:state(deferred)');
      await tab.click('#editor kaltura-player');
      assert.equal(await tab.$eval('#editor kaltura-player', ({ status }) => status), 'deferred');
      assert.equal(await tab.evaluate(() => window.editor.state.selection.node?.type.name), 'kalturaPlayer');
      const before = requests.filter(isLibrary).length;
      await tab.evaluate(async (text) => {
        document.querySelector('#published').innerHTML = text;
        const player = document.querySelector('#published kaltura-player');
        const playing = new Promise((resolve) => player.addEventListener('firstplaying', resolve, { once: true }));
        await player.play();
        await playing;
      }, written);
      assert.equal(before, 0, 'the editor requests no player');
      assert.equal(requests.filter(isLibrary).length, 1);
      assert.equal(await tab.$eval('#editor kaltura-player', ({ status }) => status), 'deferred');
    } finally {
      await close();
    }
  });
});
