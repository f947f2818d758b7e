import { EVENT } from '../../playkit/events.js';
import type { MediaOptions, PlayKitPlayer } from '../../playkit/types.js';

/** Ends playback at `end-time`, which the player itself ignores; with `loop` it goes back to `start-time` there. */
export class EndTime {
  readonly #player: PlayKitPlayer;
  #options: MediaOptions = {};

  constructor(player: PlayKitPlayer) {
    this.#player = player;
  }

  /** A load begins. */
  begin(options: MediaOptions): void {
    this.#options = options;
  }

  onEvent(type: string): void {
    const { endTime, startTime } = this.#options;
    if (type !== EVENT.TIME_UPDATE || endTime === undefined || this.#player.seeking || this.#player.paused) return;
    if ((this.#player.currentTime ?? 0) < endTime || this.#player.isLive()) return;
    if (this.#player.config.playback?.loop) {
      this.#player.currentTime = startTime ?? 0;
      return;
    }
    /* Once: a viewer who plays on has seen the end and wants more. */
    this.#options = {};
    this.#player.pause();
  }
}
