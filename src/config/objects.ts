/** Detects, reads and merges plain objects. */

export type PlainObject = Record<string, unknown>;

/* Accepts objects of other windows, which have their own `Object.prototype`. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && value !== Object.prototype);
}

/** Whether a key is safe to assign: `__proto__` would change the prototype. */
export const isSafe = (key: string): boolean => key !== '__proto__';

/** A copy of JSON data by its own properties alone: in a script's object literal, a `__proto__` sets the prototype. */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (typeof value !== 'object' || value === null) return value;
  const items = Object.entries(value).filter(([key]) => isSafe(key));
  return Object.fromEntries(items.map(([key, item]) => [key, plainCopy(item)]));
}

/** The value of a table's own property: a plugin may be named `constructor`. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.keys(table).includes(name) ? table[name] : undefined;

/** Reads `provider.env.cdnUrl` out of nested objects. */
export function valueAt(object: unknown, path: string): unknown {
  if (!path.includes('.')) return isPlainObject(object) ? object[path] : undefined;
  return path.split('.').reduce<unknown>((value, key) => (isPlainObject(value) ? value[key] : undefined), object);
}

/** A deep merge into a new object: later layers win, arrays and class instances are taken whole, `undefined` is skipped. */
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
