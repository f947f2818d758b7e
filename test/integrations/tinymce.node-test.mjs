import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';

const { findEmbedCodes, generateSnippet, sanitizers } = await loadTs('src/snippet/index.ts');

const OPTIONS = {
  partnerId: 1234567,
  uiconfId: 7654321,
  entryId: '1_abc12345',
  clipFrom: 10,
  muted: true,
  mediaTitle: 'Tom & Ann’s "talk"',
  plugins: { dualscreen: { layout: 'pip' } },
};

describe('embed code in TinyMCE', () => {
  let saved;

  before(() => {
    const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
    window.matchMedia ??= () => ({ matches: false, addEventListener() {}, addListener() {} });
    const { document, DOMParser, Node, NodeFilter, Element, HTMLElement, DocumentFragment } = window;
    /* The editor calls `CSS.escape()`, which jsdom lacks. */
    const CSS = { escape: (name) => name.replace(/[^\w-]/g, '\\$&') };
    Object.assign(globalThis, { CSS, window, document, DOMParser, Node, NodeFilter, Element, HTMLElement, DocumentFragment });
    const require = createRequire(import.meta.url);
    const tinymce = require('tinymce');
    const { Schema, DomParser, Serializer } = tinymce.html;
    /* The editor reads and saves its content by this parser and this serializer. */
    saved = (html, settings) => {
      const schema = Schema(settings);
      return Serializer({}, schema).serialize(
        DomParser({ sanitize: true, ...settings, document: window.document }, schema).parse(html),
      );
    };
  });

  for (const format of ['html', 'html-fallback']) {
    it(`TinyMCE keeps all options of the format ${format} with the settings of the package`, () => {
      const text = saved(generateSnippet(OPTIONS, format), sanitizers.tinyMce);
      assert.match(text, /<kaltura-player /);
      assert.deepEqual(
        findEmbedCodes(text).map(({ options }) => options),
        [OPTIONS],
      );
    });
  }

  it('TinyMCE keeps a link to the same video without the settings of the package', () => {
    const text = saved(generateSnippet(OPTIONS), {});
    assert.doesNotMatch(text, /<kaltura-player/);
    const [code] = findEmbedCodes(text);
    assert.deepEqual([code.kind, code.options.entryId, code.options.clipFrom], ['link', '1_abc12345', 10]);
  });

  it('TinyMCE removes style, ks and event handlers from the tag with the settings of the package', () => {
    const text = saved(
      '<kaltura-player entry-id="1_abc12345" style="position:fixed" ks="djJ8x" onclick="steal()">x</kaltura-player>',
      sanitizers.tinyMce,
    );
    assert.match(text, /<kaltura-player entry-id="1_abc12345">x/);
  });

  it('TinyMCE keeps the entry and the clip of the format iframe without the settings of the package', () => {
    const [code] = findEmbedCodes(saved(generateSnippet(OPTIONS, 'iframe'), {}));
    assert.deepEqual([code.options.entryId, code.options.clipFrom], ['1_abc12345', 10]);
  });
});
