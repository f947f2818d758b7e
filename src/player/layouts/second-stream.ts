import { callAfter } from '../../async.js';
import { EVENT } from '../../playkit/events.js';
import { isRecoverable, isSecondStreamFailure } from '../../playkit/failures.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { SECOND_STREAM, SLIDES } from '../../time-limits.js';
import { listen } from '../events/listen.js';
import { dualScreenOf, hasSecondPicture, hasSecondStream, type DualScreen } from './dual-screen.js';
import { ignoreLateStreams } from './late-streams.js';

/** Tracks whether the current media's second stream loads, and limits how long anything waits for it. */
export class SecondStream {
  readonly #player: PlayKitPlayer;
  readonly #onFailure: (why: string) => void;
  #media = {};
  #failure: string | undefined;
  #release: () => void = () => undefined;
  #slidesOrTimeout: Promise<void> | undefined;
  #onSlides: () => void = () => undefined;

  /** @param onFailure called when it doesn't load, or fails later */
  constructor(player: PlayKitPlayer, signal: AbortSignal, onFailure: (why: string) => void) {
    this.#player = player;
    this.#onFailure = onFailure;
    ignoreLateStreams(player, () => this.#media);
    /* Also fires when the player is destroyed, after the signal is aborted. */
    player.addEventListener(EVENT.PLAYER_RESET, () => {
      this.#media = {};
      this.#release();
    });
    listen(player, [EVENT.TIMED_METADATA_ADDED], () => queueMicrotask(() => this.#checkSlides()), signal);
  }

  /** Why there is none, although there should be one. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Other media is loading. */
  onNewMedia(): void {
    const plugin = this.#plugin;
    this.#failure = this.#slidesOrTimeout = undefined;
    const resolve = plugin?._resolveReadyPromise?.bind(plugin);
    if (!plugin || !resolve) return;
    const stop = callAfter(SECOND_STREAM, () => this.#fail(`the second stream did not load within ${SECOND_STREAM} s`));
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
  async whenKnown(plugin: DualScreen): Promise<boolean> {
    const media = this.#media;
    await plugin.ready;
    if (!this.#failure && !hasSecondStream(plugin)) await this.#waitForSlides();
    return media === this.#media;
  }

  /** The plugin has drawn a layout. */
  onDrawn(plugin: DualScreen): void {
    if (hasSecondPicture(plugin)) this.#failure = undefined;
  }

  /** Handles an error of the main player. @returns whether it is about the second stream; such an error fires repeatedly */
  onError(payload: unknown): boolean {
    if (!isSecondStreamFailure(payload)) return false;
    const plugin = this.#plugin;
    const inner = payload.data?.payload;
    const isCritical = !inner || !isRecoverable(inner);
    if (plugin && !this.#failure && (isCritical || !hasSecondPicture(plugin))) this.#fail('the second stream failed to load');
    return true;
  }

  get #plugin(): DualScreen | undefined {
    return dualScreenOf(this.#player);
  }

  #waitForSlides(): Promise<void> {
    return (this.#slidesOrTimeout ??= new Promise((resolve) => {
      this.#onSlides = resolve;
      callAfter(SLIDES, resolve);
    }));
  }

  #checkSlides(): void {
    if (this.#plugin && hasSecondStream(this.#plugin)) this.#onSlides();
  }

  #fail(why: string): void {
    this.#failure = why;
    this.#release();
    this.#onFailure(why);
  }
}
