import type { PlayKitPlayer } from '../../playkit/types.js';

/* Events of a viewer's click or key press. */
const GESTURES = ['click', 'keydown', 'pointerup', 'mouseup', 'touchend'];

/** Detects that the viewer presses a button of the player: the plugin doesn't announce every layout that it draws then. */
export class Gestures {
  #isActive = false;
  #watched: Element | undefined;

  /** Whether the viewer's click or key press is being handled. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** Watches the player's UI once it exists. */
  watch(player: PlayKitPlayer): void {
    const view = player.getView()?.closest('.playkit-player');
    if (!view || view === this.#watched) return;
    this.#watched = view;
    const end = (): void => {
      this.#isActive = false;
    };
    const begin = (): void => {
      this.#isActive = true;
      /* For a button that stops the propagation of its events. */
      setTimeout(end);
    };
    for (const type of GESTURES) {
      view.addEventListener(type, begin, { capture: true });
      view.addEventListener(type, end);
    }
  }
}
