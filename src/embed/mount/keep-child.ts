import { nextTask } from '../../async.js';

/* After this many removals in one task the page is assumed to remove the node on purpose. */
const ROUNDS = 10;

/**
 * Keeps a node a child of the element: a script that empties or morphs the element means its content, not the player. Put back
 * before the task ends, the node plays on.
 * @param lost called when the page removes the node again and again
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
