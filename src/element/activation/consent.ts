/** Consent to load videos from other hosts, for all elements of the page. */

const STORAGE_KEY = 'kaltura-player-consent';
const listeners = new Set<() => void>();
let granted = false;

function isRemembered(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'granted';
  } catch {
    /* A page without storage remembers nothing. */
    return false;
  }
}

export const hasConsent = (): boolean => granted || isRemembered();

/**
 * Grants consent for every element of the page, those to come included.
 * @param remember keeps it in the browser for the next visit, where the page wants that
 */
export function grantConsent(remember = false): void {
  granted = true;
  if (remember) {
    try {
      localStorage.setItem(STORAGE_KEY, 'granted');
    } catch {
      /* Then it holds for this visit. */
    }
  }
  for (const listener of [...listeners]) listener();
}

/** Hears of a consent for the page. @returns stops that */
export function onConsent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
