import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';
import { canonical, carriedBy, digits, json, mentionsKs, url } from './any-options.mjs';
import { samples } from './samples.mjs';

const { generateSnippet, parseEmbedCode, SNIPPET_FORMATS } = await loadTs('src/snippet/index.ts');

/* The seed is fixed, so every run has the same cases; `FC_SEED=… FC_TIMES=20` runs others. */
const times = Number(process.env.FC_TIMES ?? 1);
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });

/** Options with a config that repeats them, and has invalid values. */
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
  for (const format of SNIPPET_FORMATS) {
    it(`return the options that the format ${format} supports`, () => {
      fc.assert(
        fc.property(canonical, (options) => {
          const input = carriedBy(format, options);
          assert.deepEqual(parseEmbedCode(generateSnippet(input, format)), input);
        }),
        { numRuns: 200 * times },
      );
    });
  }

  it('return the same options after a first round trip for any config', () => {
    fc.assert(
      fc.property(messy, (options) => {
        const whole = { partnerId: 1, uiconfId: 2, entryId: '1_abc', ...options };
        assert.deepEqual(parseEmbedCode(generateSnippet(whole, 'html')), whole);
      }),
      { numRuns: 300 * times },
    );
  });

  it('keep every value inside of its attribute', () => {
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

  it('write every parsed config in every format, or report the missing or invalid option', () => {
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

  it('return null or options that generateSnippet accepts, without an exception', () => {
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
