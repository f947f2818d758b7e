import { EVENT } from '../../playkit/events.js';
import type { MediaOptions, PlayKitPlayer } from '../../playkit/types.js';

/**
 * Ends playback at `end-time`, which the player itself ignores. With `loop` it returns to `start-time` there, and at the end of
 * the media, where the player itself would restart at 0.
 */
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
    if (this.#player.isLive()) return;
    if (type === EVENT.TIME_UPDATE) this.#onTime();
    if (type === EVENT.PLAYBACK_ENDED && this.#isLoop) this.#rewind();
  }

  get #isLoop(): boolean {
    return this.#player.config.playback?.loop === true;
  }

  #onTime(): void {
    const { endTime } = this.#options;
    if (endTime === undefined || this.#player.seeking || this.#player.paused) return;
    if ((this.#player.currentTime ?? 0) < endTime) return;
    if (this.#isLoop) return this.#rewind();
    /* Only once: the viewer may continue past the end. */
    this.#options = {};
    this.#player.pause();
  }

  #rewind(): void {
    const { startTime = 0 } = this.#options;
    /* A start after the end counts as not set. */
    this.#player.currentTime = startTime < (this.#player.duration ?? Infinity) ? startTime : 0;
  }
}
