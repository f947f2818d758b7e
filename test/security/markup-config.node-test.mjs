// Random JSON as a config of markup, which is reduced to the table of allowed options. `npm run test:security` tries 100,000
// configs.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { loadTs } from '../support/load-ts.mjs';

const numRuns = Number(process.env.FUZZ_RUNS ?? 2000);

/* Names with a meaning for the player, JavaScript or the browser, which configs contain at any level. */
const KEYS =
  'provider env serviceUrl cdnUrl overrideServiceUrl serviceParams ui css uiComponents customPreset components watermark img url get props ' +
  'children nodeType sources hls options poster playback streamPriority workerPath plugins kava customVar1 partnerId ks dualscreen layout ' +
  'pip position session network advertising translations hide __proto__ constructor prototype toString toJSON then valueOf';
const VALUES = [
  'https://evil.example/x.js',
  '//evil.example',
  'javascript:alert(1)',
  '{{ks}}',
  '"{{entryName}}"',
  '<img src=x onerror=alert(1)>',
  'body { display: none }',
  'pip',
  'hls',
  '/uploads/note.txt',
];

const { config } = fc.letrec((tie) => ({
  key: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS.split(' ')) }, fc.string()),
  leaf: fc.oneof(fc.constantFrom(...VALUES), fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
  config: fc.dictionary(tie('key'), fc.oneof({ maxDepth: 6 }, tie('leaf'), tie('config'), fc.array(tie('leaf'))), { maxKeys: 8 }),
}));

/** Yields all values of a result that are no objects, with their paths. */
function* leaves(value, path = '') {
  if (typeof value !== 'object' || value === null) return yield [path, value];
  const prototype = Object.getPrototypeOf(value);
  assert.ok(prototype === Object.prototype || Array.isArray(value), `${path} is plain data`);
  for (const key of Object.keys(value)) yield* leaves(value[key], Array.isArray(value) ? path : path ? `${path}.${key}` : key);
}

/* The only paths of a config that may contain a URL. The rules for origins, images and links are applied to them later. */
const URLS = /^(provider\.env\.(serviceUrl|cdnUrl)|ui\.css|ui\.components\.watermark\.(img|url)|sources\.poster)$/;
/* Values that the player uses as plain words, and never for a request, markup or code. */
const WORDS =
  /^(targetId|provider\.(ks|widgetId)|playback\.(text|audio)Language|ui\.locale|plugins\.(kava\.customVar[123]|kava\.entryId|qna\.dateFormat|downloads?\.\w+|dualscreen\.\w+))$/;

describe('configs of markup', () => {
  let table;
  before(async () => {
    table = await loadTs('src/config/markup-config.ts');
  });

  it(`returns only listed, plain values for any config (${numRuns} configs)`, () => {
    fc.assert(
      fc.property(config, (input) => {
        const text = JSON.stringify(input);
        const result = table.configFromMarkup(JSON.parse(text), () => undefined);
        for (const [path, value] of leaves(result)) {
          assert.notEqual(typeof value, 'function', path);
          if (typeof value !== 'string' || URLS.test(path)) continue;
          assert.ok(!value.includes('{{') || path === 'provider.ks', `${path} contains no token`);
          const isWord = WORDS.test(path);
          assert.ok(isWord || /^[\w-]*$/.test(value), `${path} is one of its words: ${value}`);
        }
        assert.equal({}.polluted, undefined);
        assert.equal(JSON.stringify(input), text, 'the input is unchanged');
      }),
      { numRuns },
    );
  });

  it(`returns its own result unchanged, and ignores nothing in it (${numRuns} configs)`, () => {
    fc.assert(
      fc.property(config, (input) => {
        const once = table.configFromMarkup(input, () => undefined);
        const ignored = [];
        assert.deepEqual(
          table.configFromMarkup(once, (path) => ignored.push(path)),
          once,
        );
        assert.deepEqual(ignored, []);
      }),
      { numRuns },
    );
  });

  /* A page can contain many tags, and each change reads their configs again. */
  it('reads the largest configs in less than twenty times the time of JSON.parse()', (context) => {
    const largest = 100_000;
    const filled = (open, item, close) =>
      open +
      Array(Math.floor((largest - 50) / item.length))
        .fill(item)
        .join('') +
      close;
    const longest = 'x'.repeat(990);
    const configs = {
      'unknown keys': `{${Array.from({ length: 9000 }, (_, at) => `"k${at}":1`).join()}}`,
      'each text at its longest': JSON.stringify({
        targetId: longest,
        provider: { ks: 'x'.repeat(4096), widgetId: longest },
        playback: {
          textLanguage: longest,
          audioLanguage: longest,
          streamPriority: Array(50).fill({ engine: 'html5', format: 'hls' }),
        },
        ui: { locale: longest, css: `/${longest}`, components: { watermark: { img: `/${longest}`, url: `https://${longest}` } } },
        plugins: {
          kava: { customVar1: longest, customVar2: longest, customVar3: longest },
          download: { flavorParamIds: longest, flavorParamId: longest, presetName: longest },
          qna: { dateFormat: longest },
        },
        padding: 'x'.repeat(70_000),
      }),
      'one long text': filled('{"playback":{"textLanguage":"', 'x', '"}}'),
      'tokens in a text': filled('{"plugins":{"kava":{"customVar1":"', '{{ ', '"}}}'),
      'a long list': `{"hide":[${Array(20_000).fill('"x"').join()}]}`,
      'the same key again': `{${Array(6000).fill('"ui":{"css":1}').join()}}`,
      escapes: filled('{"ui":{"locale":"', '\\u0061', '"}}'),
    };
    for (const [name, text] of Object.entries(configs)) {
      assert.ok(text.length > largest / 2 && text.length <= largest, `${name}: ${text.length} characters`);
      const time = (read) => {
        const times = Array.from({ length: 15 }, () => {
          const begin = performance.now();
          read();
          return performance.now() - begin;
        });
        return times.sort((a, b) => a - b)[7];
      };
      const parsed = JSON.parse(text);
      const ratio = time(() => table.configFromMarkup(parsed, () => undefined)) / time(() => JSON.parse(text));
      context.diagnostic(`${name}: ${ratio.toFixed(2)} times JSON.parse()`);
      assert.ok(ratio < 20, `${name}: ${ratio}`);
    }
  });
});
