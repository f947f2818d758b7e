import type { MediaRequest } from '../../config/setup-config.js';
import { KalturaPlayerError, offAir, stalled } from '../../errors/index.js';
import { listen } from '../../native.js';
import { EVENT } from '../../playkit/events.js';
import { httpStatusOf, isManifestMissing } from '../../playkit/failures.js';
import type { PlayKitEvent } from '../../playkit/types.js';
import { STALL } from '../../time-limits.js';
import { loadWithRetries, type Load } from '../load/load-with-retries.js';
import { nameOf } from '../load/load-methods.js';
import { PlayerLoads } from '../load/player-loads.js';
import { newTries, retryFor, type Tries } from '../load/retry-policy.js';
import type { RecoveryContext } from './recovery-context.js';
import { ReadinessPoll } from './readiness-poll.js';
import { ResumePoint } from './resume-point.js';
import { StallWatch } from './stall-watch.js';

/** Loads media, retries failures that a retry can help with, and reports each other failure once. */
export class Recovery {
  readonly #context: RecoveryContext;
  readonly #loads: PlayerLoads;
  readonly #resume: ResumePoint;
  readonly #stall: StallWatch;
  readonly #poll: ReadinessPoll;
  /* The media that the page requested. */
  #request: MediaRequest | undefined;
  /* The media that was loaded last, by the page or by the player itself. */
  #current: MediaRequest | undefined;
  /* Aborted when another load begins, and with the player. */
  #run = new AbortController();
  #tries: Tries = newTries();
  /* Playback failed, and the reload that is to recover it has not begun. */
  #isPreparing = false;
  /* Reports the load under way as done. */
  #onMedia: () => void = () => undefined;
  #error: KalturaPlayerError | undefined;
  /* The newest non-fatal failure, from which the player may recover by itself. */
  #warning: KalturaPlayerError | undefined;
  constructor(context: RecoveryContext) {
    const { player, signal } = (this.#context = context);
    this.#resume = new ResumePoint(player, () => (this.#tries = newTries()));
    const onStall = (): void => {
      if (this.#current && this.#loads.hasLoaded) this.#onError(stalled(nameOf(this.#current), STALL, this.#warning));
    };
    this.#stall = new StallWatch(player, () => this.#resume.isPlaying, onStall, signal);
    this.#poll = new ReadinessPoll(player, {
      load: async (run) => {
        this.#tries = newTries();
        if (this.#current) await this.#load(this.#current, run);
      },
      reload: () => this.reload(),
    });
    this.#loads = new PlayerLoads(player, {
      onForeignLoad: (request) => this.#onForeignLoad(request),
      onError: (error) => this.#onError(error),
      onProblem: (error) => context.reporter.warn(error),
    });
    signal.addEventListener('abort', () => this.#run.abort(), { once: true });
    const onOnline = (): void => {
      /* Anything may have failed without a network: the API, the stream, the KS provider. */
      if (this.#error?.retryable && !this.#poll.isActive) this.reload();
    };
    const onVisible = (): void => {
      /* No KS is requested while the page is hidden. */
      if (!document.hidden && this.#loads.hasLoaded) context.session.renewAhead();
    };
    window.addEventListener('online', onOnline, { signal });
    listen('visibilitychange', onVisible, { signal });
  }

  /** Loads media from the start. */
  load(request: MediaRequest): void {
    this.#request = request;
    this.#resume.clear();
    void this.#start(request);
  }

  /** Reloads: failed media at the position where playback was, other media from the start. */
  reload(): void {
    const hasFailed = this.#error !== undefined || !this.#loads.hasLoaded;
    if (hasFailed) this.#resume.save();
    else this.#resume.clear();
    const request = hasFailed ? this.#current : this.#request;
    if (request) void this.#start(request);
  }

  /** Handles an event of the player before it is relayed to the page. @returns whether to swallow it */
  onEvent(event: PlayKitEvent): boolean {
    const { type } = event;
    if (type === EVENT.PLAYING) this.#onPlaying();
    if (this.#loads.hasLoaded) {
      this.#resume.onEvent(type, this.#isPreparing || this.#error !== undefined);
      this.#stall.onEvent(type);
    }
    if (type === EVENT.PLAYBACK_START) this.#onPlaybackStart();
    const isHidden = this.#loads.onEvent(event);
    /* In the same task, so that the status is `ready` when the page receives the event. */
    if (type === EVENT.CHANGE_SOURCE_ENDED && this.#loads.hasLoaded) this.#onMedia();
    return isHidden;
  }

  /* The next item of a playlist, or the player's own "Try again". */
  #onForeignLoad(request: MediaRequest | undefined): void {
    const current = request ?? this.#current;
    this.#resume.clear();
    if (current) void this.#start(current, this.#loads.underWay);
  }

  async #start(request: MediaRequest, underWay?: Promise<void>, isPreparing = false): Promise<void> {
    const { signal } = this.#newRun();
    this.#isPreparing = isPreparing;
    this.#current = request;
    this.#stall.stop();
    this.#tries = newTries();
    this.#error = this.#warning = undefined;
    this.#context.mediaState.onLoading(this.#resume.isSaved);
    this.#context.onStatus({ status: 'loading', options: request.options });
    /* A listener may have destroyed the player, or started another load. */
    if (!signal.aborted) await this.#load(request, signal, { underWay });
  }

  #newRun(): AbortController {
    this.#run.abort();
    this.#run = new AbortController();
    if (this.#context.signal.aborted) this.#run.abort();
    this.#isPreparing = false;
    return this.#run;
  }

  async #load(request: MediaRequest, signal: AbortSignal, how: Pick<Load, 'underWay' | 'after'> = {}): Promise<void> {
    const load = {
      ...how,
      request: { ...request, options: this.#resume.optionsFrom(request.options) },
      tries: this.#tries,
      canWait: !this.#poll.isActive,
      onAttempt: () => {
        this.#isPreparing = false;
        /* A failed player loses its volume before it has a source again. */
        this.#context.mediaState.onLoading(this.#resume.isSaved);
      },
    };
    const onMedia = (): void => {
      if (!signal.aborted) this.#onLoaded(how.after !== undefined);
    };
    this.#onMedia = onMedia;
    try {
      await loadWithRetries(load, { ...this.#context, loads: this.#loads }, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof KalturaPlayerError)) throw error;
      /* While polling an entry in processing, its message stays until a non-retryable failure replaces it. */
      if (!this.#poll.isActive || !error.retryable) this.#fail(error);
      return;
    }
    onMedia();
  }

  #onLoaded(isRecovery: boolean): void {
    const { mediaState, session } = this.#context;
    const { signal } = this.#newRun();
    this.#error = undefined;
    /* After a recovery the retry count is kept until playback has passed the failure. */
    if (!isRecovery) this.#tries = newTries();
    this.#context.onStatus({ status: 'ready' });
    if (signal.aborted) return;
    session.onLoaded();
    if (this.#resume.needsPlay) mediaState.play().catch(() => undefined);
  }

  /* Playback failed, or the player recovers from something by itself. */
  #onError(error: KalturaPlayerError): void {
    const { reporter, session } = this.#context;
    /* The error is of a stream that is about to be replaced, or whose failure was reported. */
    if (this.#isPreparing || (error.fatal && this.#error)) return reporter.log('meanwhile', error);
    if (!error.fatal) {
      this.#warning = error;
      reporter.warn(error);
      if (!this.#loads.hasLoaded || this.#run.signal.aborted || this.#error) return;
      this.#stall.start();
      /* The player would retry a refused stream with the same KS and fail: renew the KS at once. */
      if (error.reason !== 'session-expired' || this.#tries.hasRenewed || !session.source.isRenewable) return;
    }
    this.#recover(error);
  }

  #recover(error: KalturaPlayerError): void {
    const request = this.#current;
    const { player } = this.#context;
    /* Only before the stream has played: a broadcast that breaks off later is a different failure. */
    if (request && player.isLive() && !this.#resume.hasPlayed && isManifestMissing(error)) {
      return this.#fail(offAir(nameOf(request), error));
    }
    const { signal } = this.#newRun();
    this.#stall.stop();
    this.#resume.save();
    const retry = retryFor({ reason: error.reason, isLoad: false, tries: this.#tries, httpStatus: httpStatusOf(error) });
    if (!request || retry.kind === 'none') return this.#fail(error);
    this.#warning = error;
    this.#isPreparing = true;
    void this.#load(request, signal, { after: error });
  }

  #fail(error: KalturaPlayerError): void {
    const { signal } = this.#newRun();
    this.#stall.stop();
    this.#error = error;
    this.#resume.save();
    this.#context.onStatus({ status: 'failed', error });
    if (error.reason === 'media-not-ready') void this.#poll.start(error, this.#loads.hasLoaded, signal);
  }

  /* Media that has not played yet requests its stream now: with an expired KS that would be refused. */
  #onPlaybackStart(): void {
    const request = this.#current;
    const isUnplayed = this.#loads.hasLoaded && !this.#error && !this.#resume.hasPlayed;
    if (!request || !isUnplayed || !this.#context.session.hasMediaKsExpired) return;
    this.#resume.save();
    void this.#start(request, undefined, true);
  }

  #onPlaying(): void {
    this.#warning = undefined;
    if (!this.#error || !this.#loads.hasLoaded) return;
    /* Playback recovered after all: the error message must not cover a playing video. */
    this.#error = undefined;
    this.#newRun();
    this.#loads.onRecovered();
    this.#context.onStatus({ status: 'ready' });
  }
}
