/** Pages that the browser renders ahead, perhaps for nobody: nothing is requested, played or counted before they are shown. */

/** Whether the page is one of them, and not shown yet. */
export const isPrerendering = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Calls back once when a prerendered page is shown. @returns stops waiting */
export function whenPageShown(action: () => void): () => void {
  document.addEventListener('prerenderingchange', action, { once: true });
  return () => document.removeEventListener('prerenderingchange', action);
}
