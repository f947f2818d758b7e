import { currentScript } from '../native.js';
import { pagePatch } from '../page-patch.js';

/**
 * The player's bundle is a UMD: on a page with an AMD or CommonJS loader it registers itself there, and its plugins don't find
 * it. So the loaders are hidden from our scripts while they run; the page's own scripts see no difference.
 */

const ours = new WeakSet<Element>();

const isOurs = (): boolean => {
  const running = currentScript();
  return running instanceof Element && ours.has(running);
};

/* Hides a property from our scripts only, also one that the page defines while ours load. */
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
    /* A script of the page has redefined it meanwhile: leave that alone. */
    if (Object.getOwnPropertyDescriptor(object, name)?.get !== get) return;
    if (exists) {
      Object.defineProperty(object, name, { configurable: true, enumerable, writable: before?.writable ?? true, value });
    } else Reflect.deleteProperty(object, name);
  };
}

const hide = pagePatch(() => {
  const { define } = window as { define?: unknown };
  const names = ['define', 'exports', 'module'];
  /* RequireJS declares its `define` as a variable, which cannot be hidden, but its mark `amd` can. */
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
