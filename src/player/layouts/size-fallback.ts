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

/** Restores the layout of two pictures once the player is large enough again: the plugin does not do so by itself. */
export class SizeFallback {
  readonly #player: SizedPlayer;
  readonly #restore: (previous: LayoutName) => void;
  #previous: LayoutName | undefined;

  /** @param restore called with the layout from before the fallback when the player is large enough again */
  constructor(player: PlayKitPlayer, restore: (previous: LayoutName) => void) {
    this.#player = player as SizedPlayer;
    this.#restore = restore;
  }

  /** Whether the player is too small for two pictures. */
  get isSmall(): boolean {
    return SMALL_SIZES.includes(this.#player.ui?.store?.getState().shell?.playerSize);
  }

  /** The plugin falls back from this layout to a single picture. */
  begin(previous: LayoutName): void {
    if (this.#previous) return;
    this.#previous = previous;
    const unwatch = this.#player.ui?.store?.subscribe?.(() => {
      if (this.isSmall) return;
      unwatch?.();
      queueMicrotask(() => {
        const restored = this.#previous;
        this.#previous = undefined;
        if (restored) this.#restore(restored);
      });
    });
  }

  /** Forgets the previous layout: another one was chosen, or other media is loading. */
  cancel(): void {
    this.#previous = undefined;
  }
}
