import type { ValueKind } from '../errors/index.js';
import { COMPONENT_NAMES, type ComponentName } from './component-names.js';
import { layoutName, type LayoutName } from './layout-names.js';
import { parseMarkup } from './markup.js';
import { isPlainObject, snapshot } from './objects.js';

/**
 * Strings and values in, typed values out. Each converter takes what an attribute or a property may hold and gives the value,
 * or `INVALID`. Absent values (`null`, `undefined`, and `''` where it means nothing) never get here: see `convert()`.
 */

export const INVALID: unique symbol = Symbol('invalid');
type Converted<T> = T | typeof INVALID;

const number = (raw: unknown): number =>
  typeof raw === 'number' ? raw : typeof raw === 'string' && raw.trim() ? Number(raw) : NaN;

const within = (raw: unknown, low: number, high: number): Converted<number> => {
  const value = number(raw);
  return value >= low && value <= high ? value : INVALID;
};

const text = (raw: unknown): Converted<string> =>
  typeof raw === 'string' ? raw.trim() : typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : INVALID;

const matching = (raw: unknown, pattern: RegExp): Converted<string> => {
  const value = text(raw);
  return value !== INVALID && pattern.test(value) ? value : INVALID;
};

const oneOf = <Known extends string>(raw: unknown, ...values: Known[]): Converted<Known> => {
  const value = typeof raw === 'string' ? raw.trim() : '';
  return values.find((known) => known.toLowerCase() === value.toLowerCase()) ?? INVALID;
};

const boolean = (raw: unknown): Converted<boolean> => {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string') return INVALID;
  const value = raw.trim().toLowerCase();
  return value === 'false' ? false : value === '' || value === 'true' ? true : INVALID;
};

const CLOCK = /^(?:(\d+):)?(\d+):([0-5]?\d(?:\.\d+)?)$/;
const UNITS = /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/;

/** `90`, `90.5`, `1:30`, `1:02:03`, `1m30s` → seconds. */
function seconds(raw: unknown): Converted<number> {
  const plain = within(raw, 0, Number.MAX_SAFE_INTEGER);
  if (plain !== INVALID || typeof raw !== 'string') return plain;
  const parts = CLOCK.exec(raw.trim()) ?? UNITS.exec(raw.trim());
  if (!parts) return INVALID;
  const [hours = 0, minutes = 0, rest = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + rest;
}

const words = (raw: unknown): unknown[] =>
  typeof raw === 'string' ? raw.split(/[\s,]+/).filter(Boolean) : Array.isArray(raw) ? raw : [raw];

/** Words or an array of them; PlayKit's own objects pass through. */
function streams(raw: unknown): Converted<Array<{ engine: string; format: string }>> {
  const formats = words(raw).map((item) =>
    typeof item === 'object' && item !== null && 'format' in item && typeof item.format === 'string'
      ? { engine: 'html5', ...item, format: item.format }
      : { engine: 'html5', format: oneOf(item, 'hls', 'dash', 'progressive') },
  );
  return formats.length > 0 && formats.every((item): item is { engine: string; format: string } => item.format !== INVALID)
    ? formats
    : INVALID;
}

function percents(raw: unknown): Converted<number[]> {
  const marks = words(raw).map((mark) => within(mark, Number.MIN_VALUE, 100));
  return marks.every((mark) => mark !== INVALID) ? [...new Set(marks)].sort((a, b) => a - b) : INVALID;
}

function components(raw: unknown): Converted<ComponentName[]> {
  const names = words(raw).map((name) => COMPONENT_NAMES.find((known) => known === name));
  return names.every((name) => name !== undefined) ? names : INVALID;
}

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

const converters = {
  digits: (raw: unknown): Converted<number> => {
    const value = matching(raw, /^\d{1,15}$/);
    return value === INVALID ? value : Number(value);
  },
  id: (raw: unknown) => matching(raw, /^[\w-]{1,128}$/),
  text,
  url: text,
  image: text,
  link: (raw: unknown): Converted<string> => {
    const value = text(raw);
    return value !== INVALID && /^(https?:)?\/\//i.test(value) ? value : INVALID;
  },
  seconds,
  fraction: (raw: unknown) => within(raw, 0, 1),
  rate: (raw: unknown) => within(raw, Number.MIN_VALUE, 16),
  boolean,
  autoplay: (raw: unknown): Converted<boolean | 'inview'> => (oneOf(raw, 'inview') === 'inview' ? 'inview' : boolean(raw)),
  preload: (raw: unknown) => oneOf(raw, 'none', 'auto', 'metadata'),
  logLevel: (raw: unknown) => oneOf(raw, 'DEBUG', 'INFO', 'TIME', 'WARN', 'ERROR', 'OFF'),
  placement: (raw: unknown) => oneOf(raw, 'top-left', 'top-right', 'bottom-left', 'bottom-right'),
  streams,
  percents,
  layout: (raw: unknown): Converted<LayoutName> => layoutName(raw) ?? INVALID,
  components,
  loading: (raw: unknown) => oneOf(raw, 'eager', 'lazy', 'idle', 'interaction', 'manual'),
  embed: (raw: unknown) => oneOf(raw, 'script', 'iframe'),
  consent: (raw: unknown) => oneOf(raw, 'required'),
  json,
} satisfies Record<ValueKind, (raw: unknown) => unknown>;

/** When the player is loaded. */
export type Loading = Value<'loading'>;

/** The value that a kind of attribute holds once it is converted. */
export type Value<Kind extends ValueKind> = Exclude<ReturnType<(typeof converters)[Kind]>, typeof INVALID>;

/* An empty text means "not set", except where emptiness says something. */
const MEANINGFUL_WHEN_EMPTY: ReadonlySet<ValueKind> = new Set(['boolean', 'autoplay', 'image', 'percents']);

/** Converts a raw attribute or property value: the value, `undefined` for "not set", or `INVALID`. */
export function convert(kind: ValueKind, raw: unknown): unknown {
  if (raw === null || raw === undefined || (raw === '' && !MEANINGFUL_WHEN_EMPTY.has(kind))) return undefined;
  return converters[kind](raw);
}
