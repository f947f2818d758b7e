// Sanitised snippets, with the settings of the documentation and with the defaults.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { loadTs } from '../support/load-ts.mjs';

const { generateSnippet, parseEmbedCode, sanitizers } = await loadTs('src/snippet/index.ts');

const purify = createDOMPurify(new JSDOM('').window);

/* The code of the documentation is executed. */
const [, code] = /```js\nimport \{ sanitizers \}[^\n]*\n(.*?)```/s.exec(readFileSync('docs/guide/snippets.md', 'utf8'));
const { byDOMPurify, bySanitizeHtml } = new Function(
  'DOMPurify',
  'sanitizeHtml',
  'sanitizers',
  `${code}; return { byDOMPurify, bySanitizeHtml };`,
)(purify, sanitizeHtml, sanitizers);
const withSettings = { DOMPurify: byDOMPurify, 'sanitize-html': bySanitizeHtml };

const withDefaults = { DOMPurify: (html) => purify.sanitize(html), 'sanitize-html': (html) => sanitizeHtml(html) };

const options = {
  partnerId: 1234567,
  uiconfId: 7654321,
  entryId: '1_abc12345',
  clipFrom: 30,
  autoplay: 'inview',
  muted: true,
  loop: false,
  poster: 'https://example.com/p.jpg?a=1&b=2',
  mediaTitle: `Tom's "talk" <live> & more`,
  layout: 'side-by-side',
  consent: 'required',
  plugins: { dualscreen: { layout: 'sbs' } },
  config: { ui: { hoverTimeout: 0 }, texts: { a: '--></style></title><!-- {{token}}' } },
};

for (const [name, sanitize] of Object.entries(withSettings)) {
  describe(`${name} with the settings of the documentation`, () => {
    for (const format of ['html', 'html-fallback']) {
      it(`keeps all options of a ${format} snippet, and removes its script`, () => {
        const kept = sanitize(generateSnippet(options, format));
        assert.deepEqual(parseEmbedCode(kept), options);
        assert.doesNotMatch(kept, /style=/);
        assert.doesNotMatch(kept, /<script/);
        assert.equal(/<a href="https:/.test(kept), format === 'html-fallback');
      });
    }

    it('removes other attributes and elements', () => {
      const kept = sanitize(
        '<kaltura-player entry-id="1_abc" onclick="x()" ks="y" style="position:fixed;inset:0" is="z"><img src=x onerror=y()></kaltura-player><kaltura-player-x a=1></kaltura-player-x>',
      );
      /* DOMPurify sets `is` to an empty text, which browsers ignore. */
      assert.match(kept, /^<kaltura-player entry-id="1_abc"( is="")?>/);
      assert.doesNotMatch(kept, /onclick|onerror|ks=|style=|is="."|player-x/);
    });
  });
}

for (const [name, sanitize] of Object.entries(withDefaults)) {
  describe(`${name} with its default settings`, () => {
    it('keeps a link to the same video of an html-fallback snippet', () => {
      const kept = JSDOM.fragment(sanitize(generateSnippet(options, 'html-fallback')));
      const links = [...kept.children];
      assert.deepEqual(
        links.map(({ localName }) => localName),
        ['a'],
      );
      assert.equal(links[0].textContent, options.mediaTitle);
      const { origin, searchParams } = new URL(links[0].href);
      assert.equal(origin, 'https://cdnapisec.kaltura.com');
      assert.equal(searchParams.get('iframeembed'), 'true');
      assert.equal(searchParams.get('entry_id'), '1_abc12345');
      assert.equal(searchParams.get('kalturaSeekFrom'), '30');
    });

    it('keeps enough of an html-fallback snippet to restore the tag', () => {
      const { mediaTitle: _title, layout: _layout, consent: _consent, ...rest } = options;
      const carried = { ...rest, plugins: { dualscreen: { layout: 'SideBySide' }, kalturaCuepoints: {} } };
      assert.deepEqual(parseEmbedCode(sanitize(generateSnippet(options, 'html-fallback'))), carried);
    });
  });
}
