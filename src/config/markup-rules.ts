import { STREAM_FORMATS } from './converters.js';
import { isStyleText } from './markup.js';
import { convert, INVALID, type ValueKind } from './value-kinds.js';
import { DESCRIPTIONS } from './value-descriptions.js';

/** Rules for the values of options in markup: copied as plain data, each within its bounds. */

/** Reads a value (`INVALID` if it isn't of the kind), and describes what is expected. */
export class Rule {
  readonly read: (value: unknown) => unknown;
  readonly expected: string;

  constructor(read: (value: unknown) => unknown, expected: string) {
    this.read = read;
    this.expected = expected;
  }
}

const MAX_TEXT = 1000;

/* The player replaces `{{token}}` with its own values, including the KS, and parses the result as JSON if it can. */
const isPlainText = (value: string): boolean => value.length <= MAX_TEXT && !value.includes('{{');

export const of = (kind: ValueKind): Rule =>
  new Rule(
    (value) => (typeof value === 'string' && !isPlainText(value) ? INVALID : convert(kind, value)),
    DESCRIPTIONS[kind].expected,
  );

export const text = new Rule((value) => of('text').read(value), `a text of at most ${MAX_TEXT} characters, without "{{"`);

export const number = (low: number, high: number): Rule =>
  new Rule(
    (value) => (typeof value === 'number' && value >= low && value <= high ? value : INVALID),
    `a number from ${low} to ${high}`,
  );

export const oneOf = (...values: string[]): Rule =>
  new Rule((value) => (typeof value === 'string' && values.includes(value) ? value : INVALID), values.join(', '));

/* Arrays are copied item by item. */
const list = (kind: ValueKind, copy: (items: unknown[]) => unknown): Rule =>
  new Rule((value) => {
    const items = Array.isArray(value) && value.length <= MAX_ITEMS ? convert(kind, value) : INVALID;
    return Array.isArray(items) ? copy(items) : INVALID;
  }, DESCRIPTIONS[kind].expected);
const MAX_ITEMS = 50;

const formatOf = (stream: unknown): string | undefined =>
  STREAM_FORMATS.find(
    (format) => typeof stream === 'object' && stream !== null && 'format' in stream && stream.format === format,
  );
export const streams = list('streams', (items) =>
  items.map(formatOf).flatMap((format) => (format === undefined ? [] : { engine: 'html5', format })),
);
export const components = list('components', (items) => [...items]);

export const ks = new Rule(
  (value) => (typeof value === 'string' && value.length <= 4096 ? value : INVALID),
  DESCRIPTIONS.text.expected,
);
export const css = new Rule(
  (value) => (typeof value === 'string' && isStyleText(value) ? INVALID : of('url').read(value)),
  'the URL of a style sheet; style text counts only from a config object that a script sets',
);
