import type { LayoutName } from '../../config/layout-names.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** Where the player keeps its size class, and announces changes of it. */
interface SizedPlayer {
  readonly ui?: {
    readonly store?: {
      getState(): { readonly shell?: { readonly playerSize?: string } };
      subscribe?(changed: () => void): () => void;
    };
  };
}

/* In these the plugin falls to a single picture by itself. */
const SMALL_SIZES: readonly unknown[] = ['tiny', 'extrasmall', 'small'];

/** Whether there is room for two pictures. With room again the plugin stays with one: what it fell from is to come back. */
export class Room {
  readonly #player: SizedPlayer;
  readonly #rises: (from: LayoutName) => void;
  #fellFrom: LayoutName | undefined;

  /** @param rises there is room again for the layout that fell */
  constructor(player: PlayKitPlayer, rises: (from: LayoutName) => void) {
    this.#player = player as SizedPlayer;
    this.#rises = rises;
  }

  get isNarrow(): boolean {
    return SMALL_SIZES.includes(this.#player.ui?.store?.getState().shell?.playerSize);
  }

  /** The plugin fell to a single picture. */
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

  /** Another layout was chosen, or the medium is another. */
  forget(): void {
    this.#fellFrom = undefined;
  }
}
