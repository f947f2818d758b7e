/**
 * Hides the player in a box without an area, such as in a closed carousel or frame: there the player would count as fully visible
 * (playkit-js-ui computes the visible part of its area) and start with `autoplay: 'inview'`. A node that isn't displayed doesn't.
 */
export function hideWithoutArea(node: HTMLElement, box: Element, signal: AbortSignal): void {
  const observer = new ResizeObserver((entries) => {
    for (const { contentRect } of entries) node.style.display = contentRect.width > 0 && contentRect.height > 0 ? '' : 'none';
  });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
