import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { listen } from '../events/listen.js';
import { dualScreenOf, type DualScreen } from './dual-screen.js';

/**
 * Keeps the parent to which the main picture returns when it is shown alone. The plugin takes the picture's parent at the first
 * play: if a layout is drawn by then, that is a temporary box, which is removed together with the picture.
 */
export class OriginalParent {
  readonly #player: PlayKitPlayer;
  #parent: Element | null | undefined;

  constructor(player: PlayKitPlayer, signal: AbortSignal) {
    this.#player = player;
    listen(player, [EVENT.FIRST_PLAY], () => queueMicrotask(() => this.#restore()), signal);
  }

  /** Records the parent; called before a layout is drawn. */
  record(plugin: DualScreen): void {
    this.#parent ??= plugin._originalVideoElementParent ?? this.#player.getVideoElement()?.parentElement;
    this.#restore();
  }

  #restore(): void {
    const plugin = dualScreenOf(this.#player);
    if (plugin && this.#parent) plugin._originalVideoElementParent = this.#parent;
  }
}
