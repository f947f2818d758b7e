import { isPlainObject, type PlainObject } from './objects.js';

/* Of any window: each has its own classes. */
function isPageObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    /* A window. First, because one of another origin throws on most properties. */
    if (Reflect.get(value, 'frames') === value) return true;
    return typeof Reflect.get(value, 'nodeType') === 'number' && typeof Reflect.get(value, 'ownerDocument') === 'object';
  } catch {
    /* A proxy that refuses to be read: the library could not read it either. */
    return true;
  }
}

/**
 * A copy of a config without the page's nodes and windows: the library walks through them, and overflows its stack. Instances of
 * other classes stay, by reference, as the library takes them.
 * @param removed called with the path of each value that is left out
 */
export function withoutPageObjects(config: PlainObject, removed: (path: string) => void): PlainObject {
  const copy = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.flatMap((item, index) => wrapped(item, `${path}[${index}]`));
    return isPlainObject(value) ? entries(value, `${path}.`) : value;
  };
  const wrapped = (value: unknown, path: string): unknown[] => {
    if (!isPageObject(value)) return [copy(value, path)];
    removed(path);
    return [];
  };
  const entries = (object: PlainObject, prefix: string): PlainObject =>
    Object.fromEntries(
      Object.entries(object).flatMap(([key, value]) => wrapped(value, `${prefix}${key}`).map((kept) => [key, kept] as const)),
    );
  return entries(config, '');
}
