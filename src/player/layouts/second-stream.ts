import { EVENT } from '../../playkit/events.js';
import { isRecoverable, isSecondStreamFailure } from '../../playkit/failures.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { SECOND_STREAM, SLIDES } from '../../time-limits.js';
import { listen } from '../events/listen.js';
import { dualScreenOf, hasSecondPicture, hasSecondStream, type DualScreen } from './dual-screen.js';
import { holdLateStreams } from './late-streams.js';

/** Tracks whether the current media's second stream loads, and limits how long anything waits for it. */
export class SecondStream {
  readonly #player: PlayKitPlayer;
  readonly #lost: (why: string) => void;
  #medium = {};
  #failure: string | undefined;
  #release: () => void = () => undefined;
  #slides: Promise<void> | undefined;
  #slidesKnown: () => void = () => undefined;

  /** @param lost called when it doesn't load, or fails later */
  constructor(player: PlayKitPlayer, signal: AbortSignal, lost: (why: string) => void) {
    this.#player = player;
    this.#lost = lost;
    holdLateStreams(player, () => this.#medium);
    /* Also fires when the player is destroyed, after the signal is aborted. */
    player.addEventListener(EVENT.PLAYER_RESET, () => {
      this.#medium = {};
      this.#release();
    });
    listen(player, [EVENT.TIMED_METADATA_ADDED], () => queueMicrotask(() => this.#hasSlides()), signal);
  }

  /** Why there is none, although there should be one. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Other media is loading. */
  begin(): void {
    const plugin = this.#plugin;
    this.#failure = this.#slides = undefined;
    const resolve = plugin?._resolveReadyPromise?.bind(plugin);
    if (!plugin || !resolve) return;
    const timer = setTimeout(() => this.#lose(`the second stream did not load within ${SECOND_STREAM} s`), SECOND_STREAM * 1000);
    const stop = (): void => clearTimeout(timer);
    plugin.ready.then(stop, stop);
    this.#release = () => {
      stop();
      resolve();
    };
  }

  /**
   * Waits until it is known whether there is a second stream.
   * @returns whether the media is still the same
   */
  async known(plugin: DualScreen): Promise<boolean> {
    const medium = this.#medium;
    await plugin.ready;
    if (!this.#failure && !hasSecondStream(plugin)) await this.#waitForSlides();
    return medium === this.#medium;
  }

  /** The plugin has drawn a layout. */
  drawn(plugin: DualScreen): void {
    if (hasSecondPicture(plugin)) this.#failure = undefined;
  }

  /** Handles an error of the main player. @returns whether it is about the second stream; such an error fires repeatedly */
  onError(payload: unknown): boolean {
    if (!isSecondStreamFailure(payload)) return false;
    const plugin = this.#plugin;
    const inner = payload.data?.payload;
    const isCritical = !inner || !isRecoverable(inner);
    if (plugin && !this.#failure && (isCritical || !hasSecondPicture(plugin))) this.#lose('the second stream failed to load');
    return true;
  }

  get #plugin(): DualScreen | undefined {
    return dualScreenOf(this.#player);
  }

  #waitForSlides(): Promise<void> {
    return (this.#slides ??= new Promise((resolve) => {
      this.#slidesKnown = resolve;
      setTimeout(resolve, SLIDES * 1000);
    }));
  }

  #hasSlides(): void {
    if (this.#plugin && hasSecondStream(this.#plugin)) this.#slidesKnown();
  }

  #lose(why: string): void {
    this.#failure = why;
    this.#release();
    this.#lost(why);
  }
}
