import { nextTask } from '../async.js';
import { head, rootElement } from '../native.js';

/**
 * The library adds its styles once, when its script runs; a router that replaces the head removes them. The library's nodes
 * outside of the element (context menu) need them there, so they are put back while there are players.
 */

/* After this many removals in one task the page is assumed to remove them on purpose. */
const ROUNDS = 10;

const wanted = new Map<readonly HTMLStyleElement[], number>();
let observer: MutationObserver | undefined;
let rounds = 0;

function putBack(): void {
  const missing = [...wanted.keys()].flat().filter((element) => !element.isConnected);
  if (missing.length > 0) {
    if (rounds++ === 0) void nextTask().then(() => (rounds = 0));
    if (rounds > ROUNDS) return;
    /* Prepended, so that the page's own rules still come later. */
    head().prepend(...missing);
  }
  /* The head itself may have been replaced. */
  observer?.observe(rootElement(), { childList: true });
  observer?.observe(head(), { childList: true });
}

/** Keeps style elements in the page's head until the returned function is called. */
export function stayInHead(elements: readonly HTMLStyleElement[]): () => void {
  wanted.set(elements, (wanted.get(elements) ?? 0) + 1);
  observer ??= new MutationObserver(putBack);
  putBack();
  return () => {
    const users = (wanted.get(elements) ?? 1) - 1;
    if (users > 0) wanted.set(elements, users);
    else wanted.delete(elements);
    if (wanted.size === 0) observer?.disconnect();
  };
}
