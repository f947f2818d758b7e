/**
 * The player's bundle is a UMD: where a page has an AMD or CommonJS loader it hands itself to that, and its plugins do not find
 * it. While a script of ours runs, and only for it, those loaders are out of sight; the page's own scripts see no difference.
 */

const ours = new WeakSet<Element>();
let running = 0;
let restore: Array<() => void> = [];

const isOurs = (): boolean => document.currentScript !== null && ours.has(document.currentScript);

/* Shows a property to everybody but our scripts. */
function hideProperty(object: object, name: string): void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  if (before && !before.configurable) return;
  let value: unknown = Reflect.get(object, name);
  if (value === undefined) return;
  Object.defineProperty(object, name, {
    configurable: true,
    enumerable: before?.enumerable ?? true,
    get: (): unknown => (isOurs() ? undefined : value),
    set: (next) => (value = next),
  });
  restore.push(() => {
    Object.defineProperty(object, name, { configurable: true, enumerable: before?.enumerable ?? true, writable: true, value });
  });
}

/** Hides the page's module loaders from a script until the returned function is called. */
export function hideModuleLoaders(script: HTMLScriptElement): () => void {
  ours.add(script);
  if (running++ === 0) {
    const { define } = window as { define?: unknown };
    if (typeof define === 'function') hideProperty(define, 'amd');
    hideProperty(window, 'exports');
    hideProperty(window, 'module');
  }
  return () => {
    if (--running > 0) return;
    for (const undo of restore) undo();
    restore = [];
  };
}
