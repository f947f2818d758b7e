import { loadTimeout, type KalturaPlayerError } from '../../errors/index.js';
import type { MediaRequest } from '../../config/setup-config.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { failureOf, isCritical, isErrorPayload, isInterruption, type PlayKitErrorPayload } from '../../playkit/failures.js';
import { superviseLoads, type Supervision } from './load-supervision.js';

/** How long a load may take. Some failures of the library never settle: an API that answers 500, an unknown entry. */
export const LOAD_TIMEOUT_SECONDS = 10;

/** What the loader makes known. */
export interface LoaderEvents {
  /** A load began that the page did not ask for: the next item of a playlist, the player's own "Try again". */
  begun(): void;
  /** The media has a source and can be played and queried. */
  loaded(): void;
  /** Loading or playback failed; each failure once. */
  failed(error: KalturaPlayerError): void;
}

/** What is loaded, for messages. */
export const nameOf = ({ entryId, referenceId, playlistId }: MediaRequest): string =>
  playlistId ? `playlist ${playlistId}` : entryId ? `entry ${entryId}` : `reference ${referenceId ?? '?'}`;

/**
 * Loads media into one player: the newest request wins. The library would let the answer that comes last win, tells a failure
 * twice (rejection and event) or never, so every load is timed, an answer that is no longer wanted is held back, and each
 * failure is told once.
 */
export class MediaLoader {
  readonly #player: PlayKitPlayer;
  readonly #events: LoaderEvents;
  readonly #supervision: Supervision;
  #what = 'the media';
  #state: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #load = 0;
  #failure: PlayKitErrorPayload | undefined;
  #hasLoaded = false;

  constructor(player: PlayKitPlayer, events: LoaderEvents, signal: AbortSignal) {
    this.#player = player;
    this.#events = events;
    this.#supervision = superviseLoads(player, () => this.#onLoad());
    signal.addEventListener('abort', () => this.#end('idle'), { once: true });
  }

  /**
   * Loads; the outcome is told by events.
   * @param seconds how long this may take, less what went before it
   */
  load(request: MediaRequest, ks: string | undefined, seconds = LOAD_TIMEOUT_SECONDS): void {
    const load = ++this.#load;
    this.#begin(nameOf(request), seconds);
    this.#call(request, ks).then(
      /* A playlist's answer is not yet its first entry: that one reports itself by `changesourceended`. */
      () => undefined,
      (rejection: unknown) => {
        if (load === this.#load && this.#state === 'loading') this.#fail(failureOf(this.#what, this.#failure, rejection));
      },
    );
  }

  /** An event of the player, to be told before the page hears it; `true` when the page is not to hear it. */
  onEvent(event: PlayKitEvent): boolean {
    if (event.type === 'changesourceended' && this.#state === 'loading' && !this.#supervision.isAwaited()) {
      this.#end('loaded');
      this.#hasLoaded = true;
      this.#events.loaded();
    }
    return event.type === 'error' && isErrorPayload(event.payload) && this.#onError(event.payload);
  }

  async #call(request: MediaRequest, ks: string | undefined): Promise<unknown> {
    const { entryId, referenceId, playlistId, options } = request;
    const session = ks === undefined ? {} : { ks };
    if (playlistId) {
      return this.#player.loadPlaylist(
        { playlistId, ...session },
        entryId ? { options: { startAtEntryId: entryId } } : undefined,
      );
    }
    return this.#player.loadMedia({ ...(entryId ? { entryId } : referenceId ? { referenceId } : {}), ...session }, options);
  }

  /* A load begins: ours, or one of the player itself. */
  #onLoad(): void {
    if (this.#state === 'loading') return;
    this.#begin(this.#what);
    this.#events.begun();
  }

  get isLoading(): boolean {
    return this.#state === 'loading';
  }

  /** Whether the newest load got its media: what fails after that is playback. */
  get hasLoaded(): boolean {
    return this.#hasLoaded;
  }

  /** Gives the load under way up: its answer will not be heard. */
  drop(): void {
    this.#supervision.drop();
    this.#load++;
    this.#end('idle');
  }

  #begin(what: string, seconds = LOAD_TIMEOUT_SECONDS): void {
    this.#end('loading');
    this.#what = what;
    this.#hasLoaded = false;
    this.#failure = undefined;
    this.#timer = setTimeout(() => {
      this.#supervision.drop();
      this.#fail(loadTimeout(what, LOAD_TIMEOUT_SECONDS));
    }, seconds * 1000);
  }

  #end(state: 'idle' | 'loading' | 'loaded' | 'failed'): void {
    clearTimeout(this.#timer);
    this.#state = state;
  }

  #fail(error: KalturaPlayerError): void {
    this.#end('failed');
    this.#events.failed(error);
  }

  #onError(payload: PlayKitErrorPayload): true {
    const isLoad = payload.code === 7002;
    if (isInterruption(payload) || (isLoad && this.#supervision.isAwaited())) return true;
    if (isLoad && this.#state === 'loading') {
      /* The rejection of the load follows in a microtask; one of the player's own loads has nobody to reject to. */
      this.#failure = payload;
      const load = this.#load;
      queueMicrotask(() =>
        queueMicrotask(() => {
          if (load === this.#load && this.#state === 'loading') this.#fail(failureOf(this.#what, payload));
        }),
      );
    } else if (!isCritical(payload)) {
      this.#events.failed(failureOf(this.#what, payload));
    } else if (this.#state !== 'failed') {
      this.#fail(failureOf(this.#what, payload));
    }
    return true;
  }
}
