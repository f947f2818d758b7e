import { head } from '../native.js';
import { ownScriptUrl } from './script-url.js';

/** More of this package, from beside the classic script in which this code is. */

const tag = typeof document === 'undefined' ? null : document.currentScript;
const own = tag instanceof HTMLScriptElement ? { url: tag.src, nonce: tag.nonce, cors: tag.crossOrigin } : undefined;

/**
 * Runs a file from beside our own script.
 * @throws when it does not come; the next call requests it again
 */
export function loadOwnScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!own?.url) throw new Error(`${name} is loaded from beside our script, which must be a classic one with an address`);
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${name} did not load`));
    script.nonce = own.nonce;
    script.crossOrigin = own.cors;
    script.src = ownScriptUrl(new URL(name, own.url).href);
    head().append(script);
    script.remove();
  });
}
