import { ignoreInterruptedLoad } from '../../player/workarounds/interrupted-load.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import type { Mount } from './mount.js';
import { removeEmptyPlaceholders } from './placeholders.js';

/** Destroys a player and removes its node. The library looks its container up by id, also if the node has left the document. */
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
      /* The library throws on a player whose setup failed half-way; its nodes are removed with the mount. */
    }
  }
  mount.remove();
  removeEmptyPlaceholders();
}
