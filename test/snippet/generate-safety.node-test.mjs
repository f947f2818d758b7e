import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';

const { generateSnippet, SNIPPET_FORMATS, SnippetError } = await loadTs('src/snippet/index.ts');

const IDS = { partnerId: 1234567, uiconfId: '7654321', entryId: '1_abc12345' };

describe('generateSnippet and the KS', () => {
  const KS = 'djJ8MTIzNDU2N3xabcdefghij';
  const options = {
    ...IDS,
    ks: KS,
    poster: `https://cdnapisec.kaltura.com/p/1/thumbnail/entry_id/1_abc/ks/${KS}`,
    plugins: { kava: { ks: KS, customVar1: 'x' }, other: { url: `https://example.com/?ks=${KS}` } },
    config: { provider: { ks: KS }, session: { KS: 'plain' }, list: [[KS, 'kept'], null] },
  };

  it('omits a KS from every option in every format', () => {
    for (const format of SNIPPET_FORMATS) {
      const snippet = generateSnippet(options, format);
      assert.doesNotMatch(snippet, /djJ8|plain|\bks\b/i, format);
      const readable = snippet.replace(/%(?:22|3A|5B|5D|2C)/g, decodeURIComponent);
      assert.match(readable, /list\W+kept"\s*\],\s*null/, format);
    }
  });

  it('omits the option ks if its value does not look like a KS', () => {
    for (const format of SNIPPET_FORMATS) assert.doesNotMatch(generateSnippet({ ...IDS, ks: 'YWJj' }, format), /YWJj/, format);
  });

  it('writes the KS if includeKs is true', () => {
    for (const format of SNIPPET_FORMATS) {
      assert.match(generateSnippet({ ...IDS, ks: KS }, format, { includeKs: true }), new RegExp(KS), format);
    }
    assert.match(
      generateSnippet({ ...IDS, config: { provider: { ks: KS } } }, 'iframe', { includeKs: true }),
      new RegExp(`[?&;]ks=${KS}`),
    );
  });

  it('omits the KS from error messages', () => {
    for (const bad of [{ ks: `${KS}\0` }, { poster: `//example.com/ks/${KS}` }, { entryId: `${KS}==` }]) {
      assert.throws(
        () => generateSnippet({ ...IDS, ...bad }),
        (error) => error instanceof SnippetError && !error.message.includes('djJ8'),
      );
    }
  });
});

describe('special characters in values', () => {
  const nasty = `"'><script>alert(1)</script>&amp;&#0;{{7*7}}{% x %}\${7*7}\`\n\r\t--></style></textarea>\u2028\\"]]>`;

  it('are escaped in the tag', () => {
    const snippet = generateSnippet({
      ...IDS,
      mediaTitle: nasty,
      referenceId: nasty,
      config: { [nasty]: nasty },
      plugins: { a: [nasty] },
    });
    const page = JSDOM.fragment(snippet);
    assert.deepEqual(
      [...page.querySelectorAll('*')].map(({ localName }) => localName),
      ['kaltura-player', 'a', 'script'],
    );
    const tag = page.firstElementChild;
    assert.deepEqual(tag.getAttributeNames(), [
      'partner-id',
      'uiconf-id',
      'entry-id',
      'reference-id',
      'media-title',
      'plugins',
      'config',
      'style',
    ]);
    assert.equal(tag.getAttribute('media-title'), nasty);
    assert.deepEqual(JSON.parse(tag.getAttribute('config')), { [nasty]: nasty });
    assert.deepEqual(JSON.parse(tag.getAttribute('plugins')), { a: [nasty] });
    /* A site's template language must not interpret the snippet either. */
    assert.doesNotMatch(snippet, /\{\{|\{%|\{#|\$\{/);
    assert.equal(snippet.split('\n').length, 2);
  });

  it('are escaped in the fallback link and in the iframe', () => {
    for (const [format, names] of [
      ['html-fallback', ['kaltura-player', 'a', 'script']],
      ['iframe', ['div', 'iframe', 'a']],
    ]) {
      const snippet = generateSnippet({ ...IDS, mediaTitle: nasty, config: { a: nasty } }, format, { fallbackText: nasty });
      const page = JSDOM.fragment(snippet);
      assert.deepEqual(
        [...page.querySelectorAll('*')].map(({ localName }) => localName),
        names,
      );
      const address = new URL(
        page.querySelector(format === 'iframe' ? 'iframe' : 'a').getAttribute(format === 'iframe' ? 'src' : 'href'),
      );
      assert.equal(JSON.parse(address.searchParams.get('config[a]')), nasty);
      assert.doesNotMatch(snippet, /\{\{|\{%|\$\{/);
    }
  });

  it('do not include a __proto__ member of the config', () => {
    const config = JSON.parse(
      '{"__proto__": {"polluted": 1}, "a": {"__proto__": {"polluted": 1}}, "constructor": {"prototype": {"polluted": 1}}}',
    );
    for (const format of SNIPPET_FORMATS) assert.doesNotMatch(generateSnippet({ ...IDS, config }, format), /__proto__/);
    assert.equal({}.polluted, undefined);
  });
});
