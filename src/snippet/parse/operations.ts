import { isPlainObject } from '../../config/objects.js';
import type { Work } from './work.js';

/** Operations on the known values of a script. */

/** A value that is known only when the script runs. */
export const UNKNOWN: unique symbol = Symbol('unknown');

export const isWord = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

export function applyUnary(operator: string, value: unknown): unknown {
  if (value === UNKNOWN) return UNKNOWN;
  if (operator === '!') return !value;
  if (operator === '+' && typeof value === 'string') return Number(value);
  if (typeof value !== 'number') return UNKNOWN;
  return operator === '-' ? -value : operator === '+' ? value : UNKNOWN;
}

/* The result of a comparison. */
export function compare(operator: string, left: unknown, right: unknown): unknown {
  if (!isWord(left) || !isWord(right)) return UNKNOWN;
  const isSame = String(left) === String(right);
  if (operator === '==' || operator === '===') return isSame;
  return operator === '!=' || operator === '!==' ? !isSame : UNKNOWN;
}

const MAX_LEVELS = 20;

/** The common members of two values, if it is not known which one the script uses. */
export function common(one: unknown, other: unknown, work: Work, level = 0): unknown {
  if (one === other) return one;
  if (!isPlainObject(one) || !isPlainObject(other) || level >= MAX_LEVELS) return UNKNOWN;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  if (!work.spend(names.size)) return UNKNOWN;
  return Object.fromEntries([...names].map((name) => [name, common(one[name], other[name], work, level + 1)]));
}

/** The result of `+`. */
export function add(left: unknown, right: unknown, work: Work): unknown {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return isWord(left) && isWord(right) && work.canCopy([left, right]) ? String(left) + String(right) : UNKNOWN;
}

/** Whether `left ?? …` or `left || …` evaluates to its left side. */
export const isDecided = (operator: string, left: unknown): boolean =>
  left !== UNKNOWN && (operator.startsWith('??') ? left != null : operator.startsWith('||') && Boolean(left));

/* The result of a method that returns a text. */
export function callMethod(object: unknown, name: string, args: readonly unknown[], work: Work): unknown {
  if (isWord(object) && (name === 'toString' || name === 'valueOf' || name === 'trim')) return String(object).trim();
  if (typeof object === 'string' && name === 'concat' && args.every(isWord) && work.canCopy([object, ...args])) {
    return object + args.join('');
  }
  const [separator = ','] = args;
  if (!Array.isArray(object) || name !== 'join' || typeof separator !== 'string') return UNKNOWN;
  const parts: readonly unknown[] = object;
  return parts.every(isWord) && separator.length < 100 && work.canCopy(parts) ? parts.join(separator) : UNKNOWN;
}

/* `JSON.parse(JSON.stringify(config))` is a copy. */
export function callJson(name: string, value: unknown, work: Work): unknown {
  try {
    if (name === 'stringify') return isPlainObject(value) && work.canCopy(value) ? JSON.stringify(value) : UNKNOWN;
    if (name !== 'parse' || typeof value !== 'string' || !work.spend(value.length)) return UNKNOWN;
    const data: unknown = JSON.parse(value);
    return data;
  } catch {
    return UNKNOWN;
  }
}
