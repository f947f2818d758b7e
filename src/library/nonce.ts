import { currentScript, queryAll } from '../native.js';

/* The tag of our own classic script; a module has none. */
const ownNonce = currentScript()?.nonce ?? '';

/**
 * The page's CSP nonce: the element's own, that of our script, or that of any script the page's policy let in. Read from the
 * property: browsers blank the attribute.
 */
export const nonceFor = (element: HTMLElement): string =>
  element.nonce || ownNonce || (queryAll<HTMLScriptElement>('script[nonce]')[0]?.nonce ?? '');
