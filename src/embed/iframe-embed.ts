import { iframeUrl } from '../config/iframe-url.js';
import { pluginLayout, type LayoutName } from '../config/layout-names.js';
import { merge } from '../config/objects.js';
import type { EmbedPlan } from '../config/setup-config.js';
import { notInIframe } from '../errors/index.js';
import { createElement } from '../native.js';
import { reportUnknownLocale } from './controls-locale.js';
import { languageAt } from '../messages/page-language.js';
import { wordsIn } from '../messages/registry.js';
import { removeCopies } from './mount/remove-copies.js';
import { PLAYER_SLOT, type Embed, type EmbedContext, type EmbedRequest } from './embed.js';
import { planFor } from './plan.js';
import { trustError } from './setup-options.js';

/* Permissions of the player in the frame: the same as in the page. */
const ALLOWED = [
  'autoplay',
  'fullscreen',
  'encrypted-media',
  'picture-in-picture',
  'clipboard-write',
  'screen-wake-lock',
  'web-share',
];

/*
 * What the page in the frame may do: all that the player does, its links in new windows included. The account's player is the author's
 * choice, so it may not take the whole page somewhere else, nor open a dialog over it.
 */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-presentation',
  'allow-orientation-lock',
  'allow-storage-access-by-user-activation',
];

/** Kaltura's own page in a frame (guide 4): isolated from this page, hence without events and methods. */
export class IframeEmbed implements Embed {
  readonly player = null;
  readonly layout = undefined;
  readonly #context: EmbedContext;
  readonly #frame = createElement('iframe');
  #request: EmbedRequest;
  #plan: EmbedPlan;

  constructor(context: EmbedContext, request: EmbedRequest, plan: EmbedPlan) {
    this.#context = context;
    this.#request = request;
    this.#plan = plan;
  }

  start(): void {
    const frame = this.#frame;
    const error = trustError(this.#plan, undefined);
    if (error) return this.#context.onStatus({ status: 'failed', error });
    this.#reportLimits();
    reportUnknownLocale(this.#plan, (problem) => this.#context.reporter.warn(problem));
    frame.allow = ALLOWED.map((feature) => `${feature} *`).join('; ');
    /* Entries that are restricted to sites need the page's origin, whatever policy the page has. */
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.allowFullscreen = true;
    frame.loading = 'lazy';
    /* An engine writes a line to the console about each that it does not know. */
    frame.sandbox.add(...SANDBOX.filter((flag) => frame.sandbox.supports(flag)));
    frame.style.cssText = 'width:100%;height:100%;border:0';
    frame.addEventListener('load', () => {
      this.#context.mediaState.cancel(notInIframe('play()'));
      this.#context.onStatus({ status: 'ready' });
    });
    this.#show();
    void this.#insert();
  }

  update(request: EmbedRequest): boolean {
    const next = planFor(request, this.#context);
    if (next?.kind !== 'iframe' || next.isLightDom !== this.#plan.isLightDom || trustError(next, undefined)) return false;
    this.#request = request;
    this.#plan = next;
    this.#show();
    return true;
  }

  reload(): void {
    this.#frame.src = this.#url;
  }

  setLayout(name: LayoutName): Promise<never> {
    return Promise.reject(notInIframe(`The layout "${name}"`));
  }

  requestLayout(): void {
    /* The layout is in the frame's URL. */
  }

  swapStreams(): Promise<never> {
    return Promise.reject(notInIframe('swapStreams()'));
  }

  onMoved(): void {
    /* The browser reloads a moved frame. */
  }

  remove(): void {
    this.#frame.remove();
  }

  async #insert(): Promise<void> {
    const { element, signal } = this.#context;
    const region = await this.#context.region();
    if (signal.aborted) return;
    removeCopies(element);
    if (this.#plan.isLightDom) this.#frame.slot = PLAYER_SLOT;
    (this.#plan.isLightDom ? element : region).append(this.#frame);
  }

  get #ownTitle(): string {
    const { locale } = this.#request.values;
    return wordsIn(locale ?? languageAt(this.#context.element)).messages.player;
  }

  get #url(): string {
    const { partnerId, uiconfId, libraryUrl, setup, media } = this.#plan;
    const { entryId, playlistId, options } = media;
    const { ks, values } = this.#request;
    const { layout } = values;
    const config = layout
      ? merge(setup, { plugins: { kalturaCuepoints: {}, dualscreen: { layout: pluginLayout(layout) } } })
      : setup;
    /* The origin of the URL that was checked. */
    const cdnUrl = new URL(libraryUrl).origin;
    return iframeUrl({ cdnUrl, partnerId, uiconfId, entryId, playlistId, ks, options, config });
  }

  /* The frame's URL cannot carry these. */
  #reportLimits(): void {
    const { ksUrl, ksProvider } = this.#request;
    const { media, hide, css } = this.#plan;
    const configured = {
      'reference-id': media.referenceId !== undefined && media.entryId === undefined,
      'ks-url': ksUrl !== undefined,
      ksProvider: ksProvider !== undefined,
      hide: hide.length > 0,
      'config.ui.css': css !== undefined,
    };
    for (const [what, isConfigured] of Object.entries(configured)) {
      if (isConfigured) this.#context.reporter.warn(notInIframe(what));
    }
  }

  /* Reloads the frame only for a different URL. */
  #show(): void {
    this.#frame.title = this.#request.values.mediaTitle ?? this.#ownTitle;
    if (this.#frame.getAttribute('src') !== this.#url) this.#frame.src = this.#url;
  }
}
