/** One observer for all elements of a page: what comes near the viewport, as browsers do it for lazy images. */

const MARGIN = '1250px 0px';
const actions = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

function onEntries(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) actions.get(target)?.();
}

/** Does something once, when an element comes near the viewport. @returns stops waiting */
export function whenNear(element: Element, action: () => void): () => void {
  observer ??= new IntersectionObserver(onEntries, { rootMargin: MARGIN });
  const stop = (): void => {
    actions.delete(element);
    observer?.unobserve(element);
  };
  actions.set(element, () => {
    stop();
    action();
  });
  observer.observe(element);
  return stop;
}
