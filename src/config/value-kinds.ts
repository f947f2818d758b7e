import { cleanText, isBlank, isTemplateWord } from './clean-text.js';
import { components, INVALID, matching, oneOf, percents, streams, text, url, within, type Converted } from './converters.js';
import { layoutName, type LayoutName } from './layout-names.js';
import { parseMarkup } from './markup.js';
import { parseLanguage } from '../languages.js';
import { numberOf, secondsOf } from './numbers.js';
import { isPlainObject } from './objects.js';

/** The one table of the kinds of values: how each is converted. What is said of them is in `value-descriptions.ts`. */

export { INVALID };

/** What is known of a kind of value. */
interface Kind<T> {
  /** Takes what an attribute or a property may hold: the value, or `INVALID`. Values that are not set never get here. */
  convert(raw: unknown): Converted<T>;
  /** The words of a closed kind. */
  readonly words?: readonly string[];
  /** An empty text says something: else it means "not set". */
  readonly hasEmpty?: true;
}

const closed = <Word extends string>(...words: readonly Word[]) =>
  ({ convert: (raw: unknown) => oneOf(raw, words), words }) satisfies Kind<Word>;

/** Words with which people mean that a boolean attribute is not set. */
const NO = ['false', '0', 'no', 'off'];

/* As in HTML, an attribute that is there is true, whatever its value. */
const boolean = (raw: unknown): Converted<boolean> => {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return oneOf(raw, NO) === INVALID;
  return raw === 1 || raw === 0 ? raw === 1 : INVALID;
};

const AUTOPLAY = ['inview', 'no-reduced-motion'] as const;

function autoplay(raw: unknown): Converted<boolean | (typeof AUTOPLAY)[number]> {
  const word = oneOf(raw, AUTOPLAY);
  if (word !== INVALID) return word;
  /* One of the words, nearly, was not meant as a mere "yes". */
  const letters = typeof raw === 'string' ? raw.toLowerCase().replace(/[^a-z]/g, '') : '';
  return letters === 'inview' || letters.endsWith('reducedmotion') ? INVALID : boolean(raw);
}

const language = (raw: unknown): Converted<string> => {
  const value = typeof raw === 'string' ? cleanText(raw) : '';
  return parseLanguage(value) ? value : INVALID;
};

/* The player's own words in place of a language. */
const TRACK_WORDS = ['auto', 'off'] as const;

const walk = (value: unknown): void => {
  if (isPlainObject(value) || Array.isArray(value)) Object.values(value).forEach(walk);
};

function json(raw: unknown): Converted<object> {
  try {
    const value = typeof raw === 'string' ? parseMarkup(raw) : raw;
    /* An object that holds itself is no config: this does not come to an end then, and throws. */
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
  /* A script that sets 0 stands still, as a video does; a 0 in markup means "not set" to those who write it. */
  rate: { convert: (raw: unknown) => (raw === 0 ? raw : within(numberOf(raw), Number.MIN_VALUE, 16)) },
  boolean: { convert: boolean, hasEmpty: true },
  autoplay: { convert: autoplay, hasEmpty: true },
  preload: closed('none', 'auto', 'metadata'),
  logLevel: closed('DEBUG', 'INFO', 'TIME', 'WARN', 'ERROR', 'OFF'),
  placement: closed('top-left', 'top-right', 'bottom-left', 'bottom-right'),
  streams: { convert: streams },
  percents: { convert: percents, hasEmpty: true },
  /* Other names of a layout are taken as well, so it is no closed kind. */
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

/** Kinds whose words are all known: another word is a mistake. */
export type ClosedKind = {
  [Kind in ValueKind]: (typeof VALUE_KINDS)[Kind] extends { words: readonly string[] } ? Kind : never;
}[ValueKind];

/** The value that a kind of attribute holds once it is converted. */
export type Value<Kind extends ValueKind> = Exclude<ReturnType<(typeof VALUE_KINDS)[Kind]['convert']>, typeof INVALID>;

/** When the player is loaded. */
export type Loading = Value<'loading'>;

/* An address or a title is some hundred characters long; JSON has a limit of its own. */
const LONGEST = 10_000;

/** Converts a raw attribute or property value: the value, `undefined` for "not set", or `INVALID`. */
export function convert(kind: ValueKind, raw: unknown): unknown {
  const known: Kind<unknown> = VALUE_KINDS[kind];
  if (raw === null || raw === undefined || (!known.hasEmpty && typeof raw === 'string' && isBlank(raw))) return undefined;
  if (typeof raw === 'string' && raw.length > LONGEST && kind !== 'json') return INVALID;
  return isTemplateWord(raw) ? INVALID : known.convert(raw);
}
