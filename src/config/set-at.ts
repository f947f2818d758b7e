import { isPlainObject, type PlainObject } from './objects.js';

/** Sets a path such as `provider.env.cdnUrl`, creating missing objects; `undefined` deletes the value. */
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
