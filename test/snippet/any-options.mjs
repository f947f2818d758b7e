// Options of every kind, made by fast-check.
import fc from 'fast-check';

export const digits = fc.integer({ min: 0, max: 999999999 });
const id = fc.stringMatching(/^[\w-]{1,20}$/);
const seconds = fc.integer({ min: 0, max: 100000 }).map((tenths) => tenths / 10);
export const url = fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((text) => !/[\s"<>`]/.test(text));
/* What stands for a value in a template, which no option accepts. */
const isPlaceholder = (value) => /^(\{[A-Z][A-Z\d_]*\}|\{\{.*\}\}|\$\{.*\}|<([?%]).*\2>)$/s.test(value);

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
  .filter((value) => value !== '' && !isPlaceholder(value) && !/(?![\t\n\r])\p{Cc}/u.test(value));

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
export const json = fc
  .jsonValue({ maxDepth: 4, noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value, (key, item) => (key === '__proto__' ? undefined : item))));
const object = fc.dictionary(
  text.filter((key) => key !== '__proto__'),
  json,
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);
const ownConfig = object.filter((value) => !Object.keys(value).some((key) => SECTIONS.includes(key)));
export const mentionsKs = (value) => /"ks"|djJ8|ks=|\/ks\//i.test(JSON.stringify(value));

/** Options as `parseEmbedCode()` gives them. */
export const canonical = fc
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

/** The options that a snippet of a format carries whole: a frame's address has no place for some. */
export function carriedBy(format, options) {
  if (format !== 'iframe') return { ...options, partnerId: 1, uiconfId: 2, entryId: '1_abc' };
  const { referenceId: _r, playbackRate: _p, layout: _l, milestones: _m, entryId: _e, plugins, ...rest } = options;
  const input = { ...rest, partnerId: 1, uiconfId: 2, entryId: '1_abc' };
  /* Plugins that are known go by the names that the player has for them. */
  if (plugins) input.plugins = { own: plugins };
  /* Names of sections stand in brackets of the query. */
  if (input.config) input.config = { custom: input.config };
  /* The player has no name for the script of a language. */
  if (input.locale === 'zh-Hans') input.locale = 'zh-CN';
  if (/^(?:kaltura (?:video|player)|video player)$/i.test(input.mediaTitle)) delete input.mediaTitle;
  const cdnUrl = input.cdnUrl && new URL(input.cdnUrl);
  if (cdnUrl) input.cdnUrl = cdnUrl.origin;
  if (cdnUrl?.hostname.endsWith('.kaltura.com')) delete input.cdnUrl;
  return input;
}
