import { nextTask } from '../async.js';
import { head, rootElement } from '../native.js';

/**
 * The library's styles are made once, when its script runs; a router that replaces the head throws them away. The library's nodes
 * outside of the element (context menu) need them there: they are put back while there are players.
 */

/* A page that takes them away again at once insists on it. */
const ROUNDS = 10;

const wanted = new Map<readonly HTMLStyleElement[], number>();
let observer: MutationObserver | undefined;
let rounds = 0;

function putBack(): void {
  const missing = [...wanted.keys()].flat().filter((element) => !element.isConnected);
  if (missing.length > 0) {
    if (rounds++ === 0) void nextTask().then(() => (rounds = 0));
    if (rounds > ROUNDS) return;
    /* First: the page's own rules stay the later ones. */
    head().prepend(...missing);
  }
  /* The head itself may be another one now. */
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
