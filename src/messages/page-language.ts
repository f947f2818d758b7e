/** The language at an element, as HTML defines it: the nearest `lang`, across shadow roots. */
export function languageAt(element: Element): string {
  for (let place: Element | undefined = element; place;) {
    const named: Element | null = place.closest('[lang]');
    if (named) return named.getAttribute('lang') ?? '';
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

const listeners = new Set<() => void>();
const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/* Outside of `watchLanguage()`: a closure there would keep the first listener, and with it the first element, alive for ever. */
const notify = (): void => {
  for (const each of listeners) each();
};

/** Calls a listener when a `lang` changes around a connected element, until the returned function is called. */
export function watchLanguage(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  if (typeof MutationObserver !== 'undefined') observer ??= new MutationObserver(notify);
  for (let root: Node | undefined = element.getRootNode(); root;) {
    if (!observed.has(root)) observer?.observe(root, { subtree: true, attributeFilter: ['lang'] });
    observed.add(root);
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
  return () => listeners.delete(listener);
}
