/** Plain objects: copied, merged and compared by value. */

export type PlainObject = Record<string, unknown>;

/* Also of another window, whose `Object.prototype` is another one. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && value !== Object.prototype);
}

/* Assigning this key would change the prototype instead of adding a property. */
const isSafe = (key: string): boolean => key !== '__proto__';

/** A table's own value: a plugin may be called `constructor`. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Reads `provider.env.cdnUrl` out of nested objects. */
export function valueAt(object: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isPlainObject(value) ? value[key] : undefined), object);
}

/** Sets `provider.env.cdnUrl`, making what is missing on the way. */
export function setAt(object: PlainObject, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop();
  if (last === undefined) return;
  let target = object;
  for (const key of keys) {
    const next = target[key];
    target = isPlainObject(next) ? next : (target[key] = {} as PlainObject);
  }
  if (value === undefined) delete target[last];
  else target[last] = value;
}

/** A deep merge into a new object: the later layer wins, arrays and foreign objects are taken whole, `undefined` says nothing. */
export function merge(...layers: readonly unknown[]): PlainObject {
  const result: PlainObject = {};
  for (const layer of layers) {
    if (!isPlainObject(layer)) continue;
    for (const [key, value] of Object.entries(layer)) {
      if (value === undefined || !isSafe(key)) continue;
      result[key] = isPlainObject(value) ? merge(result[key], value) : value;
    }
  }
  return result;
}

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
