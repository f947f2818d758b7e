import { nextTask } from '../../async.js';

/* A page that removes the node again at once insists on it. */
const ROUNDS = 10;

/**
 * Keeps a node a child of the element: who empties or morphs the element means its content, not the player. Put back before the
 * task ends, it plays on.
 * @param lost the page removes it again and again
 */
export function keepChild(host: HTMLElement, node: HTMLElement, lost: () => void, signal: AbortSignal): void {
  let rounds = 0;
  const observer = new MutationObserver(() => {
    if (node.parentNode === host) return;
    if (rounds++ === 0) void nextTask().then(() => (rounds = 0));
    if (rounds <= ROUNDS) return host.append(node);
    observer.disconnect();
    lost();
  });
  observer.observe(host, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
