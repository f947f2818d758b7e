import { entryMissing, retrying, type KalturaPlayerError } from '../errors.js';
import type { LayoutName } from '../config/layout-names.js';
import type { MediaRequest } from '../config/setup-config.js';
import type { KsSource } from '../session/ks-source.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import { hasEntry } from './entry-lookup.js';
import { Layouts, type LayoutChangeDetail } from './layouts.js';
import { LOAD_TIMEOUT_SECONDS, MediaLoader, nameOf } from './media-loader.js';
import type { MediaSurface } from './media-surface.js';
import { PlaybackWatch, type WatchHost } from './playback-watch.js';
import { Moment } from './moment.js';
import { POLL_SECONDS, retryFor } from './retry-policy.js';
import { Timers } from './timers.js';

/* A load without an answer for so long is looked into. */
const LOOK_AFTER_SECONDS = 3;

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
  #polls = 0;
  #error: KalturaPlayerError | undefined;
  /* Where playback was when it failed. */
  #moment: Moment | undefined;
  #position = 0;
  #isPlaying = false;

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
      { begun: () => this.#begun(), loaded: () => this.#loaded(), failed: (error) => this.#onFailure(error) },
      signal,
    );
    window.addEventListener('online', () => this.#onOnline(), { signal });
  }

  /** Loads what the page asks for, from its beginning. */
  load(request: MediaRequest): void {
    this.#request = request;
    this.#moment = undefined;
    this.#position = 0;
    this.#isPlaying = false;
    this.#polls = 0;
    this.#anew();
  }

  /** Tries again what failed, where playback was. */
  reload(): void {
    this.#polls = 0;
    this.#anew();
  }

  /** The page gave another KS: what loads next takes it; what plays is not touched. */
  renewed(): void {
    const ks = this.#session.current;
    if (!ks) return;
    this.#player.provider.ks = ks;
    this.#player.configure({ provider: { ks } });
    this.#player.updateThumbnailKs?.(ks);
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
    if (type === 'timeupdate' && !this.#player.seeking && this.#loader.hasLoaded) this.#position = this.#player.currentTime ?? 0;
    if (type === 'play') this.#isPlaying = true;
    if (type === 'pause' || type === 'ended') this.#isPlaying = false;
  }

  #anew(): void {
    this.#attempts = 0;
    this.#hasRenewed = false;
    this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    this.#begun();
    void this.#attempt();
  }

  async #attempt(): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const attempt = this.#timers.restart();
    let ks: string | undefined;
    try {
      ks = await this.#session.forLoad();
    } catch (error) {
      if (this.#timers.isCurrent(attempt)) this.#giveUp(error as KalturaPlayerError);
      return;
    }
    if (!this.#timers.isCurrent(attempt)) return;
    this.renewed();
    this.#host.log('load', nameOf(request), request.options);
    this.#timers.after(LOOK_AFTER_SECONDS, () => void this.#look(request, ks));
    const { options, ...media } = request;
    this.#loader.load(
      { ...media, options: this.#moment?.optionsFrom(options) ?? options },
      ks,
      (this.#deadline - Date.now()) / 1000,
    );
  }

  /* Slow, or never to come? */
  async #look({ entryId, ...request }: MediaRequest, ks: string | undefined): Promise<void> {
    if (!entryId || request.playlistId) return;
    const what = nameOf({ entryId, ...request });
    this.#host.log('no answer yet: looking for', what);
    const end = new AbortController();
    const isThere = await hasEntry(this.#player, entryId, ks, AbortSignal.any([this.#signal, end.signal]));
    if (this.#signal.aborted || this.#request?.entryId !== entryId || !this.#loader.isLoading || isThere !== false) return;
    this.#loader.drop();
    this.#giveUp(entryMissing(what));
  }

  #begun(): void {
    this.#error = undefined;
    this.#host.surface.loading();
    this.#watch.begin(this.#request?.options.endTime);
    this.#host.begun();
  }

  #loaded(): void {
    this.#timers.restart();
    this.#polls = 0;
    this.#host.loaded();
    this.#renewAhead();
    if (this.#moment?.wasPlaying && this.#player.paused) this.#host.surface.play().catch(() => undefined);
  }

  #playing(): void {
    this.#attempts = 0;
    this.#hasRenewed = false;
    this.#moment = undefined;
  }

  #onFailure(error: KalturaPlayerError): void {
    if (!error.fatal) return this.#host.warn(error);
    if (this.#position > 0) this.#moment ??= Moment.of(this.#player, this.#position, this.#isPlaying);
    const isLoad = !this.#loader.hasLoaded;
    const retry = retryFor(error.reason, isLoad, this.#attempts, this.#hasRenewed);
    const inTime = (seconds: number): boolean => !isLoad || Date.now() + seconds * 1000 < this.#deadline;
    if (retry.kind === 'renew') {
      this.#hasRenewed = true;
      void this.#renew(error);
    } else if (retry.kind === 'wait' && navigator.onLine && inTime(retry.seconds)) {
      this.#attempts++;
      this.#host.warn(retrying(error, this.#attempts));
      if (!isLoad) this.#deadline = Date.now() + (retry.seconds + LOAD_TIMEOUT_SECONDS) * 1000;
      this.#timers.restart();
      this.#timers.after(retry.seconds, () => void this.#attempt());
    } else {
      this.#giveUp(error);
    }
  }

  async #renew(error: KalturaPlayerError): Promise<void> {
    const attempt = this.#timers.restart();
    const before = this.#session.current;
    try {
      await this.#session.renew('expired');
    } catch (failure) {
      if (this.#timers.isCurrent(attempt)) this.#giveUp(failure as KalturaPlayerError);
      return;
    }
    if (!this.#timers.isCurrent(attempt)) return;
    if (this.#session.current === before) return this.#giveUp(error);
    this.#host.warn(retrying(error, 1));
    this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
    void this.#attempt();
  }

  #giveUp(error: KalturaPlayerError): void {
    this.#timers.restart();
    const isSame = this.#error?.reason === error.reason && this.#polls > 0;
    this.#error = error;
    if (error.reason === 'media-not-ready') this.#pollLater();
    if (!isSame) this.#host.failed(error);
  }

  /* An entry that is still being processed is looked at again, ever more rarely, while the page is seen. */
  #pollLater(): void {
    const seconds = POLL_SECONDS[this.#polls++];
    if (seconds === undefined) return;
    this.#timers.after(seconds, () => {
      if (document.hidden) return;
      this.#deadline = Date.now() + LOAD_TIMEOUT_SECONDS * 1000;
      void this.#attempt();
    });
  }

  #onOnline(): void {
    if (this.#error?.reason === 'network' || this.#error?.reason === 'load-timeout') this.reload();
  }

  /* What plays goes on with its old KS; what is asked for next has the new one. */
  #renewAhead(): void {
    const seconds = this.#session.renewIn;
    if (seconds === undefined) return;
    this.#timers.renewal(seconds, () => {
      if (document.hidden) return;
      this.#session.renew('expiring').then(
        () => this.#signal.aborted || this.renewed(),
        (error: unknown) => this.#host.log('renewal failed', error),
      );
    });
  }
}
