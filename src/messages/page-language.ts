import { notifyListeners } from './registry.js';

let observer: MutationObserver | undefined;

/** The language at an element, as HTML defines it: the nearest `lang`, across shadow roots. Its changes update all elements. */
export function languageAt(element: Element): string {
  const root = element.getRootNode();
  if (typeof MutationObserver !== 'undefined') observer ??= new MutationObserver(notifyListeners);
  observer?.observe(root, { subtree: true, attributeFilter: ['lang'] });
  const named = element.closest('[lang]');
  if (named) return named.getAttribute('lang') ?? '';
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}
