import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { handled, taskQueue } from '../async.js';
import { aborted, consentMissing, notInIframe } from '../errors/element.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';
import type { AttributeProperties, AttributeProperty } from '../config/attributes.js';
import { layoutName, withInverse, type LayoutName } from '../config/layout-names.js';
import { registeredName } from '../config/plugin-names.js';
import type { Report } from '../embed/diagnosis.js';
import type { Embed } from '../embed/embed.js';
import type { Messages } from '../messages/en.js';
import { setMessages } from '../messages/set-messages.js';
import { trustMarkup } from '../library/trusted-markup.js';
import { trustOrigins } from '../library/trusted-origins.js';
import { unshadow } from '../native.js';
import type { TrackDetail } from '../player/media/tracks.js';
import type { MediaInfo, MediaOptions, PlayKitPlayer, PlayKitService, SetupConfig } from '../playkit/types.js';
import type { KsProvider } from '../session/ks-source.js';
import { ActivationController } from './activation/activation-controller.js';
import { AuthorHints, ID_ATTRIBUTES } from './author-hints.js';
import { grantConsent } from './activation/consent.js';
import { EmbedController } from './embed-controller.js';
import type { Status } from './embed-state.js';
import type { AllEventMap } from './event-map.js';
import { presentEmbedModule, whenEmbedModule, withEmbedModule } from './load-embed-module.js';
import { MediaElement } from './media-element.js';
import { LanguageController } from './view/language-controller.js';
import { adoptIn } from './view/adopt-styles.js';
import { styles } from './view/styles.js';
import { focusTarget, hasFocusStayed, hasOwnFocus, moveFocus, takesAutofocus } from './focus.js';
import { contentOf } from './view/content.js';
import { ShadowView } from './view/shadow-view.js';

/** Options of a layout method; the guide's `{force: true}` and any other options are accepted. */
export interface LayoutOptions {
  /** The streams change places. */
  readonly inverse?: boolean;
  readonly [option: string]: unknown;
}

/* First renders may take this many ms of one task; a task counts as long from 50 ms, and the page needs its own share. */
const firstRender = taskQueue(10);

/**
 * A Kaltura video: attributes become the setup of Kaltura's hosted player, the player's events become DOM events.
 *
 * @summary Embeds a Kaltura video by PlayKit v7.
 * @tag kaltura-player
 * @slot poster - Shown in place of the poster image.
 * @slot - Fallback content, shown only while the tag is not upgraded; a `<script type="application/json">` here is a `config`.
 * @csspart poster - The poster image.
 * @slot play-button - Icon of the play button.
 * @slot consent - The text of the consent notice.
 * @slot badge - Shown over the facade, such as a duration.
 * @csspart play-button - The facade's button.
 * @csspart consent-button - The button that grants consent.
 * @csspart message - The box of an error message or of the consent notice.
 * @csspart retry-button - The retry button.
 * @cssprop [--kaltura-player-aspect-ratio=16 / 9] - Aspect ratio of the box.
 * @cssprop [--kaltura-player-background=#000] - Background of the box and of messages.
 * @cssprop [--kaltura-player-foreground=#fff] - Color of messages, the play icon and the loading indicator.
 * @cssprop [--kaltura-player-accent=#5ab0ff] - Color of focus rings.
 * @cssState idle - Ids are missing.
 * @cssState deferred - Waiting for activation.
 * @cssState loading - A player or its media is loading.
 * @cssState ready - The media can be played.
 * @cssState failed - Playback or loading stopped; `error` holds the reason.
 * @cssState destroyed - `destroy()` was called.
 */
export class KalturaPlayerElement extends MediaElement {
  static override styles = styles;
  /* `autofocus` and dialogs focus the first focusable node of the shadow tree. */
  static override shadowRootOptions: ShadowRootInit = { ...ReactiveElement.shadowRootOptions, delegatesFocus: true };

  /**
   * Allows more origins for scripts, styles and the API, for all elements of the page.
   * @param origins such as `https://media.example.edu`
   */
  static trustOrigins(origins: readonly string[] | string): void {
    trustOrigins(origins);
  }

  /**
   * Lets markup configure everything that scripts can: only for a page whose owner controls all of its markup. By default a
   * config in an attribute or a JSON child may contain only the listed options.
   */
  static trustMarkup(): void {
    trustMarkup();
  }

  /**
   * Grants the viewer's consent that all elements of the page load from other hosts.
   * @param options `remember` stores it in the browser for later visits
   */
  static grantConsent(options: { readonly remember?: boolean | undefined } = {}): void {
    grantConsent(options.remember);
  }

  /**
   * Replaces texts that viewers read, in one language; elements that show them update at once. Text, not markup.
   * @param lang such as `de` or `pt-BR`
   * @param messages the texts to replace, by name
   */
  static setMessages(lang: string, messages: Partial<Messages>): void {
    setMessages(lang, messages);
    whenEmbedModule(({ hints, messageProblems }) => {
      for (const problem of messageProblems(lang, messages)) console.warn(hints.messages(problem));
    });
  }

  readonly #language = new LanguageController(this);
  #internals: ElementInternals | undefined;
  readonly #activation: ActivationController = new ActivationController(this, this.settings, () => this.#controller.prepare());
  readonly #controller: EmbedController = new EmbedController(
    this,
    {
      settings: this.settings,
      activation: this.#activation,
      mediaState: this.mediaState,
      reporter: this.reporter,
      region: () => this.#shadow.region,
    },
    (previous) => this.#statusChanged(previous),
  );
  #view: ShadowView | undefined;
  #wasDeferred = false;
  #movesFocus = false;

  constructor() {
    super();
    this.#showState();
    if (typeof document !== 'undefined') {
      new AuthorHints({
        element: this,
        isIdle: () => this.status === 'idle',
        request: () => this.settings.request,
        isRefused: (attribute) => this.settings.refused.has(attribute),
      });
    }
  }

  /** Returns a fresh KS when one is needed: `(request) => Promise<string | {ks, expiresAt}>`; wins over `ks-url`. */
  get ksProvider(): KsProvider | undefined {
    return this.settings.ksProvider;
  }
  set ksProvider(provider: KsProvider | null | undefined) {
    this.settings.ksProvider = provider ?? undefined;
  }

  /** The PlayKit player, or `null`: for everything that the element itself doesn't offer. */
  get player(): PlayKitPlayer | null {
    return this.#controller.player;
  }

  /** `idle`, `deferred`, `loading`, `ready`, `failed` or `destroyed`; for CSS `:state(ready)` … */
  get status(): Status {
    return this.#controller.state.status;
  }

  /** The error that stopped the player, while it is stopped; else `null`. */
  get error(): KalturaPlayerError | null {
    const { state } = this.#controller;
    return state.status === 'failed' ? state.error : null;
  }

  /**
   * Changes the configuration at run time (guide 6.3): at once where possible; other changes create a new player.
   * @param config any part of the setup config
   */
  configure(config: SetupConfig): void {
    Object.assign(this, this.settings.configure(config));
  }

  /** The tracks of the media as plain copies: `video`, `audio`, `text`, or all. Empty until the media is loaded. */
  getTracks(type?: string): TrackDetail[] {
    const { player } = this.mediaState;
    return (player && presentEmbedModule()?.tracksOf(player, type)) ?? [];
  }

  /** Selects a track: one of `getTracks()`, or of an event's detail. */
  selectTrack(track: Partial<TrackDetail>): void {
    const wanted = track ?? {};
    this.mediaState.call(`track ${wanted.type ?? ''}`, (player) => {
      whenEmbedModule(({ selectTrack, noSuchTrack }) => {
        if (!selectTrack(player, wanted)) this.reporter.warn(noSuchTrack(wanted));
      });
    });
  }

  /**
   * Starts playback; loads first if nothing is loaded.
   * @returns settles as `HTMLMediaElement.play()`: rejects with `NotAllowedError` if the browser requires a user gesture
   */
  play(): Promise<void> {
    const refusal = this.#load();
    return refusal ? handled(Promise.reject(refusal)) : this.mediaState.play();
  }

  /** Loads the media that the attributes name, unless a load is under way; retries after a failure. */
  load(): void {
    this.#load();
  }

  /** Grants the viewer's consent for this element. `KalturaPlayerElement.grantConsent()` is for the whole page. */
  grantConsent(): void {
    this.#activation.grant();
  }

  /**
   * Loads other media on the same player (guide 5.2). `entryId` then reads the new id.
   * @param media an entry id, or `{entryId | referenceId, ks}`
   * @param options `seekFrom`, `clipTo`, `startTime`, `endTime` in seconds
   * @returns settles with the load; rejects with reason `aborted` when a newer load supersedes it
   */
  loadMedia(media: string | MediaInfo, options: MediaOptions = {}): Promise<void> {
    const { entryId, referenceId, ks }: MediaInfo = typeof media === 'string' ? { entryId: media } : (media ?? {});
    const { seekFrom, clipTo, startTime, endTime } = options ?? {};
    Object.assign(this, { entryId, referenceId, playlistId: null, clipFrom: seekFrom, clipTo, startTime, endTime });
    if (ks !== undefined) this.ks = ks;
    return this.#controller.load();
  }

  /**
   * Resolves with the player once the media is loaded and can be played and queried. Pending while there is nothing to load.
   * @returns rejects with the `KalturaPlayerError` of a failure, with reason `aborted` on `destroy()`
   */
  ready(): Promise<PlayKitPlayer> {
    return this.#controller.ready();
  }

  /** A plugin's service (guide 6.3), or `undefined`. */
  getService(name: string): PlayKitService | undefined {
    return this.player?.getService(name);
  }

  /** Resolves with a plugin's service once it is ready; rejects with reason `plugin-unavailable` if this player lacks it. */
  whenService(name: string): Promise<PlayKitService> {
    return handled(this.ready().then((player) => withEmbedModule((module) => module.whenService(player, name))));
  }

  /** A plugin's instance (guide 6.3 `player.plugins.…`), or `undefined`. */
  getPlugin(name: string): unknown {
    return this.player?.plugins[registeredName(name)];
  }

  /** A report for support: ids, script, plugins, API, stream, session, policies, last error and events. */
  diagnose(): Promise<Report> {
    const { status, player, error } = this;
    return withEmbedModule((module) =>
      module.diagnose({
        status,
        request: this.settings.request,
        player,
        session: this.#controller.session,
        error,
        events: this.reporter.recent,
      }),
    );
  }

  /** Focuses the visible play, consent or retry button, else the player. */
  override focus(options?: FocusOptions): void {
    const target = focusTarget(this);
    if (target) target.focus(options);
    else super.focus(options);
  }

  /*
   * The Dual Screen layouts (guide 6.3). Each waits for the second stream, and resolves with the layout that is shown then;
   * rejects with reason `plugin-unavailable` when the player has no such plugin or the entry no second stream.
   */

  /** One stream large, the other in a corner. */
  switchToPIP(options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout(withInverse('pip', options.inverse === true));
  }

  /** The second stream large, the first in a corner. */
  switchToInversePIP(_options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout('pip-inverse');
  }

  /** Both streams side by side. */
  switchToSideBySide(options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout(withInverse('side-by-side', options.inverse === true));
  }

  /** One stream alone. */
  switchToSingleMedia(options: LayoutOptions = {}): Promise<LayoutName> {
    return this.setLayout(withInverse('single', options.inverse === true));
  }

  /** The first stream alone; the viewer cannot switch back. */
  hideSecondary(): Promise<LayoutName> {
    return this.setLayout('hidden');
  }

  /** Swaps the streams. */
  swapStreams(): Promise<LayoutName> {
    return handled(this.#whenEmbedded().then((embed) => embed.swapStreams()));
  }

  /**
   * Shows a layout by any of its names: `pip`, `sbs`, `SideBySide` …
   * @returns resolves with the canonical name of what is shown; rejects with reason `config-invalid` for an unknown name
   */
  setLayout(name: string): Promise<LayoutName> {
    const layout = layoutName(name);
    if (!layout) {
      return handled(
        withEmbedModule((module) => Promise.reject(module.invalidValue('layout', name, module.expectedFor('layout', name)))),
      );
    }
    return handled(this.#whenEmbedded().then((embed) => embed.setLayout(layout)));
  }

  /** Retries after a failure. */
  retry(): void {
    this.#controller.reload();
  }

  /** Removes the player. `load()`, another id, or inserting the element again starts a new one. */
  destroy(): void {
    this.#controller.destroy();
  }

  /** Moved by `moveBefore()`: the player is kept. */
  connectedMoveCallback(): void {
    this.reporter.log('moved');
    this.#controller.embed?.onMoved();
  }

  /** Moved into another document: constructed style sheets cannot be shared between documents. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptIn(this.shadowRoot, KalturaPlayerElement.elementStyles);
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    if (!this.hasUpdated) return firstRender(() => void super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0 || this.status === 'idle') this.#controller.applySettings();
    const { layout } = this.settings.values;
    const { embed } = this.#controller;
    if (changed.has('layout') && layout && layout !== embed?.layout) embed?.requestLayout(layout);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    unshadow();
    return super.createRenderRoot();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { request, refused } = this.settings;
    this.#shadow.show(
      contentOf(
        {
          state: this.#controller.state,
          request,
          needsConsent: this.#activation.needsConsent,
          wasDeferred: this.#wasDeferred,
          isRefused: ID_ATTRIBUTES.some((attribute) => refused.has(attribute)),
        },
        this.#language.words(request.values.locale),
      ),
    );
    /* Chromium finds the focusable node of a shadow tree in a dialog only if it has the attribute itself. */
    if (this.hasAttribute('autofocus')) focusTarget(this)?.setAttribute('autofocus', '');
  }

  protected override firstUpdated(): void {
    if (takesAutofocus(this)) this.focus();
  }

  protected override updated(): void {
    /* The player was hidden before this update, and hidden elements cannot be focused. */
    if (this.status === 'ready' || this.status === 'failed') this.#moveFocus();
  }

  /* `layout` reads as the layout shown. */
  protected override readValue(name: AttributeProperty): unknown {
    return (name === 'layout' ? this.#controller.embed?.layout : undefined) ?? super.readValue(name);
  }

  get #shadow(): ShadowView {
    return (this.#view ??= new ShadowView(this.renderRoot, {
      play: () => void this.play(),
      grant: () => this.grantConsent(),
      retry: () => this.retry(),
      focus: () => moveFocus(this),
    }));
  }

  /* The embed, once the media is loaded. */
  async #whenEmbedded(): Promise<Embed> {
    await this.ready();
    const { embed } = this.#controller;
    if (!embed) throw aborted('The player was removed');
    return embed;
  }

  /* Starts to load. Returns an error if there will be no player. */
  #load(): KalturaPlayerError | undefined {
    this.#activation.activate();
    if (this.#activation.needsConsent) {
      this.reporter.emit('consentrequest');
      return consentMissing();
    }
    this.#controller.activate();
    return this.status === 'ready' && !this.player ? notInIframe('play()') : undefined;
  }

  /* After one of our buttons, or the region while the player loads, had the focus: focuses the player or the retry button. */
  #moveFocus(): void {
    if (this.#movesFocus && hasFocusStayed(this)) moveFocus(this);
    this.#movesFocus = false;
  }

  #statusChanged(previous: Status): void {
    const { status } = this;
    if (status === 'deferred') this.#wasDeferred = true;
    this.#movesFocus = hasOwnFocus(this) || (this.#movesFocus && status !== 'loading');
    this.#showState(previous);
    this.requestUpdate();
    this.reporter.emit('statuschange', { status, previous });
  }

  /* Shows the status to CSS as `:state(name)`. */
  #showState(previous?: Status): void {
    try {
      const { states } = (this.#internals ??= this.attachInternals());
      if (previous) states.delete(previous);
      states.add(this.status);
    } catch {
      /* Older browsers require names that begin with dashes, or have no states at all; a tag with the attribute `is` has none. */
    }
  }
}

export interface KalturaPlayerElement extends AttributeProperties {
  addEventListener<Type extends keyof AllEventMap>(
    type: Type,
    listener: (this: KalturaPlayerElement, event: AllEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof AllEventMap>(
    type: Type,
    listener: (this: KalturaPlayerElement, event: AllEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}
