import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';
import { samples } from './samples.mjs';

const { generateSnippet, parseEmbedCode, SNIPPET_FORMATS } = await loadTs('src/snippet/index.ts');

/* The same cases each time; `FC_SEED=… FC_TIMES=20` looks further. */
const times = Number(process.env.FC_TIMES ?? 1);
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });

const digits = fc.integer({ min: 0, max: 999999999 });
const id = fc.stringMatching(/^[\w-]{1,20}$/);
const seconds = fc.integer({ min: 0, max: 100000 }).map((tenths) => tenths / 10);
const url = fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((text) => !/[\s"<>`]/.test(text));
/* What a title can hold: no controls but line ends and tabs, and nothing that trimming takes. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '{{',
        '}}',
        '</script>',
        '-->',
        '`',
        '${',
        '\\',
        '\n',
        '\t',
        '&amp;',
        '😀',
        ' ',
        'a',
      ),
    }),
  )
  .map((value) => value.trim())
  .filter((value) => value !== '' && !/^\{[A-Z][A-Z\d_]*\}$/.test(value) && !/(?![\t\n\r])\p{Cc}/u.test(value));

const SECTIONS = [
  'targetId',
  'provider',
  'playback',
  'sources',
  'ui',
  'log',
  'plugins',
  'disableUserCache',
  'entryTitle',
  '__proto__',
];
const json = fc
  .jsonValue({ maxDepth: 4, noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value, (key, item) => (key === '__proto__' ? undefined : item))));
const object = fc.dictionary(
  text.filter((key) => key !== '__proto__'),
  json,
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);
const ownConfig = object.filter((value) => !Object.keys(value).some((key) => SECTIONS.includes(key)));
const mentionsKs = (value) => /"ks"|djJ8|ks=|\/ks\//i.test(JSON.stringify(value));

/** Options as `parseEmbedCode()` gives them. */
const canonical = fc
  .record(
    {
      partnerId: digits,
      uiconfId: digits,
      entryId: id,
      playlistId: id,
      referenceId: text,
      widgetId: id,
      clipFrom: seconds,
      startTime: seconds,
      autoplay: fc.constantFrom(true, false, 'inview'),
      muted: fc.boolean(),
      noMutedAutoplay: fc.boolean(),
      captions: fc.boolean(),
      volume: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      playbackRate: fc.constantFrom(0.5, 1, 2),
      streamPriority: fc
        .uniqueArray(fc.constantFrom('hls', 'dash', 'progressive'), { minLength: 1 })
        .map((formats) => formats.map((format) => ({ engine: 'html5', format }))),
      cdnUrl: url.filter((value) => value !== 'https://cdnapisec.kaltura.com'),
      poster: fc.oneof(url, fc.constant('')),
      locale: fc.constantFrom('de', 'pt-BR', 'zh-Hans'),
      mediaTitle: text,
      layout: fc.constantFrom('pip', 'side-by-side-inverse'),
      milestones: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1 }).map((marks) => marks.sort((a, b) => a - b)),
      noUserPreferences: fc.boolean(),
      plugins: object,
      config: ownConfig,
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((options) => !mentionsKs(options));

/** Options with a config that says the same things again, and nonsense. */
const messy = fc
  .record(
    {
      autoplay: fc.boolean(),
      volume: fc.double({ min: 0, max: 1, noNaN: true }),
      config: fc.record(
        {
          targetId: json,
          entryTitle: json,
          disableUserCache: json,
          plugins: json,
          log: fc.oneof(json, fc.record({ level: fc.constantFrom('DEBUG', 'x', '') })),
          provider: fc.oneof(
            json,
            fc.record(
              {
                partnerId: fc.oneof(digits, json),
                uiConfId: json,
                widgetId: json,
                env: fc.oneof(json, fc.record({ cdnUrl: fc.oneof(url, json) })),
              },
              { requiredKeys: [], noNullPrototype: true },
            ),
          ),
          playback: fc.oneof(
            json,
            fc.record(
              {
                autoplay: json,
                muted: json,
                volume: json,
                mutedAutoPlay: json,
                allowMutedAutoPlay: json,
                startTime: json,
                streamPriority: json,
                preload: json,
                textLanguage: json,
              },
              { requiredKeys: [], noNullPrototype: true },
            ),
          ),
          sources: fc.oneof(
            json,
            fc.record(
              { seekFrom: json, clipTo: json, poster: json, startTime: json },
              { requiredKeys: [], noNullPrototype: true },
            ),
          ),
          ui: fc.oneof(
            json,
            fc.record(
              {
                css: json,
                disable: json,
                components: fc.oneof(
                  json,
                  fc.record({
                    watermark: fc.oneof(
                      json,
                      fc.record(
                        { img: json, url: json, timeout: fc.oneof(json, digits) },
                        { requiredKeys: [], noNullPrototype: true },
                      ),
                    ),
                  }),
                ),
              },
              { requiredKeys: [], noNullPrototype: true },
            ),
          ),
          other: json,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    },
    { requiredKeys: ['config'], noNullPrototype: true },
  )
  .map((options) =>
    parseEmbedCode(
      `<kaltura-player config="${JSON.stringify(options.config).replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"${options.autoplay ? ' autoplay' : ''}></kaltura-player>`,
    ),
  )
  .filter((options) => !mentionsKs(options));

describe('round trips', () => {
  for (const format of ['html', 'html-fallback']) {
    it(`gives back from ${format} what went in`, () => {
      fc.assert(
        fc.property(canonical, (options) => {
          const given = { ...options, partnerId: 1, uiconfId: 2, entryId: '1_abc' };
          assert.deepEqual(parseEmbedCode(generateSnippet(given, format)), given);
        }),
        { numRuns: 200 * times },
      );
    });
  }

  it('gives back from iframe what an iframe can carry', () => {
    fc.assert(
      fc.property(canonical, (options) => {
        const { referenceId: _r, playbackRate: _p, layout: _l, milestones: _m, entryId: _e, plugins, ...rest } = options;
        const given = { ...rest, partnerId: 1, uiconfId: 2, ...(rest.playlistId ? {} : { entryId: '1_abc' }) };
        /* Plugins that are known go by the names that the player has for them. */
        /* The player has no name for the script of a language. */
        if (given.locale === 'zh-Hans') given.locale = 'zh-CN';
        if (plugins) given.plugins = { own: plugins };
        /* Names of sections stand in brackets of the query. */
        if (given.config) given.config = { custom: given.config };
        if (/^(?:kaltura (?:video|player)|video player)$/i.test(given.mediaTitle)) delete given.mediaTitle;
        const cdnUrl = given.cdnUrl && new URL(given.cdnUrl);
        if (cdnUrl) given.cdnUrl = cdnUrl.origin;
        if (cdnUrl?.hostname.endsWith('.kaltura.com')) delete given.cdnUrl;
        const read = parseEmbedCode(generateSnippet(given, 'iframe'));
        assert.deepEqual(read, given);
      }),
      { numRuns: 200 * times },
    );
  });

  it('settles after one reading, whatever the config holds', () => {
    fc.assert(
      fc.property(messy, (options) => {
        const whole = { partnerId: 1, uiconfId: 2, entryId: '1_abc', ...options };
        assert.deepEqual(parseEmbedCode(generateSnippet(whole, 'html')), whole);
      }),
      { numRuns: 300 * times },
    );
  });

  it('lets no value out of its attribute', () => {
    fc.assert(
      fc.property(canonical, (options) => {
        const page = JSDOM.fragment(
          generateSnippet({ ...options, partnerId: 1, uiconfId: 2, entryId: '1_abc' }, 'html', { trustNote: false }),
        );
        const [tag, script, ...more] = page.querySelectorAll('*');
        assert.deepEqual([tag.localName, script.localName, more.length], ['kaltura-player', 'script', 0]);
        assert.equal(tag.getAttribute('media-title'), options.mediaTitle ?? null);
        assert.deepEqual(JSON.parse(tag.getAttribute('plugins')), options.plugins ?? null);
        assert.ok(tag.getAttributeNames().every((name) => /^[a-z-]+$/.test(name) && !name.startsWith('on')));
      }),
      { numRuns: 300 * times },
    );
  });

  it('makes every format of all that was read, or says what is missing', () => {
    fc.assert(
      fc.property(messy, fc.constantFrom(...SNIPPET_FORMATS), (options, format) => {
        try {
          generateSnippet({ ...options, entryId: '1_abc' }, format);
        } catch (error) {
          assert.ok(['partnerId', 'uiconfId', 'clipTo'].includes(error.option), error);
        }
      }),
      { numRuns: 200 * times },
    );
  });
});

describe('damaged embed codes', () => {
  const texts = samples.map(([, text]) => text);
  const junk = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '"',
      "'",
      '`',
      '{',
      '}',
      '(',
      ')',
      '<',
      '>',
      '/*',
      '//',
      '<!--',
      '</script>',
      '${',
      '\\',
      '&',
      '=',
      'KalturaPlayer.setup(',
      '<kaltura-player ',
    ),
  );
  const damaged = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), junk), { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) =>
      edits.reduce(
        (result, [at, length, insert]) =>
          result.slice(0, at % (result.length + 1)) + insert + result.slice((at % (result.length + 1)) + length),
        text,
      ),
    );

  it('give null or what generateSnippet takes; nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const options = parseEmbedCode(text);
        const whole = { partnerId: 1, uiconfId: 2, entryId: '1_abc', ...options };
        if (options !== null) assert.deepEqual(parseEmbedCode(generateSnippet(whole, 'html', { includeKs: true })), whole);
      }),
      { numRuns: 500 * times },
    );
  });
});
