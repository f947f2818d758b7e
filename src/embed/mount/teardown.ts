import { TEARDOWN_WATCH } from '../../time-limits.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import type { Mount } from './mount.js';
import { removeEmptyPlaceholders } from './placeholders.js';

/** Destroys a player and removes its node. The library finds its container by id, also in a node that has left the document. */
export function destroyPlayer(player: PlayKitPlayer | null, mount: Mount | null): void {
  if (!mount) return;
  if (player) {
    ignoreInterruptedLoad();
    try {
      mount.during(() => {
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

/* Media that is still loading when its player is destroyed rejects a promise that the library leaves unhandled. */
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
  setTimeout(stop, TEARDOWN_WATCH * 1000);
}
