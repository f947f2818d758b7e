/**
 * In a box without an area, as a carousel or a frame has it before it is opened, the player counts itself as seen in whole, and
 * starts with `autoplay: 'inview'` (playkit-js-ui asks for the part of its area that is seen: of nothing, all of it is). What is not
 * displayed is not seen.
 */
export function hideWithoutArea(node: HTMLElement, box: Element, signal: AbortSignal): void {
  const observer = new ResizeObserver((entries) => {
    for (const { contentRect } of entries) node.style.display = contentRect.width > 0 && contentRect.height > 0 ? '' : 'none';
  });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
