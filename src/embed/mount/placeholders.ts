/**
 * Dual Screen puts its second player into a node in the body, named by the entry. Two players of one entry would fight for the
 * name, and the node outlives its player. So each gets a name of its own as soon as it appears, and is taken away when empty.
 */

const PREFIX = 'secondaryPlaceholder-';
let count = 0;
let users = 0;

const isPlaceholder = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.id.startsWith(PREFIX);

function rename(records: readonly MutationRecord[]): void {
  for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (isPlaceholder(node)) node.id = `${node.id}-${++count}`;
  }
}

let observer: MutationObserver | undefined;

/** Keeps names apart until the signal says stop. */
export function watchPlaceholders(signal: AbortSignal): void {
  observer ??= new MutationObserver(rename);
  if (users++ === 0) observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => {
    if (--users === 0) observer?.disconnect();
  });
}

/** Takes away the nodes whose players are gone. */
export function removeEmptyPlaceholders(): void {
  for (const node of document.body.children) if (isPlaceholder(node) && node.childElementCount === 0) node.remove();
}
