import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { listen } from '../events/listen.js';
import { dualScreenOf, type DualScreen } from './dual-screen.js';

/**
 * Where the main picture goes back to when it is alone. The plugin takes the parent that the picture has at the first play for
 * it: in a layout already drawn, a box that goes, and the picture with it.
 */
export class Home {
  readonly #player: PlayKitPlayer;
  #parent: Element | null | undefined;

  constructor(player: PlayKitPlayer, signal: AbortSignal) {
    this.#player = player;
    listen(player, [EVENT.FIRST_PLAY], () => queueMicrotask(() => this.#restore()), signal);
  }

  /** Before a layout is drawn. */
  keep(plugin: DualScreen): void {
    this.#parent ??= plugin._originalVideoElementParent ?? this.#player.getVideoElement()?.parentElement;
    this.#restore();
  }

  #restore(): void {
    const plugin = dualScreenOf(this.#player);
    if (plugin && this.#parent) plugin._originalVideoElementParent = this.#parent;
  }
}
