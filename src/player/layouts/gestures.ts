import type { PlayKitPlayer } from '../../playkit/types.js';

/* Events of a viewer's click or key press. */
const GESTURES = ['click', 'keydown', 'pointerup', 'mouseup', 'touchend'];

/** Whether the viewer is pressing one of the player's buttons: the plugin doesn't announce every layout that it then draws. */
export class Gestures {
  #isOn = false;
  #watched: Element | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Watches the player's UI once it exists. */
  watch(player: PlayKitPlayer): void {
    const view = player.getView()?.closest('.playkit-player');
    if (!view || view === this.#watched) return;
    this.#watched = view;
    const end = (): void => {
      this.#isOn = false;
    };
    const begin = (): void => {
      this.#isOn = true;
      /* For a button that stops the propagation of its events. */
      setTimeout(end);
    };
    for (const type of GESTURES) {
      view.addEventListener(type, begin, { capture: true });
      view.addEventListener(type, end);
    }
  }
}
