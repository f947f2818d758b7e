import { apiFailed, entryMissing, loadTimeout, playlistEmpty, retrying, stalled, type KalturaPlayerError } from '../errors.js';
import type { LayoutName } from '../config/layout-names.js';
import type { MediaRequest } from '../config/setup-config.js';
import type { KsSource } from '../session/ks-source.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import { lookUp } from './entry-lookup.js';
import { httpStatusOf } from './failures.js';
import { Layouts, type LayoutChangeDetail } from './layouts.js';
import { LOAD_TIMEOUT_SECONDS, MediaLoader, nameOf } from './media-loader.js';
import type { MediaSurface } from './media-surface.js';
import { PlaybackWatch, type WatchHost } from './playback-watch.js';
import { Moment } from './moment.js';
import { POLL_SECONDS, retryFor } from './retry-policy.js';
import { Timers } from './timers.js';

/* A load without an answer for so long is looked into; the question itself may take so long. */
const LOOK_SECONDS = 2;
/* An API that answers so fast has lost the load that waits: the library drops answers with an HTTP error. */
const FAST_SECONDS = 1;
/* Playback that waits for data so long has failed, whether the library says so or not. */
const STALL_SECONDS = 20;

/* Timers that stand alone. */
const RENEWAL = 'renewal';
const STALL = 'stall';

/** Events after which playback is to go on, and those after which it does, or is not to. */
const EXPECTED = new Set(['playbackstart', 'play', 'waiting', 'seeking']);
const RESOLVED = new Set([
  'playing',
  'pause',
  'ended',
  'playfailed',
  'autoplayfailed',
  'adbreakstart',
  'adstarted',
  'changesourcestarted',
]);

/** What the driver needs of the element. */
export interface DriverHost extends WatchHost {
  readonly surface: MediaSurface;
  warn(error: KalturaPlayerError): void;
  log(...message: unknown[]): void;
  layoutChanged(detail: LayoutChangeDetail): void;
  begun(): void;
  loaded(): void;
  failed(error: KalturaPlayerError): void;
}

/**
 * Drives one live player: loads media with the KS it needs, gets over failures by itself where that can help, and keeps the
 * place and state of playback through it.
 */
export class PlayerDriver {
  readonly layouts: Layouts;
  readonly #player: PlayKitPlayer;
  readonly #host: DriverHost;
  readonly #session: KsSource;
  readonly #signal: AbortSignal;
  readonly #loader: MediaLoader;
  readonly #watch: PlaybackWatch;
  readonly #timers: Timers;
  #request: MediaRequest | undefined;
  #deadline = 0;
  #attempts = 0;
  #hasRenewed = false;
  #hasLookedTwice = false;
  #isRenewing = false;
  #polls = 0;
  #isPollDue = false;
  #error: KalturaPlayerError | undefined;
  /* Where playback was when it failed. */
  #moment: Moment | undefined;
  #position = 0;
  #isPlaying = false;
  /* What the player is said to be getting over. */
  #warning: KalturaPlayerError | undefined;
  #ks: string | undefined;

  constructor(player: PlayKitPlayer, host: DriverHost, session: KsSource, layout: LayoutName | undefined, signal: AbortSignal) {
    this.#player = player;
    this.#host = host;
    this.#session = session;
    this.#signal = signal;
    this.#timers = new Timers(signal);
    this.#watch = new PlaybackWatch(player, host);
    this.layouts = new Layouts(player, layout, (detail) => host.layoutChanged(detail));
    this.#loader = new MediaLoader(
      player,
      { begun: () => this.#onOwnLoad(), loaded: () => this.#loaded(), failed: (error) => this.#onFailure(error) },
      signal,
    );
    signal.addEventListener('abort', () => session.abandon(), { once: true });
    window.addEventListener('online', () => this.#onOnline(), { signal });
    document.addEventListener('visibilitychange', () => this.#onVisible(), { signal });
  }

  /** Loads what the page asks for, from its beginning. */
  load(request: MediaRequest): void {
    this.#request = request;
    this.#forget();
    this.#anew();
  }

  /** Tries again what failed, where playback was; what did not fail is loaded from its beginning. */
  reload(): void {
    if (this.#error || !this.#loader.hasLoaded) this.#keepMoment();
    else this.#forget();
    this.#anew();
  }

  /** The page gave another KS, or its provider did: what loads next takes it; what plays is not touched. */
  renewed(): void {
    const ks = this.#session.current;
    for (const complaint of this.#session.takeComplaints()) this.#host.warn(complaint);
    if (ks && ks !== this.#ks) {
      this.#ks = ks;
      this.#player.provider.ks = ks;
      /* The second player of Dual Screen copies the one and loads with the other. */
      this.#player.configure({ provider: { ks }, session: { ks, isAnonymous: false } });
      this.#player.updateThumbnailKs?.(ks);
    }
    this.#renewAhead();
  }

  /** An event of the player; `true` when the page is not to hear it. */
  onEvent(event: PlayKitEvent): boolean {
    if (event.type === 'changesourcestarted') this.layouts.newMedia();
    if (event.type === 'changesourceended') this.#host.surface.sourced();
    if (event.type === 'loadedmetadata') this.#host.surface.keepRate();
    if (event.type === 'trackschanged') this.#moment?.restoreTracks(this.#player);
    if (event.type === 'playing') this.#playing();
    this.#follow(event.type);
    this.layouts.onEvent(event);
    this.#watch.onEvent(event.type);
    return this.#loader.onEvent(event);
  }

  /* The player forgets its place when it fails. */
  #follow(type: string): void {
    if (!this.#loader.hasLoaded) return;
    if (type === 'timeupdate' && !this.#player.seeking && !this.#error) {
      const position = this.#player.currentTime ?? 0;
      if (position !== this.#position) this.#timers.cancel(STALL);
      this.#position = position;
    }
    if (type === 'play' || type === 'playbackstart') this.#isPlaying = true;
    if (type === 'pause' || type === 'ended' || type.endsWith('playfailed')) this.#isPlaying = this.#isFailing();
    if (RESOLVED.has(type)) this.#timers.cancel(STALL);
    else if (EXPECTED.has(type) && this.#isPlaying && !this.#timers.isWaiting(STALL)) this.#watchForStall();
  }

  /* The player pauses by itself when it fails: that is not the viewer's wish. */
  #isFailing(): boolean {
    return this.#isPlaying && (this.#error !== undefined || this.#isRenewing);
  }

  #watchForStall(): void {
    this.#timers.named(STALL, STALL_SECONDS, () => {
      if (!this.#loader.hasLoaded || this.#error || !this.#request) return;
      this.#onFailure(stalled(nameOf(this.#request), STALL_SECONDS, this.#warning));
    });
  }

  #keepMoment(): void {
    if (this.#position > 0 || this.#isPlaying) {
      this.#moment ??= Moment.of(this.#player, this.#position, this.#isPlaying);
    }
  }

  /* What is loaded next is another medium. */
  #forget(): void {
    this.#moment = undefined;
    this.#position = 0;
    this.#isPlaying = false;
  }

  #anew(): void {
    this.#begun();
    void this.#attempt();
  }

  get #secondsLeft(): number {
    return Math.max(0, (this.#deadline - Date.now()) / 1000);
  }

  /* What takes too long is given up, be it the library's part of a load or the provider's. */
  #limit(request: MediaRequest): () => void {
    return this.#timers.after(this.#secondsLeft, () => this.#giveUp(loadTimeout(nameOf(request), LOAD_TIMEOUT_SECONDS)));
  }

  async #attempt(hasFreshKs = false): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const attempt = this.#timers.restart();
    const unlimit = this.#limit(request);
    try {
      if (!hasFreshKs) await this.#session.forLoad();
    } catch (error) {
      if (this.#timers.isCurrent(attempt)) this.#giveUp(error as KalturaPlayerError);
      return;
    }
    if (!this.#timers.isCurrent(attempt)) return;
    unlimit();
    this.renewed();
    const ks = this.#session.current;
    this.#host.log('load', nameOf(request), request.options);
    /* A player that failed has lost its volume by the time it has a source again. */
    this.#host.surface.loading();
    this.#timers.after(LOOK_SECONDS, () => void this.#look(request, ks, attempt));
    const { options, ...media } = request;
    this.#loader.load({ ...media, options: this.#moment?.optionsFrom(options) ?? options }, ks, this.#secondsLeft);
  }

  /* Slow, or never to come? */
  async #look(request: MediaRequest, ks: string | undefined, attempt: number): Promise<void> {
    const what = nameOf(request);
    this.#host.log('no answer yet: looking for', what);
    const asked = Date.now();
    const limit = new AbortController();
    this.#timers.after(LOOK_SECONDS, () => limit.abort());
    const found = await lookUp(this.#player, request, ks, AbortSignal.any([this.#timers.attemptSignal, limit.signal]));
    if (!this.#timers.isCurrent(attempt) || !this.#loader.isLoading) return;
    this.#host.log('found', what, found.kind);
    const isFast = Date.now() - asked < FAST_SECONDS * 1000;
    if (found.kind === 'unknown') {
      this.#timers.after(LOOK_SECONDS, () => void this.#look(request, ks, attempt));
      return;
    }
    if (found.kind === 'there' && (!isFast || this.#hasLookedTwice)) return;
    this.#loader.drop();
    switch (found.kind) {
      case 'there':
        this.#hasLookedTwice = true;
        this.#host.warn(retrying(loadTimeout(what, LOOK_SECONDS), 1));
        return void this.#attempt(true);
      case 'missing': {
        this.#giveUp(entryMissing(what));
        return;
      }
      case 'empty': {
        this.#giveUp(playlistEmpty(what));
        return;
      }
      case 'refused': {
        this.#giveUp(apiFailed(what, found.status));
        return;
      }
      case 'down': {
        this.#onFailure(apiFailed(what, found.status));
        return;
      }
    }
  }

  /* The next item of a playlist, or the player's own "Try again". */
  #onOwnLoad(): void {
    this.#forget();
    this.#begun();
  }

  /* A load begins: one that the page asked for, or one of the player's own. */
  #begun(): void {
    this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    this.#attempts = this.#polls = 0;
    this.#hasRenewed = this.#hasLookedTwice = this.#isPollDue = false;
    this.#isRenewing = false;
    this.#warning = undefined;
    this.#error = undefined;
    this.#timers.restart();
    this.#timers.cancel(STALL);
    this.#host.surface.loading();
    this.#watch.begin(this.#request?.options.endTime);
    this.#host.begun();
  }

  #loaded(): void {
    this.#timers.restart();
    this.#polls = 0;
    this.#error = undefined;
    this.#host.loaded();
    this.#renewAhead();
    if (this.#moment?.wasPlaying && this.#player.paused) this.#host.surface.play().catch(() => undefined);
  }

  #playing(): void {
    this.#attempts = 0;
    this.#hasRenewed = false;
    this.#moment = undefined;
    this.#warning = undefined;
  }

  #onFailure(error: KalturaPlayerError): void {
    /* Whatever else goes wrong while a KS is on its way is of the old one. */
    if (this.#isRenewing) return this.#host.log('meanwhile', error);
    const isLoad = !this.#loader.hasLoaded;
    if (!error.fatal) {
      this.#warning = error;
      this.#host.warn(error);
      /* The player asks for a refused stream once more, and fails: it needs another KS. */
      if (error.reason !== 'session-expired' || isLoad || this.#hasRenewed || !this.#session.isRenewable) {
        if (this.#isPlaying && !isLoad && !this.#timers.isWaiting(STALL)) this.#watchForStall();
        return;
      }
    }
    this.#timers.cancel(STALL);
    this.#keepMoment();
    if (!isLoad) this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    const retry = retryFor({
      reason: error.reason,
      isLoad,
      attempt: this.#attempts,
      hasRenewed: this.#hasRenewed,
      httpStatus: httpStatusOf(error),
    });
    if (retry.kind === 'renew') {
      void this.#renew(error, isLoad);
    } else if (
      retry.kind === 'wait' &&
      navigator.onLine &&
      this.#polls === 0 &&
      this.#secondsLeft > retry.seconds + LOOK_SECONDS
    ) {
      this.#attempts++;
      this.#host.warn(retrying(error, this.#attempts));
      this.#timers.restart();
      this.#timers.after(retry.seconds, () => void this.#attempt());
    } else {
      this.#giveUp(error);
    }
  }

  async #renew(error: KalturaPlayerError, isLoad: boolean): Promise<void> {
    const attempt = this.#timers.restart();
    const before = this.#session.current;
    this.#hasRenewed = this.#isRenewing = true;
    if (this.#request) this.#limit(this.#request);
    let failure = error;
    try {
      await this.#session.renew('expired');
    } catch (reason) {
      failure = reason as KalturaPlayerError;
    }
    if (!this.#timers.isCurrent(attempt)) return;
    this.#isRenewing = false;
    if (failure !== error || this.#session.current === before) {
      this.#giveUp(failure);
      return;
    }
    if (error.fatal) this.#host.warn(retrying(error, 1));
    if (!isLoad) this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    void this.#attempt(true);
  }

  #giveUp(error: KalturaPlayerError): void {
    this.#timers.restart();
    this.#timers.cancel(STALL);
    this.#isRenewing = false;
    const isPoll = this.#polls > 0;
    /* While an entry is being processed its message stands, until there is something else to say for good. */
    if (isPoll && error.retryable) return this.#pollLater();
    this.#polls = 0;
    this.#error = error;
    if (error.reason === 'media-not-ready') this.#pollLater();
    this.#host.failed(error);
  }

  /* An entry that is still being processed is looked at again, ever more rarely, while the page is seen. */
  #pollLater(): void {
    const seconds = POLL_SECONDS[this.#polls++];
    if (seconds === undefined) return;
    this.#timers.after(seconds, () => {
      this.#isPollDue = document.hidden;
      if (!this.#isPollDue) this.#poll();
    });
  }

  #poll(): void {
    this.#isPollDue = false;
    this.#hasRenewed = this.#hasLookedTwice = false;
    this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    void this.#attempt();
  }

  /* Whatever has failed for want of a network: the API, the stream, the provider. */
  #onOnline(): void {
    if (this.#error?.retryable && this.#polls === 0) this.reload();
  }

  /* Nothing is asked for on behalf of a page that nobody sees; what fell due meanwhile is made up for. */
  #onVisible(): void {
    if (document.hidden) return;
    if (this.#isPollDue) this.#poll();
    else if (this.#loader.hasLoaded) this.#renewAhead();
  }

  /* What plays goes on with its old KS; what is asked for next has the new one. */
  #renewAhead(): void {
    const seconds = this.#session.renewIn;
    if (seconds === undefined) return this.#timers.cancel(RENEWAL);
    this.#timers.named(RENEWAL, seconds, () => {
      if (document.hidden) return;
      this.#session.renew('expiring').then(
        () => this.#signal.aborted || this.renewed(),
        (error: unknown) => this.#host.log('renewal failed', error),
      );
    });
  }
}
