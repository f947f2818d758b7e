import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { aborted, idsMissing, notInIframe } from '../errors/element.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';
import type { Embed, EmbedReport } from '../embed/embed.js';
import { removeCopies } from '../embed/mount/remove-copies.js';
import { nonceFor } from '../library/nonce.js';
import { preloadLibrary } from '../library/preload.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { KsSource } from '../session/ks-source.js';
import type { EmbedParts, EmbedState, Status } from './embed-state.js';
import { loadEmbedModule, whenEmbedModule } from './load-embed-module.js';
import { PendingPromises } from './pending-promises.js';

/* Failures that another KS may resolve. */
const SESSION_FAILURES: readonly string[] = ['session-expired', 'access-denied'];

/** Creates, updates and removes embeds as the element is connected and its settings change. Holds the element's state. */
export class EmbedController implements ReactiveController {
  readonly #element: ReactiveElement;
  readonly #parts: EmbedParts;
  readonly #onStatus: (previous: Status) => void;
  readonly #promises = new PendingPromises();
  #state: EmbedState = { status: 'idle' };
  /* Aborts the current embed. */
  #end: AbortController | undefined;
  #session: KsSource | undefined;
  #ks: string | undefined;
  /* Connected to the page; also true during a move. */
  #isOn = false;
  /* The media requested when the page destroyed the player: other media starts anew. */
  #destroyedFor = '';

  constructor(element: ReactiveElement, parts: EmbedParts, onStatus: (previous: Status) => void) {
    this.#element = element;
    this.#parts = parts;
    this.#onStatus = onStatus;
    element.addController(this);
  }

  get state(): EmbedState {
    return this.#state;
  }

  get embed(): Embed | null {
    return 'embed' in this.#state ? this.#state.embed : null;
  }

  get player(): PlayKitPlayer | null {
    return this.embed?.player ?? null;
  }

  /** The element's KS, once an embed needed one. */
  get session(): KsSource | undefined {
    return this.#session;
  }

  hostConnected(): void {
    /* An insertion starts anew; a move keeps the player. */
    if (this.#isOn) return this.embed?.onMoved();
    this.#isOn = true;
    removeCopies(this.#element);
    this.#become({ status: 'idle' });
    this.#element.requestUpdate();
  }

  hostDisconnected(): void {
    /* A move is a removal and an insertion in one task: it keeps the player. */
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
      this.#isOn = false;
      this.#stop({ status: 'idle' });
    });
  }

  /** Applies changed settings, at the cost that they have. */
  applySettings(): void {
    const { request } = this.#parts.settings;
    const wasKs = this.#ks;
    const { ks, media } = request;
    this.#ks = ks;
    const { embed, state } = this;
    const { status } = state;
    if (!this.#element.isConnected || (status === 'destroyed' && this.#destroyedFor === media)) return;
    if (!media) {
      if (status !== 'idle') this.#stop({ status: 'idle' });
      /* The config may hold the missing ids in an unusable form. */
      const hasConfig = Boolean(request.values.config ?? request.child ?? Object.keys(request.runtime)[0]);
      if (hasConfig) whenEmbedModule((module) => module.reportConfig(request, this.#parts));
    } else if (!embed && !this.#parts.activation.isActive) {
      /* Promises of an idle element stay pending. */
      if (status !== 'deferred') this.#stop({ status: 'deferred' }, status !== 'idle');
    } else if (!embed) {
      /* While the embed module loads there is nothing to do: the embed will start with the newest request. */
      if (status !== 'loading') this.start();
    } else if ((wasKs !== undefined && ks === undefined) || !embed.update(request)) {
      this.start();
    } else if (ks !== wasKs && state.status === 'failed' && SESSION_FAILURES.includes(state.error.reason)) {
      this.reload();
    }
  }

  /** Replaces the current embed by a new one. */
  start(): void {
    this.#endEmbed();
    const { signal } = (this.#end = new AbortController());
    this.#become({ status: 'loading', embed: null });
    void this.#embed(signal);
  }

  /** Loads the requested media again, on the same player if there is one. */
  reload(): void {
    if (this.embed?.player) this.embed.reload();
    else if (this.#element.isConnected && this.#media && this.#parts.activation.isActive) this.start();
  }

  /** Starts to load, unless a load is under way or done. */
  activate(): void {
    if (this.#state.status !== 'loading' && this.#state.status !== 'ready') this.reload();
  }

  /** Fetches what the player will need soon. */
  prepare(): void {
    this.#preload();
    void loadEmbedModule();
  }

  /** Loads explicitly. @returns settles with the load */
  load(): Promise<void> {
    const before = this.#state;
    const loading = this.#promises.load(this.#media);
    if (this.#element.isConnected && !this.#media) this.#promises.reject(idsMissing());
    else {
      this.applySettings();
      if (this.#state === before && (before.status !== 'loading' || before.embed)) this.reload();
    }
    return loading;
  }

  /** The player, once the media is loaded. */
  ready(): Promise<PlayKitPlayer> {
    const ready = this.#promises.ready();
    const state = this.#state;
    if (state.status === 'ready') this.#promises.resolve(state.player ?? notInIframe('ready()'));
    if (state.status === 'failed') this.#promises.reject(state.error);
    if (state.status === 'destroyed') this.#promises.reject(aborted('The element was destroyed'));
    return ready;
  }

  destroy(): void {
    if (this.#state.status === 'destroyed') return;
    this.#destroyedFor = this.#media;
    this.#stop({ status: 'destroyed' });
  }

  get #media(): string {
    return this.#parts.settings.request.media;
  }

  async #embed(signal: AbortSignal): Promise<void> {
    const { settings, reporter, mediaState } = this.#parts;
    const module = await loadEmbedModule(() => signal.aborted || this.#preload());
    if (signal.aborted) return;
    if (module instanceof Error) {
      this.#onReport({ status: 'failed', error: module });
      return;
    }
    const session = (this.#session ??= new module.KsSource(
      () => settings.request,
      (reason) => reporter.emit('ksrequest', { reason }),
    ));
    const embed = module.createEmbed({
      element: this.#element,
      region: async () => (await this.#element.updateComplete, this.#parts.region()),
      mediaState: mediaState.handOver(() => new module.MediaState()),
      settings,
      session,
      reporter: reporter.until(signal),
      signal,
      onStatus: (report) => signal.aborted || this.#onReport(report),
    });
    if (!embed) return;
    this.#state = { status: 'loading', embed };
    embed.start();
  }

  #preload(): void {
    preloadLibrary(this.#parts.settings.request, nonceFor(this.#element));
  }

  #onReport(report: EmbedReport): void {
    const { embed } = this;
    if (report.status === 'loading') {
      if (this.#state.status !== 'loading') this.#become({ status: 'loading', embed });
      this.#promises.onLoadBegin(this.#media);
    } else if (report.status === 'failed') {
      this.#become({ status: 'failed', embed, error: report.error });
      this.#settle(report.error);
      this.#parts.reporter.emit('error', report.error);
    } else if (embed) {
      this.#become({ status: 'ready', embed, player: embed.player });
      this.#promises.resolve(embed.player ?? notInIframe('ready()'));
    }
  }

  #stop(state: EmbedState, isEnd = true): void {
    this.#endEmbed();
    if (isEnd) this.#settle(aborted(state.status === 'destroyed' ? 'The element was destroyed' : 'The player was removed'));
    this.#become(state);
  }

  #endEmbed(): void {
    this.#end?.abort();
    this.#end = undefined;
    this.embed?.remove();
  }

  #settle(error: KalturaPlayerError): void {
    this.#promises.reject(error);
    this.#parts.mediaState.cancel(error);
  }

  #become(state: EmbedState): void {
    const previous = this.#state.status;
    this.#state = state;
    if (state.status !== previous) this.#onStatus(previous);
  }
}
