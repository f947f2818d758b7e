import { isPlainObject, isSafe, type PlainObject } from './objects.js';

/** Compares configs by value: copies one for a later comparison, and lists the differing paths. */

/**
 * A deep copy whose functions call the function that `current()` has at the same path, so that a page may pass a new closure at
 * each render.
 */
export function snapshot(value: unknown, current: () => unknown, path: ReadonlyArray<string | number> = []): unknown {
  if (typeof value === 'function') {
    const newest = (): unknown =>
      path.reduce<unknown>(
        (holder, key) => (typeof holder === 'object' && holder !== null ? (holder as PlainObject)[key] : undefined),
        current(),
      );
    /* A proxy, because the function may be a class, which must stay constructible. */
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

/** The paths at which two values differ; functions count as equal, `{}` as not set. Empty when they are equal by value. */
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
