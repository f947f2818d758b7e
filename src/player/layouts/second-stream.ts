import type { PlayKitPlayer } from '../../playkit/types.js';
import { listen } from '../events/listen.js';
import { dualScreenOf, hasSecondPicture, hasSecondStream, type DualScreen } from './dual-screen.js';
import { holdLateStreams } from './late-streams.js';

/** How long the second stream may keep the first one from playing. */
const SECONDS = 5;
/** How much later than a child entry slides may be known: they are cue points. */
const SLIDES_SECONDS = 1;

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
    player.addEventListener('playerreset', () => {
      this.#medium = {};
      this.#release();
    });
    listen(player, ['timedmetadataadded'], () => queueMicrotask(() => this.#hasSlides()), signal);
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
    const timer = setTimeout(() => this.#lose(`the second stream did not load within ${SECONDS} s`), SECONDS * 1000);
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
    if (!isSecondStreamError(payload)) return false;
    const plugin = this.#plugin;
    const isCritical = payload.data?.payload?.severity !== 1;
    if (plugin && !this.#failure && (isCritical || !hasSecondPicture(plugin))) this.#lose('the second stream failed to load');
    return true;
  }

  get #plugin(): DualScreen | undefined {
    return dualScreenOf(this.#player);
  }

  #waitForSlides(): Promise<void> {
    return (this.#slides ??= new Promise((resolve) => {
      this.#slidesKnown = resolve;
      setTimeout(resolve, SLIDES_SECONDS * 1000);
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

interface SecondStreamError {
  readonly data?: { readonly payload?: { readonly severity?: number } };
}

/* The main player tells of a second stream that failed by an error of its own, with the other's inside. */
const isSecondStreamError = (payload: unknown): payload is SecondStreamError =>
  typeof payload === 'object' &&
  payload !== null &&
  'code' in payload &&
  payload.code === 3016 &&
  'severity' in payload &&
  payload.severity === 1;
