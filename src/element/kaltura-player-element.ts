import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { handled, taskQueue } from '../async.js';
import { aborted, consentMissing, hints, noSuchTrack, notInIframe, type KalturaPlayerError } from '../errors/index.js';
import { registeredName } from '../config/plugin-names.js';
import { mergeLayers } from '../config/layers.js';
import type { Report } from '../embed/diagnosis.js';
import { PLAYER_SLOT, type Embed } from '../embed/embed.js';
import type { Messages } from '../messages/en.js';
import { setMessages } from '../messages/set-messages.js';
import { nonceFor } from '../library/nonce.js';
import { trustMarkup } from '../library/trusted-markup.js';
import { trustOrigins } from '../library/trusted-origins.js';
import { whenService } from '../player/services.js';
import { selectTrack, tracksOf, type TrackDetail } from '../player/media/tracks.js';
import { KalturaEvents } from '../playkit/events.js';
import type { MediaInfo, MediaOptions, PlayKitPlayer, PlayKitService } from '../playkit/types.js';
import { ActivationController } from './activation/activation-controller.js';
import { AuthorHints, ID_ATTRIBUTES } from './author-hints.js';
import { costAt, type AttributeProperties, type AttributeProperty } from './attributes.js';
import { grantConsent } from './activation/consent.js';
import { EmbedController, type ControllerHost } from './embed-controller.js';
import type { Status } from './embed-state.js';
import type { KalturaPlayerEventMap } from './event-map.js';
import { KalturaLayoutElement } from './layout-element.js';
import { loadEmbedCode } from './load-embed-module.js';
import { setState } from './states.js';
import { LanguageController } from './view/language-controller.js';
import { styles } from './view/styles.js';
import { focusTarget, hasFocusStayed } from './focus.js';
import { firstView, view, type View } from './view/view.js';
import { warmUp } from '../library/preload.js';

/* First renders may take this much of one task, in ms; a task is long from 50 on, and the page has its own share in it. */
const firstRender = taskQueue(10);

/**
 * A Kaltura video: attributes become the setup of Kaltura's hosted player, the player's events become DOM events.
 *
 * @summary Embeds a Kaltura video by PlayKit v7.
 * @tag kaltura-player
 * @slot poster - Shown in place of the poster image.
 * @slot - Fallback content, shown only while the tag is not upgraded; a `<script type="application/json">` here is a `config`.
 * @csspart poster - The poster image.
 * @slot play-button - The sign on the facade's button.
 * @slot consent - The words that ask for consent.
 * @slot badge - Over the facade: a duration, a title.
 * @csspart play-button - The facade's button.
 * @csspart consent-button - The button that grants consent.
 * @csspart message - The box of an error message.
 * @csspart retry-button - The button that tries again.
 * @cssprop [--kaltura-player-aspect-ratio=16 / 9] - The box's shape.
 * @cssprop [--kaltura-player-background=#000] - Behind poster and messages.
 * @cssprop [--kaltura-player-foreground=#fff] - Text of messages.
 * @cssprop [--kaltura-player-accent=#5ab0ff] - Focus rings.
 * @cssState idle - Ids are missing.
 * @cssState deferred - Waits to be activated.
 * @cssState loading - A player or its media is on the way.
 * @cssState ready - The media can be played.
 * @cssState failed - Something stopped; `error` tells what.
 * @cssState destroyed - `destroy()` was called.
 */
export class KalturaPlayerElement extends KalturaLayoutElement {
  static override styles = styles;
  /** The constant names of events, as `KalturaEvents`. */
  static readonly events = KalturaEvents;

  /**
   * Allows more origins for scripts, styles and the API, for all elements of the page.
   * @param origins such as `https://media.example.edu`
   */
  static trustOrigins(origins: readonly string[]): void {
    trustOrigins(origins);
  }

  /**
   * Lets markup configure everything that scripts can: only for a page whose markup is all its owner's. By default a config in an
   * attribute or a JSON child may hold the listed options alone.
   */
  static trustMarkup(): void {
    trustMarkup();
  }

  /**
   * The viewer agrees that the page's elements load from other hosts.
   * @param options `remember` keeps that in the browser for the next visit
   */
  static grantConsent({ remember = false } = {}): void {
    grantConsent(remember);
  }

  /**
   * The page's own wording of what viewers read, in one language; elements that show it change at once. Text, not markup.
   * @param lang such as `de` or `pt-BR`
   * @param messages the sentences to change, by name
   */
  static setMessages(lang: string, messages: Partial<Messages>): void {
    for (const problem of setMessages(lang, messages)) console.warn(hints.messages(problem));
  }

  readonly #language = new LanguageController(this);
  readonly #internals = this.attachInternals();
  readonly #host: ControllerHost = {
    element: this,
    surface: this.surface,
    session: {},
    request: () => this.request,
    costAt,
    ksRequested: (reason) => this.reporter.emit('ksrequest', { reason }),
    emit: (type, detail) => this.reporter.emit(type, detail),
    warn: (error) => this.reporter.warn(error),
    log: (...message) => this.reporter.log(...message),
    requestUpdate: () => this.requestUpdate(),
    warmUp: () => warmUp(mergeLayers(this.request.layers), nonceFor(this)),
    isActive: () => this.#activation.isActive,
    stateChanged: (previous) => this.#stateChanged(previous),
  };
  readonly #controller = new EmbedController(this.#host);

  readonly #activation: ActivationController = new ActivationController({
    element: this,
    loading: () => this.settings.loading ?? 'eager',
    consentRequired: () => this.settings.consent === 'required',
    /* Something has changed, whatever `loading` was: without another old value Lit would see no change. */
    activated: () => this.requestUpdate('loading', null),
    warmUp: () => {
      this.#host.warmUp();
      void loadEmbedCode();
    },
  });
  #wasDeferred = false;
  /* The first render finds what a server has rendered, and must say the same. */
  #isGiven = false;
  #movesFocus = false;

  constructor() {
    super();
    setState(this.#internals, '', this.status);
    this.addController(this.#activation);
    this.addController(this.#controller);
    if (!isServer) {
      new AuthorHints({
        element: this,
        isIdle: () => this.status === 'idle',
        layers: () => this.request.layers,
        isRefused: (attribute) => this.refused.has(attribute),
      });
    }
  }

  /** The live PlayKit player, or `null`: the way to everything that has no name here. */
  get player(): PlayKitPlayer | null {
    return this.#controller.player;
  }

  /** `idle`, `deferred`, `loading`, `ready`, `failed` or `destroyed`; for CSS `:state(ready)` … */
  get status(): Status {
    return this.#controller.state.status;
  }

  /** What stopped the player, while it is stopped. */
  get error(): KalturaPlayerError | null {
    const { state } = this.#controller;
    return state.status === 'failed' ? state.error : null;
  }

  /** The tracks of the media as plain copies: `video`, `audio`, `text`, or all. Empty until the media is loaded. */
  getTracks(type?: string): TrackDetail[] {
    const { player } = this.surface;
    return player ? tracksOf(player, type) : [];
  }

  /** Selects a track: one of `getTracks()`, or of an event's detail. */
  selectTrack(track: Partial<TrackDetail>): void {
    const wanted = track ?? {};
    this.surface.call(`track ${wanted.type ?? ''}`, (player) => {
      if (!selectTrack(player, wanted)) this.reporter.warn(noSuchTrack(wanted));
    });
  }

  /**
   * Plays; while nothing is loaded it loads first.
   * @returns settles as `HTMLMediaElement.play()`: rejects with `NotAllowedError` where the browser wants a gesture first
   */
  play(): Promise<void> {
    const refusal = this.#load();
    return refusal ? handled(Promise.reject(refusal)) : this.surface.play();
  }

  /** Loads what is asked for, where nothing is under way; after a failure it tries again. */
  load(): void {
    this.#load();
  }

  /** The viewer agrees that this element loads from other hosts. `KalturaPlayerElement.grantConsent()` is for the whole page. */
  grantConsent(): void {
    this.#activation.grant();
  }

  /**
   * Plays something else on the same player (guide 5.2). `entryId` then reads the new id.
   * @param media an entry id, or `{entryId | referenceId, ks}`
   * @param options `seekFrom`, `clipTo`, `startTime`, `endTime` in seconds
   * @returns settles with the load; rejects with reason `aborted` when a newer one takes its place
   */
  loadMedia(media: string | MediaInfo, options: MediaOptions = {}): Promise<void> {
    const { entryId, referenceId, ks }: MediaInfo = typeof media === 'string' ? { entryId: media } : (media ?? {});
    const { seekFrom, clipTo, startTime, endTime } = options ?? {};
    Object.assign(this, { entryId, referenceId, playlistId: null, clipFrom: seekFrom, clipTo, startTime, endTime });
    if (ks !== undefined) this.ks = ks;
    return this.#controller.load();
  }

  /**
   * The player, once the media is loaded and can be played and queried. Pending while there is nothing to load.
   * @returns rejects with the `KalturaPlayerError` of a failure, with reason `aborted` on `destroy()`
   */
  ready(): Promise<PlayKitPlayer> {
    return this.#controller.ready();
  }

  /** A plugin's service (guide 6.3), or `undefined`. */
  getService(name: string): PlayKitService | undefined {
    return this.player?.getService(name);
  }

  /** A plugin's service, once it is ready; rejects with reason `plugin-unavailable` when this player has none of that name. */
  whenService(name: string): Promise<PlayKitService> {
    return handled(this.ready().then((player) => whenService(player, name)));
  }

  /** A plugin's instance (guide 6.3 `player.plugins.…`), or `undefined`. */
  getPlugin(name: string): unknown {
    return this.player?.plugins[registeredName(name)];
  }

  /** What a support person asks first: ids, script, plugins, API, stream, session, policies, last error and events. */
  async diagnose(): Promise<Report> {
    const code = await loadEmbedCode();
    if (code instanceof Error) throw code;
    const { status, player, error } = this;
    return code.diagnose({
      status,
      request: this.request,
      player,
      session: this.#host.session.source,
      error,
      events: this.reporter.recent,
    });
  }

  /** Focuses the button that waits to be pressed, else the player. */
  override focus(options?: FocusOptions): void {
    const target = focusTarget(this, this.#playerNode());
    if (target) target.focus(options);
    else super.focus(options);
  }

  /** Tries again what failed. */
  retry(): void {
    this.#controller.reload();
  }

  /** Takes the player off the page. `load()`, another id, or inserting the element again starts anew. */
  destroy(): void {
    this.#controller.destroy();
  }

  /** Moved by `moveBefore()`: nothing ends, nothing begins. */
  connectedMoveCallback(): void {
    this.reporter.log('moved');
    this.#controller.embed?.moved();
  }

  protected override async whenEmbedded(): Promise<Embed> {
    await this.ready();
    const { embed } = this.#controller;
    if (!embed) throw aborted('The player was given up');
    return embed;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    if (!this.hasUpdated) return firstRender(() => void super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0 || this.status === 'idle') this.#controller.settingsChanged();
    const { layout } = this.settings;
    const { embed } = this.#controller;
    if (changed.has('layout') && layout && layout !== embed?.layout) embed?.wantLayout(layout);
  }

  /* A server's shadow tree: Lit's support of hydration keeps it, and adopts no styles; without that support ours takes its place. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const given = this.shadowRoot;
    const root = super.createRenderRoot();
    if (given && given.adoptedStyleSheets.length > 0) {
      given.replaceChildren();
      this.renderOptions.renderBefore = null;
    } else this.#isGiven = given !== null;
    return root;
  }

  protected override updated(): void {
    /* Before this the player was not shown, and what is not shown takes no focus. */
    if (this.status === 'ready' || this.status === 'failed') this.#moveFocus();
    if (!this.#isGiven) return;
    this.#isGiven = false;
    /* Lit warns of updates that ask for another at once. */
    queueMicrotask(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const { settings } = this;
    const shown: View =
      isServer || this.#isGiven
        ? firstView(settings)
        : {
            state: this.#controller.state,
            settings,
            config: mergeLayers(this.request.layers),
            needsConsent: this.#activation.needsConsent,
            wasDeferred: this.#wasDeferred,
            isRefused: ID_ATTRIBUTES.some((attribute) => this.refused.has(attribute)),
          };
    return view(
      shown,
      { play: () => void this.play(), grant: () => this.grantConsent(), retry: () => this.retry() },
      this.#language.words(settings.locale, this.#isGiven),
    );
  }

  /* A layout reads as what is shown. */
  protected override readValue(name: AttributeProperty): unknown {
    return (name === 'layout' ? this.#controller.embed?.layout : undefined) ?? super.readValue(name);
  }

  /* Why there will be no player, if so. */
  #load(): KalturaPlayerError | undefined {
    this.#activation.activate();
    if (this.#activation.needsConsent) {
      this.reporter.emit('consentrequest');
      return consentMissing();
    }
    this.#controller.activate();
    return this.status === 'ready' && !this.player ? notInIframe('play()') : undefined;
  }

  /* Who pressed a button of ours goes on in the player, which takes keys on its container, or at the button to try again. */
  #moveFocus(): void {
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    if (hasFocusStayed(this)) focusTarget(this, this.#playerNode())?.focus({ preventScroll: true });
  }

  #playerNode(): HTMLElement | null {
    return this.querySelector<HTMLElement>(`:scope > [slot=${PLAYER_SLOT}]`);
  }

  #stateChanged(previous: Status): void {
    const { status } = this;
    if (status === 'deferred') this.#wasDeferred = true;
    if (status === 'loading') this.#movesFocus = this.shadowRoot?.activeElement?.matches('button') ?? false;
    setState(this.#internals, previous, status);
    this.requestUpdate();
    this.reporter.emit('statuschange', { status, previous });
  }
}

export interface KalturaPlayerElement extends AttributeProperties {
  addEventListener<Type extends keyof KalturaPlayerEventMap>(
    type: Type,
    listener: (this: KalturaPlayerElement, event: KalturaPlayerEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof KalturaPlayerEventMap>(
    type: Type,
    listener: (this: KalturaPlayerElement, event: KalturaPlayerEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}
