/** The reason why this module must not run in a browser, and the alternative. */
export const NOT_IN_BROWSER =
  '[kaltura-player] "kaltura-player-element/server" is for servers only: it handles the account\'s secret, which everyone ' +
  'who opens the page could read. Create the session on your server and give the tag ks-url="/your/endpoint".';

/**
 * Throws if there is a document. Node, Deno, Bun and edge runtimes have none, though some of them have `window` or `self`.
 * Checked at import and again at every call to Kaltura, because a bundler that assumes no side effects may drop the first.
 */
export function refuseBrowser(): void {
  if (typeof document !== 'undefined') throw new Error(NOT_IN_BROWSER);
}
