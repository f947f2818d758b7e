import { listen } from '../../native.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { STALL } from '../../time-limits.js';

/* Events after which playback has to go on, and events after which it does, or need not. */
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

/** Reports playback that waits for data too long: the library reports some of that never. */
export class StallWatch {
  readonly #player: PlayKitPlayer;
  readonly #isPlaying: () => boolean;
  readonly #onStall: () => void;
  #position = 0;
  #isWaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isPlaying whether playback is to run: a player that nobody started does not stall */
  constructor(player: PlayKitPlayer, isPlaying: () => boolean, onStall: () => void, signal: AbortSignal) {
    this.#player = player;
    this.#isPlaying = isPlaying;
    this.#onStall = onStall;
    signal.addEventListener('abort', () => this.stop(), { once: true });
    /* Browsers load no media for a page that nobody sees: there the clock stands still. */
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

  /** Playback has to move on from now, or it has stalled. */
  start(): void {
    if (!this.#isPlaying() || this.#isWaiting || !this.#canStall) return;
    this.#isWaiting = true;
    this.#run();
  }

  /** Nothing is expected of playback for now. */
  stop(): void {
    this.#isWaiting = false;
    clearTimeout(this.#timer);
  }

  /* What plays in somebody else's frame, as YouTube's videos do, is watched there. */
  get #canStall(): boolean {
    const shown = this.#player.getVideoElement();
    return shown instanceof HTMLMediaElement || shown instanceof HTMLImageElement;
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (!this.#isWaiting || document.hidden) return;
    this.#timer = setTimeout(() => {
      this.#isWaiting = false;
      this.#onStall();
    }, STALL * 1000);
  }
}
