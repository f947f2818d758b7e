import { cleanText, trimText } from './clean-text.js';
import { COMPONENT_NAMES, type ComponentName } from './component-names.js';
import { percentOf } from './numbers.js';

/** Converters of the value kinds: each takes any value and returns one of its kind, or `INVALID`. */

export const INVALID: unique symbol = Symbol('invalid');
export type Converted<T> = T | typeof INVALID;

export const within = (value: number, low: number, high: number): Converted<number> =>
  value >= low && value <= high ? value : INVALID;

const asText = (raw: unknown, clean: (text: string) => string): Converted<string> =>
  typeof raw === 'string' ? clean(raw) : typeof raw === 'bigint' || Number.isFinite(raw) ? String(raw) : INVALID;

export const text = (raw: unknown): Converted<string> => asText(raw, trimText);
export const url = (raw: unknown): Converted<string> => asText(raw, cleanText);

export const matching = (raw: unknown, pattern: RegExp): Converted<string> => {
  const value = asText(raw, cleanText);
  return value !== INVALID && pattern.test(value) ? value : INVALID;
};

export const oneOf = <Word extends string>(raw: unknown, words: readonly Word[]): Converted<Word> => {
  const value = typeof raw === 'string' ? cleanText(raw).toLowerCase() : '';
  return words.find((word) => word.toLowerCase() === value) ?? INVALID;
};

const items = (raw: unknown): unknown[] =>
  typeof raw === 'string'
    ? cleanText(raw)
        .split(/[\s,;]+/)
        .filter(Boolean)
    : Array.isArray(raw)
      ? raw
      : [raw];

/** The formats of streams that the player can be configured to prefer. */
export const STREAM_FORMATS = ['hls', 'dash', 'progressive'] as const;

/* Words or an array of them; PlayKit's own objects pass through. */
export function streams(raw: unknown): Converted<Array<{ engine: string; format: string }>> {
  const formats = items(raw).map((item) =>
    typeof item === 'object' && item !== null && 'format' in item && typeof item.format === 'string'
      ? { engine: 'html5', ...item, format: item.format }
      : { engine: 'html5', format: oneOf(item, STREAM_FORMATS) },
  );
  return formats.length > 0 && formats.every((item): item is { engine: string; format: string } => item.format !== INVALID)
    ? formats
    : INVALID;
}

/* If a text has commas between digits and also blanks or semicolons, the comma is a decimal comma. */
const hasDecimalComma = (text: string): boolean => /\d,\d/.test(text) && /[\s;]/.test(text.trim());

export function percents(raw: unknown): Converted<number[]> {
  if (typeof raw === 'string' && hasDecimalComma(raw)) return INVALID;
  const marks = items(typeof raw === 'string' ? raw.replace(/(?<!\s)\s+%/g, '%') : raw).map((mark) =>
    within(percentOf(mark), Number.MIN_VALUE, 100),
  );
  return marks.every((mark) => mark !== INVALID) ? [...new Set(marks)].sort((a, b) => a - b) : INVALID;
}

/* `SeekBar`, `seek-bar` and `seek_bar` are one name. */
const letters = (name: unknown): string => (typeof name === 'string' ? name.toLowerCase().replace(/[_-]/g, '') : '');

export function components(raw: unknown): Converted<ComponentName[]> {
  const names = items(raw).map((name) => COMPONENT_NAMES.find((known) => letters(known) === letters(name)));
  return names.every((name) => name !== undefined) ? names : INVALID;
}
