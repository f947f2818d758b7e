import { cleanText, isTemplateWord } from './clean-text.js';
import {
  components,
  INVALID,
  listed,
  matching,
  oneOf,
  percents,
  streams,
  text,
  url,
  within,
  type Converted,
} from './converters.js';
import { layoutName, LAYOUT_NAMES, type LayoutName } from './layout-names.js';
import { parseMarkup } from './markup.js';
import { parseLanguage } from '../languages.js';
import { numberOf, secondsOf } from './numbers.js';
import { isPlainObject, snapshot } from './objects.js';

/** The one table of the kinds of values: how each is converted, what messages expect, and its type in the documentation. */

export { INVALID };

/** What is known of a kind of value. */
interface Kind<T> {
  /** Takes what an attribute or a property may hold: the value, or `INVALID`. Values that are not set never get here. */
  convert(raw: unknown): Converted<T>;
  /** The last part of every message about a value that is not valid. */
  readonly expected: string;
  /** The words of a closed kind. */
  readonly words?: readonly string[];
  /** Type of the property in the documentation; that of a closed kind is made from its words. */
  readonly type?: string;
  /** Type of the attribute, where it is another one. */
  readonly attributeType?: string;
  /** An empty text says something: else it means "not set". */
  readonly hasEmpty?: true;
}

const closed = <Word extends string>(...words: readonly Word[]) =>
  ({ convert: (raw: unknown) => oneOf(raw, words), expected: listed(words), words }) satisfies Kind<Word>;

/** Words with which people mean that a boolean attribute is not set. */
const NO = ['false', '0', 'no', 'off'];

/* As in HTML, an attribute that is there is true, whatever its value. */
const boolean = (raw: unknown): Converted<boolean> => {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return oneOf(raw, NO) === INVALID;
  return raw === 1 || raw === 0 ? raw === 1 : INVALID;
};

const AUTOPLAY = ['inview', 'no-reduced-motion'] as const;

const language = (raw: unknown): Converted<string> => {
  const value = typeof raw === 'string' ? cleanText(raw) : '';
  return parseLanguage(value) ? value : INVALID;
};

/* The player's own words in place of a language. */
const TRACK_WORDS = ['auto', 'off'] as const;

function json(raw: unknown): Converted<object> {
  try {
    const value = typeof raw === 'string' ? parseMarkup(raw) : raw;
    /* What cannot be copied, such as an object that holds itself, is no config. */
    snapshot(value, () => value);
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
    expected: 'digits only, such as 1234567',
    type: 'number',
  },
  id: {
    convert: (raw: unknown) => matching(raw, /^[\w-]{1,128}$/),
    expected: 'letters, digits, "_" and "-", such as 1_abc12345',
    type: 'string',
  },
  text: { convert: text, expected: 'a text without control characters', type: 'string' },
  language: { convert: language, expected: 'a language, such as de, pt-BR or zh-Hans', type: 'string' },
  trackLanguage: {
    convert: (raw: unknown): Converted<string> => (oneOf(raw, TRACK_WORDS) === INVALID ? language(raw) : oneOf(raw, TRACK_WORDS)),
    expected: 'a language, such as de, pt-BR or spa, or "auto"',
    type: 'string',
  },
  url: { convert: url, expected: "an http or https URL, or a path on this page's own origin", type: 'string' },
  image: {
    convert: url,
    expected: "the URL of an image on this page's own origin or any https host",
    type: 'string',
    hasEmpty: true,
  },
  link: {
    convert: (raw: unknown) => matching(raw, /^(https?:)?\/\//i),
    expected: 'an http or https URL',
    type: 'string',
  },
  seconds: {
    convert: (raw: unknown) => within(secondsOf(raw), 0, Number.MAX_SAFE_INTEGER),
    expected: 'seconds from 0 up (90, 90.5), or 1:30, 1:02:03, 1m30s',
    type: 'number',
    attributeType: 'number | string',
  },
  fraction: { convert: (raw: unknown) => within(numberOf(raw), 0, 1), expected: 'a number from 0 to 1', type: 'number' },
  rate: {
    /* A script that sets 0 stands still, as a video does; a 0 in markup means "not set" to those who write it. */
    convert: (raw: unknown) => (raw === 0 ? raw : within(numberOf(raw), Number.MIN_VALUE, 16)),
    expected: 'a number above 0 and at most 16',
    type: 'number',
  },
  boolean: { convert: boolean, expected: 'true or false', type: 'boolean', hasEmpty: true },
  autoplay: {
    convert(raw: unknown): Converted<boolean | (typeof AUTOPLAY)[number]> {
      const word = oneOf(raw, AUTOPLAY);
      if (word !== INVALID) return word;
      /* One of the words, nearly, was not meant as a mere "yes". */
      const letters = typeof raw === 'string' ? raw.toLowerCase().replace(/[^a-z]/g, '') : '';
      return letters === 'inview' || letters.endsWith('reducedmotion') ? INVALID : boolean(raw);
    },
    expected: 'true, false, "inview" or "no-reduced-motion"',
    type: "boolean | 'inview' | 'no-reduced-motion'",
    hasEmpty: true,
  },
  preload: { ...closed('none', 'auto', 'metadata'), expected: '"none" or "auto"' },
  logLevel: closed('DEBUG', 'INFO', 'TIME', 'WARN', 'ERROR', 'OFF'),
  placement: {
    ...closed('top-left', 'top-right', 'bottom-left', 'bottom-right'),
    expected: '"top-left", "top-right", "bottom-left" or "bottom-right"',
  },
  streams: {
    convert: streams,
    expected: 'formats in order of preference, such as "hls dash progressive"',
    type: 'Array<{ engine: string; format: string }>',
    attributeType: 'string',
  },
  percents: {
    convert: percents,
    expected: 'percentages above 0 up to 100, such as "25 50 75 100"',
    type: 'number[]',
    attributeType: 'string',
    hasEmpty: true,
  },
  layout: {
    /* Other names of a layout are taken as well, so the attribute is open. */
    convert: (raw: unknown): Converted<LayoutName> => layoutName(typeof raw === 'string' ? cleanText(raw) : raw) ?? INVALID,
    expected: listed(LAYOUT_NAMES),
    words: LAYOUT_NAMES,
    attributeType: 'string',
  },
  components: {
    convert: components,
    expected: 'names of controls, such as "seekbar settings" (the README lists them)',
    type: 'string[]',
    attributeType: 'string',
  },
  loading: closed('eager', 'lazy', 'idle', 'interaction', 'manual'),
  embed: closed('script', 'iframe'),
  consent: { ...closed('required'), expected: '"required"' },
  json: { convert: json, expected: 'an object, or a JSON text of one', type: 'object', attributeType: 'string' },
} satisfies Record<string, Kind<unknown>>;

/** The kinds of values that attributes hold. */
export type ValueKind = keyof typeof VALUE_KINDS;

/** Kinds whose words are all known: another word is a mistake. */
export type ClosedKind = {
  [Kind in ValueKind]: (typeof VALUE_KINDS)[Kind] extends { words: readonly string[] }
    ? (typeof VALUE_KINDS)[Kind] extends { attributeType: string }
      ? never
      : Kind
    : never;
}[ValueKind];

/** The value that a kind of attribute holds once it is converted. */
export type Value<Kind extends ValueKind> = Exclude<ReturnType<(typeof VALUE_KINDS)[Kind]['convert']>, typeof INVALID>;

/** When the player is loaded. */
export type Loading = Value<'loading'>;

/** Converts a raw attribute or property value: the value, `undefined` for "not set", or `INVALID`. */
export function convert(kind: ValueKind, raw: unknown): unknown {
  const known: Kind<unknown> = VALUE_KINDS[kind];
  if (raw === null || raw === undefined || (raw === '' && !known.hasEmpty)) return undefined;
  return isTemplateWord(raw) ? INVALID : known.convert(raw);
}
