import { body } from '../../native.js';
import { pagePatch } from '../../page-patch.js';

/**
 * Dual Screen puts its second player into a node in the body, named by the entry (docs/playkit.md#placeholders). Two players of
 * one entry would fight for the name, and the node outlives its player. So each gets a name of its own as soon as it appears, and
 * is removed when empty.
 */

const PREFIX = 'secondaryPlaceholder-';
let count = 0;

const isPlaceholder = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.id.startsWith(PREFIX);

function rename(records: readonly MutationRecord[]): void {
  for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (isPlaceholder(node)) node.id = `${node.id}-${++count}`;
  }
}

const watch = pagePatch(() => {
  const observer = new MutationObserver(rename);
  observer.observe(body(), { childList: true });
  return () => observer.disconnect();
});

/** Keeps names apart until the signal is aborted. */
export function watchPlaceholders(signal: AbortSignal): void {
  signal.addEventListener('abort', watch());
}

/** Removes the nodes whose players are gone. */
export function removeEmptyPlaceholders(): void {
  for (const node of body().children) if (isPlaceholder(node) && node.childElementCount === 0) node.remove();
}
