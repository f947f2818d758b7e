import { retrying, stalled, type KalturaPlayerError } from '../../errors/index.js';
import type { MediaRequest } from '../../config/setup-config.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { Attempts, type AttemptsHost } from '../load/attempts.js';
import { httpStatusOf } from '../../playkit/failures.js';
import type { PlayerSession } from '../session.js';
import { ProcessingPoll } from './processing-poll.js';
import { Progress, STALL_SECONDS } from './progress.js';
import { retryFor } from '../load/retry-policy.js';
import { LOOK_SECONDS } from '../load/slow-load.js';
import type { Timers } from '../timers.js';

/** What it needs of the element. */
export type RecoveryHost = Omit<AttemptsHost, 'gaveUp'>;

/** Loads media, gets over failures by itself where that can help, and tells those that it cannot get over: once each. */
export class Recovery {
  readonly #host: RecoveryHost;
  readonly #session: PlayerSession;
  readonly #timers: Timers;
  readonly #progress: Progress;
  readonly #attempts: Attempts;
  readonly #poll: ProcessingPoll;
  #retries = 0;
  #hasRenewed = false;
  #isRenewing = false;
  #error: KalturaPlayerError | undefined;
  /* What the player is said to be getting over. */
  #warning: KalturaPlayerError | undefined;

  constructor(player: PlayKitPlayer, host: RecoveryHost, session: PlayerSession, timers: Timers, signal: AbortSignal) {
    this.#host = host;
    this.#session = session;
    this.#timers = timers;
    const progress = (this.#progress = new Progress(player, timers, {
      stalled: () => this.#onStall(),
      recovered: () => this.#recovered(),
    }));
    this.#poll = new ProcessingPoll(timers, () => this.#again());
    this.#attempts = new Attempts(
      player,
      {
        ...host,
        begun: () => this.#onLoad(),
        loaded: () => this.#loaded(),
        failed: (error) => this.#onFailure(error),
        gaveUp: (error) => this.#giveUp(error),
      },
      { session, progress, timers },
      signal,
    );
    window.addEventListener('online', () => this.#onOnline(), { signal });
    document.addEventListener('visibilitychange', () => this.#onVisible(), { signal });
  }

  /** Loads what the page asks for, from its beginning. */
  load(request: MediaRequest): void {
    this.#attempts.request(request);
    this.#onLoad();
    this.#attempts.start();
  }

  /** Tries again what failed, where playback was; what did not fail is loaded from its beginning. */
  reload(): void {
    if (this.#error || !this.#attempts.hasLoaded) this.#progress.keep();
    else this.#progress.forget();
    this.#begun();
    this.#attempts.start();
  }

  /** An event of the player; `true` when the page is not to hear it. */
  onEvent(event: PlayKitEvent): boolean {
    if (event.type === 'playing') this.#warning = undefined;
    if (this.#attempts.hasLoaded) this.#progress.onEvent(event.type, this.#isRenewing || this.#error !== undefined);
    return this.#attempts.onEvent(event);
  }

  /* Something else begins; so do the next item of a playlist, and the player's own "Try again". */
  #onLoad(): void {
    this.#progress.forget();
    this.#begun();
  }

  /* A load begins: one that the page asked for, or one of the player's own. */
  #begun(): void {
    this.#attempts.extend();
    this.#recovered();
    this.#isRenewing = false;
    this.#warning = this.#error = undefined;
    this.#poll.end();
    this.#timers.restart();
    this.#progress.calm();
    this.#host.surface.loading();
    this.#host.begun();
  }

  #loaded(): void {
    this.#timers.restart();
    this.#poll.end();
    this.#error = undefined;
    /* One that goes on where playback failed has yet to show that it gets over that. */
    if (!this.#progress.isResuming) this.#recovered();
    this.#host.loaded();
    this.#session.renewAhead();
    if (this.#progress.isDue) this.#host.surface.play().catch(() => undefined);
  }

  #recovered(): void {
    this.#retries = 0;
    this.#hasRenewed = false;
  }

  #onStall(): void {
    if (!this.#error && this.#attempts.hasLoaded) this.#onFailure(stalled(this.#attempts.what, STALL_SECONDS, this.#warning));
  }

  #onFailure(error: KalturaPlayerError): void {
    /* Whatever else goes wrong while a KS is on its way is of the old one. */
    if (this.#isRenewing) return this.#host.log('meanwhile', error);
    const isLoad = !this.#attempts.hasLoaded;
    if (!error.fatal) {
      this.#warning = error;
      this.#host.warn(error);
      /* The player asks for a refused stream once more, and fails: it needs another KS. */
      const isRefusal = error.reason === 'session-expired' && !isLoad && !this.#hasRenewed;
      if (!isLoad) this.#progress.expect();
      if (!isRefusal || !this.#session.source.isRenewable) return;
    }
    this.#progress.calm();
    this.#progress.keep();
    if (!isLoad) this.#attempts.extend();
    const retry = retryFor({
      reason: error.reason,
      isLoad,
      attempt: this.#retries,
      hasRenewed: this.#hasRenewed,
      httpStatus: httpStatusOf(error),
    });
    const canWait = retry.kind === 'wait' && navigator.onLine && !this.#poll.isOn;
    if (retry.kind === 'renew') void this.#renew(error, isLoad);
    else if (canWait && this.#attempts.secondsLeft > retry.seconds + LOOK_SECONDS) {
      this.#warning = error;
      this.#host.warn(retrying(error, ++this.#retries));
      this.#timers.restart();
      this.#timers.after(retry.seconds, () => this.#attempts.start());
    } else {
      this.#giveUp(error);
    }
  }

  async #renew(error: KalturaPlayerError, isLoad: boolean): Promise<void> {
    const attempt = this.#timers.restart();
    const { source } = this.#session;
    const before = source.current;
    this.#hasRenewed = this.#isRenewing = true;
    this.#attempts.limit();
    const failure = await source.renew('expired').then(
      () => (source.current === before ? error : undefined),
      (reason: unknown) => reason as KalturaPlayerError,
    );
    if (!this.#timers.isCurrent(attempt)) return;
    this.#isRenewing = false;
    if (failure) this.#giveUp(failure);
    else {
      if (error.fatal) this.#host.warn(retrying(error, 1));
      if (!isLoad) this.#attempts.extend();
      this.#attempts.start(true);
    }
  }

  #giveUp(error: KalturaPlayerError): void {
    this.#timers.restart();
    this.#progress.calm();
    this.#isRenewing = false;
    /* While an entry is being processed its message stands, until there is something else to say for good. */
    if (this.#poll.isOn && error.retryable) return this.#poll.later();
    this.#poll.end();
    this.#error = error;
    if (error.reason === 'media-not-ready') this.#poll.later();
    this.#host.failed(error);
  }

  /* An entry that was being processed is looked at once more. */
  #again(): void {
    this.#hasRenewed = false;
    this.#attempts.extend();
    this.#attempts.start();
  }

  /* Whatever has failed for want of a network: the API, the stream, the provider. */
  #onOnline(): void {
    if (this.#error?.retryable && !this.#poll.isOn) this.reload();
  }

  /* Nothing is asked for on behalf of a page that nobody sees. */
  #onVisible(): void {
    this.#poll.seen();
    if (!document.hidden && this.#attempts.hasLoaded) this.#session.renewAhead();
  }
}
