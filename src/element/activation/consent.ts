/** Consent to load videos from other hosts, for all elements of the page. */

const STORAGE_KEY = 'kaltura-player-consent';
const listeners = new Set<() => void>();
let granted = false;

function isRemembered(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'granted';
  } catch {
    /* Storage is blocked. */
    return false;
  }
}

export const hasConsent = (): boolean => granted || isRemembered();

/**
 * Grants consent for every element of the page, including later ones.
 * @param remember stores it in the browser for later visits
 */
export function grantConsent(remember = false): void {
  granted = true;
  if (remember) {
    try {
      localStorage.setItem(STORAGE_KEY, 'granted');
    } catch {
      /* Without storage, consent lasts for this visit. */
    }
  }
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` when consent is granted for the page. @returns removes the listener */
export function onConsent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
