/** Plain objects: recognized, read and merged. */

export type PlainObject = Record<string, unknown>;

/* Also of another window, whose `Object.prototype` is another one. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && value !== Object.prototype);
}

/** Whether assigning a key adds a property: this one would change the prototype. */
export const isSafe = (key: string): boolean => key !== '__proto__';

/** A table's own value: a plugin may be called `constructor`. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.keys(table).includes(name) ? table[name] : undefined;

/** Reads `provider.env.cdnUrl` out of nested objects. */
export function valueAt(object: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isPlainObject(value) ? value[key] : undefined), object);
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
