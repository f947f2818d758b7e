/** The library's styles stand in the document's head, where a shadow root does not see them: it gets copies while players need them. */

const SELECTOR = 'style[id^="@playkit-js"]';

interface Shared {
  users: number;
  readonly copies: Map<Element, HTMLStyleElement>;
}

const roots = new WeakMap<ShadowRoot, Shared>();

/** Copies the library's styles into a shadow root until the last signal for it says stop. */
export function shareStyles(root: ShadowRoot, nonce: string, signal: AbortSignal): void {
  const shared: Shared = roots.get(root) ?? { users: 0, copies: new Map() };
  roots.set(root, shared);
  shared.users++;
  for (const style of document.head.querySelectorAll(SELECTOR)) {
    if (shared.copies.has(style)) continue;
    const copy = document.createElement('style');
    copy.nonce = nonce;
    copy.textContent = style.textContent;
    root.append(copy);
    shared.copies.set(style, copy);
  }
  signal.addEventListener('abort', () => {
    if (--shared.users > 0) return;
    for (const copy of shared.copies.values()) copy.remove();
    roots.delete(root);
  });
}
