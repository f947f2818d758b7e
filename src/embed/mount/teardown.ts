import { ignoreInterruptedLoad } from '../../player/workarounds/interrupted-load.js';
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
