import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';
import { loadTs } from '../support/load-ts.mjs';

const { allowedAttributes, generateSnippet, parseEmbedCode, sanitizers } = await loadTs('src/snippet/index.ts');

const options = {
  partnerId: 1234567,
  uiconfId: 7654321,
  entryId: '1_abc12345',
  cdnUrl: 'https://cdnapi-ev.frp2.ovp.kaltura.com',
  captions: true,
  textLanguage: 'de',
  mediaTitle: 'Tom & Ann',
};
const purify = createDOMPurify(new JSDOM('').window);
const ours = sanitizers.sanitizeHtml;
const cleaners = {
  DOMPurify: (html) => purify.sanitize(html, sanitizers.domPurify),
  'sanitize-html': (html) =>
    sanitizeHtml(html, {
      allowedTags: [...sanitizeHtml.defaults.allowedTags, ...ours.allowedTags],
      allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, ...ours.allowedAttributes },
    }),
  'js-xss': (html) =>
    new xss.FilterXSS({ whiteList: { ...xss.getDefaultWhiteList(), ...sanitizers.xss.whiteList } }).process(html),
};

describe('the settings for sanitizers', () => {
  for (const [name, clean] of Object.entries(cleaners)) {
    it(`make ${name} keep the tag and its attributes, and remove style, event handlers and KS`, () => {
      const kept = clean(generateSnippet(options, 'html', { scriptUrl: null }));
      assert.deepEqual(parseEmbedCode(kept), options);
      const hostile = clean(
        '<kaltura-player entry-id="1_a" style="position:fixed;inset:0" onclick="x()" ks="djJ8x"></kaltura-player>',
      );
      assert.doesNotMatch(hostile, /fixed|onclick|djJ8/);
    });
  }

  it('make rehype-sanitize keep the tag and its attributes, and remove style, event handlers and KS', () => {
    const { tagNames, attributes } = sanitizers.rehypeSanitize;
    const schema = {
      ...defaultSchema,
      tagNames: [...defaultSchema.tagNames, ...tagNames],
      attributes: { ...defaultSchema.attributes, ...attributes },
    };
    const clean = (html) => rehypeSanitize(schema)(rehypeRaw()({ type: 'root', children: [{ type: 'raw', value: html }] }));
    const [tag] = clean(
      '<kaltura-player partner-id="1234567" uiconf-id="2" entry-id="1_a" cdn-url="https://cdnapisec.kaltura.com" style="position:fixed" onclick="x()" ks="djJ8x"></kaltura-player><script>x()</script>',
    ).children;
    assert.equal(tag.tagName, 'kaltura-player');
    assert.deepEqual(tag.properties, {
      'partner-id': '1234567',
      'uiconf-id': '2',
      'entry-id': '1_a',
      'cdn-url': 'https://cdnapisec.kaltura.com',
    });
  });

  it('contain every attribute except for style and those reserved for the page’s owner', () => {
    for (const name of ['cdn-url', 'service-url', 'captions', 'locale']) assert.ok(allowedAttributes.includes(name), name);
    for (const name of ['style', 'ks', 'ks-url', 'debug']) assert.ok(!allowedAttributes.includes(name), name);
  });
});
