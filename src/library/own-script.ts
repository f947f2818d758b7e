import { head } from '../native.js';
import { ownScriptUrl } from './script-url.js';

/** Loads further files of this package from the folder of its own classic script. */

const tag = typeof document === 'undefined' ? null : document.currentScript;
const own = tag instanceof HTMLScriptElement ? { url: tag.src, nonce: tag.nonce, cors: tag.crossOrigin } : undefined;

/**
 * Runs a file from the folder of our own script.
 * @throws when it doesn't load; the next call requests it again
 */
export function loadOwnScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!own?.url) throw new Error(`${name} is loaded from the folder of our script, which must be a classic script with a src`);
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
