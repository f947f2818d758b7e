/** The language of a place in the page, as HTML has it: by the nearest `lang`, across the hosts of shadow roots. */
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

/* Outside of the function that observes: there it would hold the first listener, and with it the first element, for ever. */
const notify = (): void => {
  for (const each of listeners) each();
};

/** Calls a listener when a `lang` changes around an element that is on the page, until the function that comes back is called. */
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
