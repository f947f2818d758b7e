import { isPlainObject } from '../../config/objects.js';
import { UNKNOWN } from './operations.js';

const MOST_UNKNOWN = 20;

/** A value without its unknown members, whose paths are added to `unknown`. */
export function knownIn(value: unknown, path: string, unknown: Set<string>): unknown {
  if (value === UNKNOWN) {
    /* The target element is no setting of the player. */
    if (path !== '' && !/(?:^|\.)targetId$/.test(path) && unknown.size < MOST_UNKNOWN) unknown.add(path);
    return undefined;
  }
  const pathOf = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => knownIn(item, pathOf(index), unknown)).filter((item) => item !== undefined);
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, knownIn(item, pathOf(key), unknown)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}
