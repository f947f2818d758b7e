import { cleanText, isBlank, isTemplateWord } from './clean-text.js';
import { components, INVALID, matching, oneOf, percents, streams, text, url, within, type Converted } from './converters.js';
import { layoutName, type LayoutName } from './layout-names.js';
import { parseMarkup } from './markup.js';
import { parseLanguage } from '../languages.js';
import { numberOf, secondsOf } from './numbers.js';
import { isPlainObject } from './objects.js';

/** The table of value kinds and how each is converted. Their descriptions are in `value-descriptions.ts`. */

export { INVALID };

interface Kind<T> {
  /** Converts the value of an attribute or property, or returns `INVALID`. Not called for values that aren't set. */
  convert(raw: unknown): Converted<T>;
  /** The words of a closed kind. */
  readonly words?: readonly string[];
  /** An empty text is a value; otherwise it means "not set". */
  readonly hasEmpty?: true;
}

const closed = <Word extends string>(...words: readonly Word[]) =>
  ({ convert: (raw: unknown) => oneOf(raw, words), words }) satisfies Kind<Word>;

/** Words that people write to unset a boolean attribute. */
const NO = ['false', '0', 'no', 'off'];

/* As in HTML, a present attribute is true, whatever its value, except for these words. */
const boolean = (raw: unknown): Converted<boolean> => {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return oneOf(raw, NO) === INVALID;
  return raw === 1 || raw === 0 ? raw === 1 : INVALID;
};

const AUTOPLAY = ['inview', 'no-reduced-motion'] as const;

function autoplay(raw: unknown): Converted<boolean | (typeof AUTOPLAY)[number]> {
  const word = oneOf(raw, AUTOPLAY);
  if (word !== INVALID) return word;
  /* A misspelled keyword is invalid, not `true`. */
  const letters = typeof raw === 'string' ? raw.toLowerCase().replace(/[^a-z]/g, '') : '';
  return letters === 'inview' || letters.endsWith('reducedmotion') ? INVALID : boolean(raw);
}

const language = (raw: unknown): Converted<string> => {
  const value = typeof raw === 'string' ? cleanText(raw) : '';
  return parseLanguage(value) ? value : INVALID;
};

/* The player's own keywords in place of a language. */
const TRACK_WORDS = ['auto', 'off'] as const;

const walk = (value: unknown): void => {
  if (isPlainObject(value) || Array.isArray(value)) Object.values(value).forEach(walk);
};

function json(raw: unknown): Converted<object> {
  try {
    const value = typeof raw === 'string' ? parseMarkup(raw) : raw;
    /* A circular object isn't a config: walking it overflows the stack, which throws. */
    walk(value);
    return isPlainObject(value) ? value : INVALID;
  } catch {
    return INVALID;
  }
}

export const VALUE_KINDS = {
  digits: {
    /* A widget id is the partner id behind a `_`. */
    convert(raw: unknown): Converted<number> {
      const value = matching(raw, /^_?\d{1,15}$/);
      return value === INVALID ? value : Number(value.replace('_', ''));
    },
  },
  id: { convert: (raw: unknown) => matching(raw, /^[\w-]{1,128}$/) },
  text: { convert: text },
  language: { convert: language },
  trackLanguage: {
    convert: (raw: unknown): Converted<string> => (oneOf(raw, TRACK_WORDS) === INVALID ? language(raw) : oneOf(raw, TRACK_WORDS)),
  },
  url: { convert: url },
  image: { convert: url, hasEmpty: true },
  link: { convert: (raw: unknown) => matching(raw, /^(https?:)?\/\//i) },
  seconds: { convert: (raw: unknown) => within(secondsOf(raw), 0, Number.MAX_SAFE_INTEGER) },
  fraction: { convert: (raw: unknown) => within(numberOf(raw), 0, 1) },
  /* A script may set 0 to stand still, as on a video; in markup 0 is invalid, because authors write it for "not set". */
  rate: { convert: (raw: unknown) => (raw === 0 ? raw : within(numberOf(raw), Number.MIN_VALUE, 16)) },
  boolean: { convert: boolean, hasEmpty: true },
  autoplay: { convert: autoplay, hasEmpty: true },
  preload: closed('none', 'auto', 'metadata'),
  logLevel: closed('DEBUG', 'INFO', 'TIME', 'WARN', 'ERROR', 'OFF'),
  placement: closed('top-left', 'top-right', 'bottom-left', 'bottom-right'),
  streams: { convert: streams },
  percents: { convert: percents, hasEmpty: true },
  /* Not a closed kind, because other names of a layout are accepted too. */
  layout: {
    convert: (raw: unknown): Converted<LayoutName> => layoutName(typeof raw === 'string' ? cleanText(raw) : raw) ?? INVALID,
  },
  components: { convert: components },
  loading: closed('eager', 'lazy', 'idle', 'interaction', 'manual'),
  embed: closed('script', 'iframe'),
  consent: closed('required'),
  json: { convert: json },
} satisfies Record<string, Kind<unknown>>;

/** The kinds of values that attributes hold. */
export type ValueKind = keyof typeof VALUE_KINDS;

/** Kinds with a fixed set of words; any other word is invalid. */
export type ClosedKind = {
  [Kind in ValueKind]: (typeof VALUE_KINDS)[Kind] extends { words: readonly string[] } ? Kind : never;
}[ValueKind];

/** The value that a kind of attribute holds once it is converted. */
export type Value<Kind extends ValueKind> = Exclude<ReturnType<(typeof VALUE_KINDS)[Kind]['convert']>, typeof INVALID>;

/** When the player is loaded. */
export type Loading = Value<'loading'>;

/* A URL or a title is some hundred characters long; JSON has its own limit. */
const LONGEST = 10_000;

/** Converts a raw attribute or property value: the value, `undefined` for "not set", or `INVALID`. */
export function convert(kind: ValueKind, raw: unknown): unknown {
  const known: Kind<unknown> = VALUE_KINDS[kind];
  if (raw === null || raw === undefined || (!known.hasEmpty && typeof raw === 'string' && isBlank(raw))) return undefined;
  if (typeof raw === 'string' && raw.length > LONGEST && kind !== 'json') return INVALID;
  return isTemplateWord(raw) ? INVALID : known.convert(raw);
}
