import { EVENT } from '../../playkit/events.js';
import { isRecoverable, isSecondStreamFailure } from '../../playkit/failures.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { SECOND_STREAM, SLIDES } from '../../time-limits.js';
import { listen } from '../events/listen.js';
import { dualScreenOf, hasSecondPicture, hasSecondStream, type DualScreen } from './dual-screen.js';
import { holdLateStreams } from './late-streams.js';

/** The second stream of the medium under way: whether it comes, and that nothing waits for it for ever. */
export class SecondStream {
  readonly #player: PlayKitPlayer;
  readonly #lost: (why: string) => void;
  #medium = {};
  #failure: string | undefined;
  #release: () => void = () => undefined;
  #slides: Promise<void> | undefined;
  #slidesKnown: () => void = () => undefined;

  /** @param lost it does not come, or no longer */
  constructor(player: PlayKitPlayer, signal: AbortSignal, lost: (why: string) => void) {
    this.#player = player;
    this.#lost = lost;
    holdLateStreams(player, () => this.#medium);
    /* Told when the player goes, too. */
    player.addEventListener(EVENT.PLAYER_RESET, () => {
      this.#medium = {};
      this.#release();
    });
    listen(player, [EVENT.TIMED_METADATA_ADDED], () => queueMicrotask(() => this.#hasSlides()), signal);
  }

  /** Why there is none, where there should be one. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Another medium begins. */
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
   * Waits until it is known whether there is one.
   * @returns whether the medium is still the same
   */
  async known(plugin: DualScreen): Promise<boolean> {
    const medium = this.#medium;
    await plugin.ready;
    if (!this.#failure && !hasSecondStream(plugin)) await this.#waitForSlides();
    return medium === this.#medium;
  }

  /** Something was drawn. */
  drawn(plugin: DualScreen): void {
    if (hasSecondPicture(plugin)) this.#failure = undefined;
  }

  /** An error of the main player: whether it is about the second stream. It comes again and again. */
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
