/** Detects elements near the viewport, as browsers do for lazy images; all elements of a page share one observer. */

const MARGIN = '1250px 0px';
const actions = new WeakMap<Element, () => void>();
let viewport: IntersectionObserver | undefined;
let sizes: ResizeObserver | undefined;

/*
 * A box without a size always counts as near, and gets no new entry when it gets a size: it is observed again then. A box that an
 * ancestor clips completely, as in a closed accordion, touches the viewport with an area of 0.
 */
function onEntries(entries: readonly IntersectionObserverEntry[]): void {
  for (const { intersectionRatio, boundingClientRect, target } of entries) {
    if (intersectionRatio === 0) continue;
    if (hasArea(boundingClientRect)) actions.get(target)?.();
    else if (actions.has(target)) sizes?.observe(target);
  }
}

function onSizes(entries: readonly ResizeObserverEntry[]): void {
  for (const { contentRect, target } of entries) {
    if (!hasArea(contentRect)) continue;
    sizes?.unobserve(target);
    viewport?.unobserve(target);
    viewport?.observe(target);
  }
}

const hasArea = ({ width, height }: DOMRectReadOnly): boolean => width > 0 && height > 0;

/** Calls `action` once, when an element comes near the viewport. @returns stops waiting */
export function whenNear(element: Element, action: () => void): () => void {
  viewport ??= new IntersectionObserver(onEntries, { rootMargin: MARGIN, threshold: [0, Number.EPSILON] });
  sizes ??= new ResizeObserver(onSizes);
  const stop = (): void => {
    actions.delete(element);
    viewport?.unobserve(element);
    sizes?.unobserve(element);
  };
  actions.set(element, () => {
    stop();
    action();
  });
  viewport.observe(element);
  return stop;
}
