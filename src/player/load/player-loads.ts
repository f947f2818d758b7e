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

/** What the loads of a player report. */
export interface PlayerLoadsHost {
  /** The player began a load by itself: the next item of a playlist, its own "Try again". */
  onForeignLoad(request: MediaRequest | undefined): void;
  /** An error that is not the end of a load: fatal ones end playback and are reported once, others change nothing. */
  onError(error: KalturaPlayerError): void;
  /** What the page wants of a load means nothing for the entry. */
  onProblem(error: KalturaPlayerError): void;
}

/* One call of a load method. */
interface Call {
  isAwaitingAnswer: boolean;
  /* What the page wants of the entry: read by the player once it has its answer. */
  options?: MediaOptions | undefined;
}

/**
 * All loads of one player, whoever begins them. `loadMedia()` takes no signal, and of two overlapping loads the answer that comes
 * last would win: so the answer to a load that is no longer wanted is held back for ever. A load that fails rejects, dispatches
 * `error`, or does both: here it is one promise.
 */
export class PlayerLoads {
  readonly #player: PlayKitPlayer;
  readonly #host: PlayerLoadsHost;
  /* The newest call, the only one whose answer counts. */
  #call: Call | undefined;
  /* Of the load under way; an item that a playlist loads meanwhile belongs to it. */
  #outcome: Deferred | undefined;
  #what = 'the media';
  #isOurs = false;
  /* Of a playlist under way, for its first item. */
  #options: MediaOptions | undefined;
  /* The call that is being made: what is requested now is what it waits for. */
  #starting: Call | undefined;
  #hasLoaded = false;
  #hasFailed = false;

  constructor(player: PlayKitPlayer, host: PlayerLoadsHost) {
    this.#player = player;
    this.#host = host;
    for (const name of LOADS) wrap(player, name, (load) => this.#watched(name, load));
    for (const name of ANSWERS) wrap(player.provider, name, (request) => this.#onlyNewest(request));
  }

  /** Whether the newest load got its media: what fails after that is playback. */
  get hasLoaded(): boolean {
    return this.#hasLoaded;
  }

  /** The load under way. */
  get underWay(): Promise<void> | undefined {
    return this.#outcome?.promise;
  }

  /**
   * Loads media in place of whatever is loaded or under way. Stays pending when a newer load takes its place, and where the library
   * is silent about a failure.
   * @throws KalturaPlayerError
   */
  load(request: MediaRequest, ks: string | undefined): Promise<void> {
    const outcome = this.#begin(nameOf(request));
    this.#isOurs = true;
    try {
      /* What it rejects with is in the outcome. */
      void handled(this.#send(request, ks));
    } finally {
      this.#isOurs = false;
    }
    return outcome.promise;
  }

  /** Drops a load: its answer will not be heard. */
  drop(load: Promise<void>): void {
    if (load !== this.underWay) return;
    this.#call = this.#outcome = undefined;
    this.#hasFailed = true;
  }

  /** Playback goes on after it failed: what fails from now on is another failure. */
  recovered(): void {
    this.#hasFailed = false;
  }

  /** Handles an event of the player before the page hears it. @returns whether the page is not to hear it */
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

  /* The player also asks ahead, for the next items of a playlist: only what a load waits for is held back. */
  #onlyNewest(request: Method): Method {
    return (...args) => {
      const answer = request(...args);
      const call = this.#starting;
      if (!call || !(answer instanceof Promise)) return answer;
      call.isAwaitingAnswer = true;
      return new Promise((resolve, reject) => {
        const handOn = (settle: () => void): void => {
          if (call !== this.#call) return;
          call.isAwaitingAnswer = false;
          settle();
        };
        answer.then(
          (value: unknown) =>
            handOn(() => {
              if (call.options) this.#checkTimes(call.options, value);
              resolve(value);
            }),
          (error: unknown) => handOn(() => reject(error)),
        );
      });
    };
  }

  #checkTimes(options: MediaOptions, answer: unknown): void {
    const useless = uselessTimes(options, answer, (error) => this.#host.onProblem(error));
    for (const name of useless) delete options[name];
    /* The setup may have them, too. */
    if (useless.length > 0) this.#player.configure({ sources: Object.fromEntries(useless.map((name) => [name, null])) });
  }

  #onRejection(call: Call, rejection: unknown): void {
    if (call === this.#call) this.#reject(failureOf(this.#what, undefined, rejection));
  }

  #onError(payload: PlayKitErrorPayload): void {
    const isLoad = isLoadFailure(payload);
    /* While the newest load waits for its answer, only an older one can fail. */
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
