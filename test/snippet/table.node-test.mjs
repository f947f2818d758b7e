import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { bundleTs, loadTs } from '../support/load-ts.mjs';

/* A valid value of each kind. */
const SAMPLES = {
  digits: 12,
  id: '1_abc',
  text: 'a text',
  language: 'pt-BR',
  trackLanguage: 'de',
  url: 'https://www.kaltura.com/a',
  image: 'https://example.com/a.png',
  link: 'https://example.com/',
  seconds: 90,
  fraction: 0.5,
  rate: 2,
  boolean: true,
  autoplay: 'inview',
  preload: 'auto',
  logLevel: 'WARN',
  placement: 'top-left',
  streams: 'dash hls',
  percents: '10 20',
  layout: 'side-by-side',
  components: 'seekbar',
  loading: 'lazy',
  embed: 'iframe',
  consent: 'required',
  json: { dualscreen: { layout: 'pip' } },
};

describe('the entry point "snippet"', () => {
  it('exports exactly the documented names', async () => {
    assert.deepEqual(Object.keys(await loadTs('src/snippet/index.ts')).sort(), [
      'SCRIPT_URL',
      'SNIPPET_FORMATS',
      'SnippetError',
      'allowedAttributes',
      'findEmbedCodes',
      'generateSnippet',
      'parseEmbedCode',
      'sanitizers',
    ]);
  });

  it('writes every attribute of the element', async () => {
    const { ATTRIBUTES, attributeName } = await loadTs('src/config/attributes.ts');
    const { generateSnippet } = await loadTs('src/snippet/index.ts');
    const player = { partnerId: 1, uiconfId: 2, entryId: '1_abc' };
    for (const [property, [kind]] of Object.entries(ATTRIBUTES)) {
      assert.ok(kind in SAMPLES, `no sample of the kind "${kind}"`);
      const snippet = generateSnippet({ ...player, [property]: SAMPLES[kind] }, 'html', { includeKs: true });
      assert.match(snippet, new RegExp(`<kaltura-player [^>]*\\b${attributeName(property)}\\b`), property);
    }
  });

  it('uses no global of a browser or of Node except for URL and atob', async () => {
    const code = await bundleTs('src/snippet/index.ts', {
      format: 'iife',
      globalName: 'snippet',
      platform: 'neutral',
      sourcemap: false,
    });
    const text = runInNewContext(
      `${code}; const { generateSnippet: g, parseEmbedCode: p, SNIPPET_FORMATS: f } = snippet;
       f.map((format) => g(p(g({ partnerId: 1, uiconfId: 2, entryId: '1_abc', config: { a: 1 } })), format)).join()`,
      { URL, URLSearchParams, atob },
    );
    assert.match(text, /<kaltura-player .+<iframe.+<KalturaPlayer.+<script setup>.+@Component/s);
  });
});
