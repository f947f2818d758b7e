import { Deferred, handled } from '../../async.js';
import type { MediaRequest } from '../../config/setup-config.js';
import type { KalturaPlayerError } from '../../errors/index.js';
import { EVENT } from '../../playkit/events.js';
import {
  failureOf,
  isCritical,
  isErrorPayload,
  isInterruption,
  isLoadFailure,
  missingEngine,
  type PlayKitErrorPayload,
} from '../../playkit/failures.js';
import type { MediaOptions, PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { ANSWERS, LOADS, nameOf, requestOf, wrap, type LoadMethod, type Method } from './load-methods.js';
import { uselessTimes } from './times.js';

/** Receives the reports of a player's loads. */
export interface PlayerLoadsHost {
  /** The player began a load by itself: the next item of a playlist, its own "Try again". */
  onForeignLoad(request: MediaRequest | undefined): void;
  /** An error outside of a load: fatal ones end playback and are reported once, others change nothing. */
  onError(error: KalturaPlayerError): void;
  /** The page's options of a load that don't fit the entry. */
  onProblem(error: KalturaPlayerError): void;
}

/* One call of a load method. */
interface Call {
  isAwaitingAnswer: boolean;
  /* The page's options, which the player reads once it has its response. */
  options?: MediaOptions | undefined;
}

/**
 * All loads of one player, including those that it begins by itself. `loadMedia()` takes no signal, and of two overlapping loads
 * the last response would win: so the response to a superseded load is withheld for ever. A load that fails rejects, dispatches
 * `error`, or does both: here it is one promise.
 */
export class PlayerLoads {
  readonly #player: PlayKitPlayer;
  readonly #host: PlayerLoadsHost;
  /* The newest call, the only one whose response is used. */
  #call: Call | undefined;
  /* The outcome of the load under way; an item that a playlist loads meanwhile belongs to it. */
  #outcome: Deferred | undefined;
  #what = 'the media';
  #isOurs = false;
  /* Options of the playlist under way, for its first item. */
  #options: MediaOptions | undefined;
  /* The call that is running: it waits for the requests that are made now. */
  #starting: Call | undefined;
  #hasLoaded = false;
  #hasFailed = false;

  constructor(player: PlayKitPlayer, host: PlayerLoadsHost) {
    this.#player = player;
    this.#host = host;
    for (const name of LOADS) wrap(player, name, (load) => this.#watched(name, load));
    for (const name of ANSWERS) wrap(player.provider, name, (request) => this.#onlyNewest(request));
  }

  /** Whether the newest load has its media: later failures are failures of playback. */
  get hasLoaded(): boolean {
    return this.#hasLoaded;
  }

  /** The load under way. */
  get underWay(): Promise<void> | undefined {
    return this.#outcome?.promise;
  }

  /**
   * Loads media, and supersedes any load under way. Stays pending when a newer load supersedes it, and when the library doesn't
   * report a failure.
   * @throws KalturaPlayerError
   */
  load(request: MediaRequest, ks: string | undefined): Promise<void> {
    const outcome = this.#begin(nameOf(request));
    this.#isOurs = true;
    try {
      /* Its rejection is in the outcome. */
      void handled(this.#send(request, ks));
    } finally {
      this.#isOurs = false;
    }
    return outcome.promise;
  }

  /** Drops a load: its response will be ignored. */
  drop(load: Promise<void>): void {
    if (load !== this.underWay) return;
    this.#call = this.#outcome = undefined;
    this.#hasFailed = true;
  }

  /** Playback continues after a failure: the next failure is a new one. */
  onRecovered(): void {
    this.#hasFailed = false;
  }

  /** Handles an event of the player before it is relayed to the page. @returns whether to swallow it */
  onEvent({ type, payload }: PlayKitEvent): boolean {
    if (type === EVENT.CHANGE_SOURCE_ENDED && this.#outcome && !this.#call?.isAwaitingAnswer) {
      this.#hasLoaded = true;
      this.#outcome.resolve();
      this.#outcome = undefined;
    }
    if (type !== EVENT.ERROR || !isErrorPayload(payload)) return false;
    this.#onError(payload);
    return true;
  }

  #begin(what: string): Deferred {
    this.#what = what;
    this.#hasLoaded = this.#hasFailed = false;
    this.#options = undefined;
    return (this.#outcome = new Deferred());
  }

  async #send({ entryId, referenceId, playlistId, options }: MediaRequest, ks: string | undefined): Promise<unknown> {
    const session = ks === undefined ? {} : { ks };
    this.#options = { ...options };
    if (!playlistId) {
      return this.#player.loadMedia({ ...(entryId ? { entryId } : referenceId ? { referenceId } : {}), ...session });
    }
    const loop = this.#player.config.playback?.loop === true;
    const list = { ...(entryId && { startAtEntryId: entryId }), ...(loop && { loop }) };
    return this.#player.loadPlaylist({ playlistId, ...session }, Object.keys(list).length > 0 ? { options: list } : undefined);
  }

  #watched(name: LoadMethod, load: Method): Method {
    return (...args) => {
      const call: Call = (this.#call = { isAwaitingAnswer: false });
      if (!this.#isOurs && !this.#outcome) {
        const request = requestOf(name, args);
        this.#begin(request ? nameOf(request) : 'the playlist');
        this.#host.onForeignLoad(request);
      }
      if (name === 'loadMedia') {
        call.options = this.#options;
        this.#options = undefined;
      }
      this.#starting = call;
      try {
        const result = call.options ? load(args[0], call.options) : load(...args);
        if (result instanceof Promise) result.catch((rejection: unknown) => this.#onRejection(call, rejection));
        return result;
      } catch (error) {
        this.#onRejection(call, error);
        throw error;
      } finally {
        this.#starting = undefined;
      }
    };
  }

  /* The player also requests the next items of a playlist ahead: only responses that a load waits for are withheld. */
  #onlyNewest(request: Method): Method {
    return (...args) => {
      const answer = request(...args);
      const call = this.#starting;
      if (!call || !(answer instanceof Promise)) return answer;
      call.isAwaitingAnswer = true;
      return new Promise((resolve, reject) => {
        const ifNewest = (settle: () => void): void => {
          if (call !== this.#call) return;
          call.isAwaitingAnswer = false;
          settle();
        };
        answer.then(
          (value: unknown) =>
            ifNewest(() => {
              if (call.options) this.#checkTimes(call.options, value);
              resolve(value);
            }),
          (error: unknown) => ifNewest(() => reject(error)),
        );
      });
    };
  }

  #checkTimes(options: MediaOptions, answer: unknown): void {
    const useless = uselessTimes(options, answer, (error) => this.#host.onProblem(error));
    for (const name of useless) delete options[name];
    /* The setup may contain them, too. */
    if (useless.length > 0) this.#player.configure({ sources: Object.fromEntries(useless.map((name) => [name, null])) });
  }

  #onRejection(call: Call, rejection: unknown): void {
    if (call === this.#call) this.#reject(failureOf(this.#what, undefined, rejection));
  }

  #onError(payload: PlayKitErrorPayload): void {
    const isLoad = isLoadFailure(payload);
    /* While the newest load waits for its response, only an older one can fail. */
    if (isInterruption(payload) || (isLoad && this.#call?.isAwaitingAnswer)) return;
    const error = missingEngine(this.#what, payload, this.#player.sources) ?? failureOf(this.#what, payload);
    if (!isCritical(payload)) this.#host.onError(error);
    else if (this.#outcome) this.#reject(error);
    else if (!this.#hasFailed) {
      this.#hasFailed = true;
      this.#host.onError(error);
    }
  }

  #reject(error: KalturaPlayerError): void {
    if (!this.#outcome) return;
    this.#hasFailed = true;
    this.#outcome.reject(error);
    this.#outcome = undefined;
  }
}
