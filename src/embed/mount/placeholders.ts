import { body } from '../../native.js';
import { pagePatch } from '../../page-patch.js';

/**
 * Dual Screen puts its second player into a node in the body, with an id made from the entry (docs/playkit.md#placeholders). Two
 * players of one entry would share the id, and the node outlives its player. So each gets a unique id as soon as it appears, and
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

/** Keeps the ids unique until the signal is aborted. */
export function watchPlaceholders(signal: AbortSignal): void {
  signal.addEventListener('abort', watch());
}

/** Removes the nodes of removed players. */
export function removeEmptyPlaceholders(): void {
  for (const node of body().children) if (isPlaceholder(node) && node.childElementCount === 0) node.remove();
}
