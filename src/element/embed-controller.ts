import type { ReactiveController } from 'lit';
import { aborted, idsMissing, notInIframe, type KalturaPlayerError } from '../errors/index.js';
import type { Embed, EmbedHost, EmbedReport } from '../embed/embed.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import { hostOfAttempt } from './attempt-host.js';
import { loadEmbedCode } from './load-embed-module.js';
import type { EmbedState, Status } from './embed-state.js';
import { Outcomes } from './pending-promises.js';
import { askedIn } from './settings.js';

/** What the controller needs of the element beyond what an embed needs. */
export interface ControllerHost extends Omit<EmbedHost, 'changed'> {
  requestUpdate(): void;
  /** The player's script will be needed at once. */
  warmUp(): void;
  /** Whether the player may be loaded now: `loading`, and consent. */
  isActive(): boolean;
  /** The state has changed from `previous`. */
  stateChanged(previous: Status): void;
}

/* What another KS may cure. */
const SESSION_FAILURES: readonly string[] = ['session-expired', 'access-denied'];

/** The life of embeds: the element's own life and its settings in, attempts at a player out. Holds the one state. */
export class EmbedController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #outcomes = new Outcomes();
  #state: EmbedState = { status: 'idle' };
  /* The attempt under way; whatever wakes up with another one has been superseded. */
  #attempt: object = {};
  #ks: string | undefined;
  /* On the page; during a move, too. */
  #isOn = false;
  /* What was asked for when the page destroyed the player: something else starts anew. */
  #destroyedFor = '';

  constructor(host: ControllerHost) {
    this.#host = host;
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

  hostConnected(): void {
    /* An insertion starts anew; after a move the player goes on. */
    if (this.#isOn) return this.embed?.moved();
    this.#isOn = true;
    this.#become({ status: 'idle' });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    /* A move is a removal and an insertion in one task: it keeps the player. */
    queueMicrotask(() => {
      if (this.#host.element.isConnected) return;
      this.#isOn = false;
      this.#stop({ status: 'idle' });
    });
  }

  /** The page changed something: does what that costs. */
  settingsChanged(): void {
    const request = this.#host.request();
    const wasKs = this.#ks;
    const ks = (this.#ks = request.ks);
    const state = this.#state;
    const { embed } = this;
    const { status } = state;
    const asked = askedIn(request, (error) => this.#host.warn(error));
    if (!this.#host.element.isConnected || (status === 'destroyed' && this.#destroyedFor === asked)) return;
    if (!asked) {
      if (status !== 'idle') this.#stop({ status: 'idle' });
    } else if (!embed && !this.#host.isActive()) {
      /* Whoever waits for the player of an idle element goes on waiting. */
      if (status !== 'deferred') this.#stop({ status: 'deferred' }, status !== 'idle');
    } else if (!embed) {
      /* While the code of embeds is on its way there is nothing to tell: it will ask for the newest. */
      if (status !== 'loading') this.start();
    } else if ((wasKs !== undefined && ks === undefined) || !embed.update()) {
      this.start();
    } else if (ks !== wasKs && state.status === 'failed' && SESSION_FAILURES.includes(state.error.reason)) {
      this.reload();
    }
  }

  /** A new attempt in place of the one there is. */
  start(): void {
    this.#teardown();
    const attempt = this.#attempt;
    this.#become({ status: 'loading', embed: null });
    void this.#embed(attempt);
  }

  /** Loads again what is asked for: on the same player where there is one. */
  reload(): void {
    if (this.embed?.player) this.embed.reload();
    else if (this.#host.element.isConnected && askedIn(this.#host.request()) && this.#host.isActive()) this.start();
  }

  /** Begins where nothing is under way, or after a failure. */
  activate(): void {
    if (this.#state.status !== 'loading' && this.#state.status !== 'ready') this.reload();
  }

  /** An explicit load: settles with it. */
  load(): Promise<void> {
    const before = this.#state;
    const asked = askedIn(this.#host.request());
    const loading = this.#outcomes.load(asked);
    if (this.#host.element.isConnected && !asked) this.#outcomes.failed(idsMissing());
    else {
      this.settingsChanged();
      if (this.#state === before && (before.status !== 'loading' || before.embed)) this.reload();
    }
    return loading;
  }

  /** The player, once the media is loaded. */
  ready(): Promise<PlayKitPlayer> {
    const ready = this.#outcomes.ready();
    const state = this.#state;
    if (state.status === 'ready') this.#outcomes.loaded(state.player ?? notInIframe('ready()'));
    if (state.status === 'failed') this.#outcomes.failed(state.error);
    if (state.status === 'destroyed') this.#outcomes.failed(aborted('The element was destroyed'));
    return ready;
  }

  destroy(): void {
    if (this.#state.status === 'destroyed') return;
    this.#destroyedFor = askedIn(this.#host.request());
    this.#stop({ status: 'destroyed' });
  }

  async #embed(attempt: object): Promise<void> {
    const isCurrent = (): boolean => attempt === this.#attempt;
    const code = await loadEmbedCode(() => isCurrent() && this.#host.warmUp());
    if (!isCurrent()) return;
    if (code instanceof Error) {
      this.#onReport({ status: 'failed', error: code });
      return;
    }
    const embed = code.createEmbed(hostOfAttempt(this.#host, isCurrent, (report) => this.#onReport(report)));
    if (!embed) return;
    this.#state = { status: 'loading', embed };
    embed.start();
  }

  #onReport(report: EmbedReport): void {
    const { embed } = this;
    if (report.status === 'loading') {
      if (this.#state.status !== 'loading') this.#become({ status: 'loading', embed });
      this.#outcomes.begun(askedIn(this.#host.request()));
    } else if (report.status === 'failed') {
      this.#become({ status: 'failed', embed, error: report.error });
      this.#settle(report.error);
      this.#host.emit('error', report.error);
    } else if (embed) {
      this.#become({ status: 'ready', embed, player: embed.player });
      this.#outcomes.loaded(embed.player ?? notInIframe('ready()'));
    }
  }

  #stop(state: EmbedState, isEnd = true): void {
    this.#teardown();
    if (isEnd) this.#settle(aborted(state.status === 'destroyed' ? 'The element was destroyed' : 'The player was given up'));
    this.#become(state);
  }

  #teardown(): void {
    this.#attempt = {};
    this.embed?.destroy();
  }

  #settle(error: KalturaPlayerError): void {
    this.#outcomes.failed(error);
    this.#host.surface.abandon(error);
  }

  #become(state: EmbedState): void {
    const previous = this.#state.status;
    this.#state = state;
    if (state.status !== previous) this.#host.stateChanged(previous);
  }
}
