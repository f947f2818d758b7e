import { currentScript } from '../native.js';
import { pagePatch } from '../page-patch.js';

/**
 * The player's bundle is a UMD: where a page has an AMD or CommonJS loader it hands itself to that, and its plugins do not find
 * it. While a script of ours runs, and only for it, those loaders are out of sight; the page's own scripts see no difference.
 */

const ours = new WeakSet<Element>();

const isOurs = (): boolean => {
  const running = currentScript();
  return running instanceof Element && ours.has(running);
};

/* Shows a property to everybody but our scripts; one that is not there yet may come while ours is on its way. */
function hideProperty(object: object, name: string): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  if (before && (!before.configurable || !('value' in before))) return () => undefined;
  let value: unknown = before?.value;
  let exists = before !== undefined;
  const get = (): unknown => (isOurs() ? undefined : value);
  const set = (next: unknown): void => {
    value = next;
    exists = true;
  };
  const enumerable = before?.enumerable ?? true;
  Object.defineProperty(object, name, { configurable: true, enumerable, get, set });
  return () => {
    /* A script may have declared it anew in the meantime: then it is not ours any more. */
    if (Object.getOwnPropertyDescriptor(object, name)?.get !== get) return;
    if (exists) {
      Object.defineProperty(object, name, { configurable: true, enumerable, writable: before?.writable ?? true, value });
    } else Reflect.deleteProperty(object, name);
  };
}

const hide = pagePatch(() => {
  const { define } = window as { define?: unknown };
  const names = ['define', 'exports', 'module'];
  /* RequireJS declares its `define` as a variable, which cannot be hidden, but what marks it can. */
  const undo = typeof define === 'function' ? [hideProperty(define, 'amd')] : [];
  undo.push(...names.map((name) => hideProperty(window, name)));
  return () => {
    for (const restore of undo) restore();
  };
});

/** Hides the page's module loaders from a script until the returned function is called. */
export function hideModuleLoaders(script: HTMLScriptElement): () => void {
  ours.add(script);
  return hide();
}
