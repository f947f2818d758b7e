import type { PlayKitPlayer } from '../../playkit/types.js';
import type { Mount } from './mount.js';
import { removeEmptyPlaceholders } from './placeholders.js';

/**
 * Destroys a player and takes its node off the page. The library finds its container by id in the document, so a node that left
 * the document (the element was removed) goes back for that moment.
 */
export function destroyPlayer(player: PlayKitPlayer | null, mount: Mount | null): void {
  if (!mount) return;
  const { node } = mount;
  if (player) {
    ignoreInterruptedLoad();
    if (!node.isConnected) {
      node.style.display = 'none';
      document.body.append(node);
    }
    try {
      mount.found(() => {
        player.reset(true);
        player.destroy();
      });
    } catch {
      /* The library throws on a player that failed half-way through its setup; what it made goes with the node. */
    }
  }
  mount.remove();
  removeEmptyPlaceholders();
}

/* Media that is still loading when its player goes rejects a promise that the library leaves unhandled. */
function ignoreInterruptedLoad(): void {
  const onRejection = (event: PromiseRejectionEvent): void => {
    const reason: unknown = event.reason;
    if (typeof reason !== 'object' || reason === null || !('data' in reason)) return;
    if (typeof reason.data !== 'string' || !reason.data.includes('destroyed while loading')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
  };
  const stop = (): void => window.removeEventListener('unhandledrejection', onRejection, { capture: true });
  window.addEventListener('unhandledrejection', onRejection, { capture: true });
  setTimeout(stop, 1000);
}
