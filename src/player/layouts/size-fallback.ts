import type { LayoutName } from '../../config/layout-names.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** The player's store, which has its size class and announces changes of it. */
interface SizedPlayer {
  readonly ui?: {
    readonly store?: {
      getState(): { readonly shell?: { readonly playerSize?: string } };
      subscribe?(changed: () => void): () => void;
    };
  };
}

/* At these sizes the plugin falls back to a single picture. */
const SMALL_SIZES: readonly unknown[] = ['tiny', 'extrasmall', 'small'];

/** Restores the layout from before a fallback once there is room for two pictures again: the plugin stays with one. */
export class Room {
  readonly #player: SizedPlayer;
  readonly #rises: (from: LayoutName) => void;
  #fellFrom: LayoutName | undefined;

  /** @param rises called when there is room again for the layout from before the fallback */
  constructor(player: PlayKitPlayer, rises: (from: LayoutName) => void) {
    this.#player = player as SizedPlayer;
    this.#rises = rises;
  }

  get isNarrow(): boolean {
    return SMALL_SIZES.includes(this.#player.ui?.store?.getState().shell?.playerSize);
  }

  /** The plugin fell back to a single picture. */
  falls(from: LayoutName): void {
    if (this.#fellFrom) return;
    this.#fellFrom = from;
    const unwatch = this.#player.ui?.store?.subscribe?.(() => {
      if (this.isNarrow) return;
      unwatch?.();
      queueMicrotask(() => {
        const fellFrom = this.#fellFrom;
        this.#fellFrom = undefined;
        if (fellFrom) this.#rises(fellFrom);
      });
    });
  }

  /** Another layout was chosen, or other media is loading. */
  forget(): void {
    this.#fellFrom = undefined;
  }
}
