/** Prerendered pages may never be shown: until they are, nothing is requested, played or counted. */

/** Whether the page is prerendered and not shown yet. */
export const isPrerendering = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Calls back once when a prerendered page is shown. @returns stops waiting */
export function whenPageShown(action: () => void): () => void {
  document.addEventListener('prerenderingchange', action, { once: true });
  return () => document.removeEventListener('prerenderingchange', action);
}
