import { currentScript, queryAll } from '../native.js';

/* The nonce of our own classic script; a module has no tag. */
const ownNonce = currentScript()?.nonce ?? '';

/**
 * The page's CSP nonce: the element's own, our script's, or that of any script that the page's policy allowed. Read from the
 * property, because browsers clear the attribute.
 */
export const nonceFor = (element: HTMLElement): string =>
  element.nonce || ownNonce || (queryAll<HTMLScriptElement>('script[nonce]')[0]?.nonce ?? '');
