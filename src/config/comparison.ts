import { isPlainObject, isSafe, type PlainObject } from './objects.js';

/** Configs compared by value: a copy to compare with, and what differs. */

/**
 * A deep copy whose functions forward to the one that `current()` holds at the same place when they are called, so that a page
 * may hand in a new closure at each render.
 */
export function snapshot(value: unknown, current: () => unknown, path: ReadonlyArray<string | number> = []): unknown {
  if (typeof value === 'function') {
    const newest = (): unknown =>
      path.reduce<unknown>(
        (holder, key) => (typeof holder === 'object' && holder !== null ? (holder as PlainObject)[key] : undefined),
        current(),
      );
    /* A proxy, since a class must stay one. */
    return new Proxy(value, {
      apply(target, self, args): unknown {
        const called = newest();
        return Reflect.apply(typeof called === 'function' ? called : target, self, args);
      },
    });
  }
  if (Array.isArray(value)) return value.map((item, index) => snapshot(item, current, [...path, index]));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isSafe(key))
      .map(([key, item]) => [key, snapshot(item, current, [...path, key])]),
  );
}

/** The paths at which two values differ; functions count as equal, `{}` as nothing. Empty when they are equal by value. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
  if (Object.is(a, b) || (typeof a === 'function' && typeof b === 'function')) return [];
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.some((item, index) => differences(item, b[index]).length > 0) ? [path] : [];
  }
  const [was = {}, is = {}] = [a, b];
  if (isPlainObject(was) && isPlainObject(is)) {
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) =>
      differences(was[key], is[key], path ? `${path}.${key}` : key),
    );
  }
  return [path];
}
