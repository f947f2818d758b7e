import { callAfter } from '../../async.js';
import { listen } from '../../native.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { STALL } from '../../time-limits.js';

/* Events that start the stall timer, and events that stop it. */
const STARTS: ReadonlySet<string> = new Set([EVENT.PLAYBACK_START, EVENT.PLAY, EVENT.WAITING, EVENT.SEEKING]);
const STOPS: ReadonlySet<string> = new Set([
  EVENT.PLAYING,
  EVENT.PAUSE,
  EVENT.ENDED,
  EVENT.PLAY_FAILED,
  EVENT.AUTOPLAY_FAILED,
  EVENT.AD_BREAK_START,
  EVENT.AD_STARTED,
  EVENT.CHANGE_SOURCE_STARTED,
]);

/** Reports playback that waits for data too long: the library doesn't report every stall. */
export class StallWatch {
  readonly #player: PlayKitPlayer;
  readonly #isPlaying: () => boolean;
  readonly #onStall: () => void;
  #position = 0;
  #isWaiting = false;
  #cancelTimer = (): void => undefined;

  /** @param isPlaying whether playback should run: a player that wasn't started cannot stall */
  constructor(player: PlayKitPlayer, isPlaying: () => boolean, onStall: () => void, signal: AbortSignal) {
    this.#player = player;
    this.#isPlaying = isPlaying;
    this.#onStall = onStall;
    signal.addEventListener('abort', () => this.stop(), { once: true });
    /* Browsers load no media for a hidden page: the timer is stopped there. */
    listen('visibilitychange', () => this.#run(), { signal });
  }

  /** Handles an event of the player. */
  onEvent(type: string): void {
    if (type === EVENT.TIME_UPDATE && !this.#player.seeking) {
      const position = this.#player.currentTime ?? 0;
      if (position !== this.#position) this.stop();
      this.#position = position;
    }
    if (STOPS.has(type)) this.stop();
    else if (STARTS.has(type)) this.start();
  }

  /** Starts the timer, unless it runs. */
  start(): void {
    if (!this.#isPlaying() || this.#isWaiting || !this.#canStall) return;
    this.#isWaiting = true;
    this.#run();
  }

  /** Stops the timer. */
  stop(): void {
    this.#isWaiting = false;
    this.#cancelTimer();
  }

  /* Media in a third-party frame, such as YouTube's, is left to the player in that frame. */
  get #canStall(): boolean {
    const shown = this.#player.getVideoElement();
    return shown instanceof HTMLMediaElement || shown instanceof HTMLImageElement;
  }

  #run(): void {
    this.#cancelTimer();
    if (!this.#isWaiting || document.hidden) return;
    this.#cancelTimer = callAfter(STALL, () => {
      this.#isWaiting = false;
      this.#onStall();
    });
  }
}
