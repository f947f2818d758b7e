import { loadTimeout, type KalturaPlayerError } from '../../errors/index.js';
import type { MediaRequest } from '../../config/setup-config.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { LOAD_TIMEOUT_SECONDS, MediaLoader, nameOf, type LoaderEvents } from './media-loader.js';
import type { MediaSurface } from '../media/media-state.js';
import type { PlayerSession, SessionHost } from '../session.js';
import type { Progress } from '../playback/progress.js';
import { SlowLoad } from './slow-load.js';
import type { Timers } from '../timers.js';

/** What it tells. */
export interface AttemptsHost extends LoaderEvents, SessionHost {
  readonly surface: MediaSurface;
  /** There is nothing more to try. */
  gaveUp(error: KalturaPlayerError): void;
}

/** What an attempt needs besides the player. */
export interface AttemptNeeds {
  readonly session: PlayerSession;
  readonly progress: Progress;
  readonly timers: Timers;
}

/** Attempts at a load: each with the KS it needs, all of them within the time of one load. */
export class Attempts {
  readonly #host: AttemptsHost;
  readonly #needs: AttemptNeeds;
  readonly #loader: MediaLoader;
  readonly #slow: SlowLoad;
  #request: MediaRequest | undefined;
  #deadline = 0;

  constructor(player: PlayKitPlayer, host: AttemptsHost, needs: AttemptNeeds, signal: AbortSignal) {
    this.#host = host;
    this.#needs = needs;
    const loader = (this.#loader = new MediaLoader(player, host, signal));
    this.#slow = new SlowLoad(player, needs.timers, {
      get isLoading() {
        return loader.isLoading;
      },
      log: (...message) => host.log(...message),
      lost: (error) => {
        loader.drop();
        host.warn(error);
        this.start(true);
      },
      failed: (error) => {
        loader.drop();
        host.failed(error);
      },
    });
  }

  /** Whether the newest load got its media: what fails after that is playback. */
  get hasLoaded(): boolean {
    return this.#loader.hasLoaded;
  }

  /** What is loaded, for messages. */
  get what(): string {
    return this.#request ? nameOf(this.#request) : 'the media';
  }

  get secondsLeft(): number {
    return Math.max(0, (this.#deadline - Date.now()) / 1000);
  }

  /** What is to be loaded from now on. */
  request(request: MediaRequest): void {
    this.#request = request;
  }

  /** A load begins, or is tried anew: it has the full time. */
  extend(): void {
    this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    this.#slow.begin();
  }

  /**
   * What takes too long is given up, be it the library's part of a load or the provider's.
   * @returns takes it back
   */
  limit(): () => void {
    return this.#needs.timers.after(this.secondsLeft, () => this.#host.gaveUp(loadTimeout(this.what, LOAD_TIMEOUT_SECONDS)));
  }

  /** @param hasFreshKs whether the KS at hand was just renewed */
  start(hasFreshKs = false): void {
    const request = this.#request;
    if (!request) return;
    const { session, timers } = this.#needs;
    const attempt = timers.restart();
    /* Whoever heard that a load begins may have destroyed the player. */
    if (!timers.isCurrent(attempt)) return;
    /* At once: the library draws its controls in a microtask after its setup, and the API can be asked by then. */
    if (hasFreshKs || session.source.servesLoad) this.#load(request);
    else void this.#loadWithKs(request, attempt);
  }

  async #loadWithKs(request: MediaRequest, attempt: number): Promise<void> {
    const { session, timers } = this.#needs;
    const unlimit = this.limit();
    try {
      await session.source.forLoad();
    } catch (error) {
      if (timers.isCurrent(attempt)) this.#host.gaveUp(error as KalturaPlayerError);
      return;
    }
    if (!timers.isCurrent(attempt)) return;
    unlimit();
    this.#load(request);
  }

  #load(request: MediaRequest): void {
    const { session, progress } = this.#needs;
    session.apply();
    const ks = session.source.current;
    this.#host.log('load', this.what, request.options);
    /* A player that failed has lost its volume by the time it has a source again. */
    this.#host.surface.loading();
    this.#slow.watch(request, ks);
    this.#loader.load({ ...request, options: progress.optionsFrom(request.options) }, ks, this.secondsLeft);
  }

  /** An event of the player; `true` when the page is not to hear it. */
  onEvent(event: PlayKitEvent): boolean {
    return this.#loader.onEvent(event);
  }
}
