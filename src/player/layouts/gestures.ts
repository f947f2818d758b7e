import type { PlayKitPlayer } from '../../playkit/types.js';

/* How a viewer works a button. */
const GESTURES = ['click', 'keydown', 'pointerup', 'mouseup', 'touchend'];

/** Whether the viewer works one of the player's buttons right now: the plugin does not announce all that it draws then. */
export class Gestures {
  #isOn = false;
  #watched: Element | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Watches the player's UI, as soon as there is one. */
  watch(player: PlayKitPlayer): void {
    const view = player.getView()?.closest('.playkit-player');
    if (!view || view === this.#watched) return;
    this.#watched = view;
    const end = (): void => {
      this.#isOn = false;
    };
    const begin = (): void => {
      this.#isOn = true;
      /* For a button that keeps its events to itself. */
      setTimeout(end);
    };
    for (const type of GESTURES) {
      view.addEventListener(type, begin, { capture: true });
      view.addEventListener(type, end);
    }
  }
}
