import { isPlainObject } from '../../config/objects.js';

/** Longer texts are not settings; a short script can double a text many times. */
const LONGEST_TEXT = 100_000;
const MAX_LEVELS = 100;

/** The limit of steps for evaluating a script, which is proportional to its length. */
export class Work {
  #left: number;

  /** @param length the length of the script */
  constructor(length: number) {
    this.#left = 10_000 + 4 * length;
  }

  /** Subtracts steps; returns whether the limit is not exceeded. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }

  /** Whether a value can be copied within the limit: it may be cyclic, or contain the same part a million times. */
  canCopy(value: unknown): boolean {
    const open: Array<readonly [value: unknown, level: number]> = [[value, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [part, level] = next;
      if (typeof part === 'string' && part.length > LONGEST_TEXT) return false;
      const inner: unknown[] = Array.isArray(part) ? part : isPlainObject(part) ? Object.values(part) : [];
      if (inner.length === 0) continue;
      if (level >= MAX_LEVELS || !this.spend(inner.length)) return false;
      for (const item of inner) open.push([item, level + 1]);
    }
    return true;
  }
}
