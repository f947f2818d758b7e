import { ReactiveElement, type PropertyDeclarations } from '@lit/reactive-element';
import { attributeName, type AttributeProperty } from '../config/attributes.js';
import { numberOf } from '../config/numbers.js';
import type { PlayKitPlayer, ShownElement } from '../playkit/types.js';
import { CaptionTracks } from '../player/media/caption-list.js';
import { ElementReporter } from '../reporter.js';
import { onEmbedModule, whenEmbedModule } from './load-embed-module.js';
import { PendingMedia } from './pending-media.js';
import { LIVE, reactiveProperties, Settings, type Live } from './settings.js';

const liveOf = (attribute: string): Live | undefined => LIVE.find((name) => attributeName(name) === attribute);

/** What `HTMLMediaElement` returns while nothing is loaded. */
const noTimeRanges: TimeRanges = { length: 0, start: outOfRange, end: outOfRange };

function outOfRange(): never {
  throw new DOMException('There is no such time range', 'IndexSizeError');
}

/**
 * The members of `HTMLMediaElement`, with the same meaning as on `<video>`. Owns the settings, the state of the media, and the
 * reporter.
 */
export abstract class MediaElement extends ReactiveElement {
  static override properties: PropertyDeclarations = reactiveProperties;

  /* All properties go through the settings, whether set by attribute or by script. */
  static {
    for (const name of Object.keys(reactiveProperties) as AttributeProperty[]) {
      Object.defineProperty(this.prototype, name, {
        get(this: MediaElement): unknown {
          return this.readValue(name);
        },
        set(this: MediaElement, raw: unknown) {
          this.settings.set(name, raw);
        },
        configurable: true,
        enumerable: true,
      });
    }
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...LIVE.map(attributeName), 'defer-hydration'];
  }

  protected readonly reporter = new ElementReporter(
    this,
    () => Boolean(this.renderRoot),
    () => Boolean(this.settings.values.debug),
    (message) => whenEmbedModule(({ writeLog }) => writeLog(message)),
  );
  protected readonly settings: Settings = new Settings(this, this.reporter);
  /** Keeps values and calls until there is a player. */
  protected readonly mediaState = new PendingMedia();
  /* Properties that the page has set: unsetting one restores the default. */
  readonly #written = new Set<Live>();
  #textTracks: CaptionTracks | undefined;

  constructor() {
    super();
    for (const name of ['ksProvider', 'currentTime', ...LIVE]) this.#takeOver(name);
  }

  override attributeChangedCallback(attribute: string, old: string | null, value: string | null): void {
    const live = liveOf(attribute);
    if (live) this.#setDefault(live, value);
    else if (attribute !== 'defer-hydration') super.attributeChangedCallback(attribute, old, value);
    else if (value === null && this.isConnected && !this.renderRoot) super.connectedCallback();
  }

  /* Server-rendered markup waits until its framework has hydrated it. */
  override connectedCallback(): void {
    if (!this.hasAttribute('defer-hydration')) super.connectedCallback();
  }

  /** Whether the sound is off. */
  get muted(): boolean {
    return this.mediaState.get('muted') ?? this.settings.values.muted ?? false;
  }
  set muted(value: boolean | string | null | undefined) {
    this.#set('muted', value);
  }

  /** Volume from 0 to 1. */
  get volume(): number {
    return this.mediaState.get('volume') ?? this.settings.values.volume ?? 1;
  }
  set volume(value: number | string | null | undefined) {
    this.#set('volume', value);
  }

  /** Speed; 1 is normal, 0 stands still. Kept across loads. */
  get playbackRate(): number {
    return this.mediaState.get('playbackRate') ?? 1;
  }
  set playbackRate(value: number | string | null | undefined) {
    this.#set('playbackRate', value);
  }

  /** Position in seconds; inside a clip counted from the clip's start. A value set before the media is loaded is kept. */
  get currentTime(): number {
    return this.mediaState.get('currentTime') ?? 0;
  }
  set currentTime(value: number | string | null | undefined) {
    /* As on a video, a position before the start is the start: buttons write `currentTime -= 10`. */
    const position = numberOf(value) < 0 ? 0 : value;
    const seconds = this.settings.convert('startTime', position, 'currentTime');
    if (typeof seconds === 'number') this.mediaState.set('currentTime', seconds);
  }

  /** Duration in seconds, of a clip the clip's; `NaN` while unknown, `Infinity` for a live stream. */
  get duration(): number {
    return this.isLive() ? Infinity : (this.#player?.duration ?? NaN);
  }

  get paused(): boolean {
    return this.#player?.paused ?? true;
  }

  get ended(): boolean {
    return this.#player?.ended ?? false;
  }

  get seeking(): boolean {
    return this.#player?.seeking ?? false;
  }

  get buffered(): TimeRanges {
    return this.#player?.buffered ?? noTimeRanges;
  }

  get seekable(): TimeRanges {
    return this.#video?.seekable ?? noTimeRanges;
  }

  get played(): TimeRanges {
    return this.#video?.played ?? noTimeRanges;
  }

  /** 0 nothing … 4 enough data, as `HTMLMediaElement.readyState`. */
  get readyState(): number {
    return this.#video?.readyState ?? 0;
  }

  /** Width of the picture in pixels; 0 while unknown. */
  get videoWidth(): number {
    return this.#player?.videoWidth ?? 0;
  }

  get videoHeight(): number {
    return this.#player?.videoHeight ?? 0;
  }

  /** The captions as a list; a track's `mode`, `showing` or `disabled`, shows and hides it. */
  get textTracks(): CaptionTracks {
    if (!this.#textTracks) {
      const tracks = (this.#textTracks = new CaptionTracks());
      onEmbedModule(({ followTextTracks }) => followTextTracks(tracks, this, () => this.#player));
    }
    return this.#textTracks;
  }

  /** Stops playback; a `play()` that is still waiting rejects with `AbortError`. */
  pause(): void {
    this.mediaState.pause();
  }

  /** Whether what plays is a live stream. */
  isLive(): boolean {
    return this.#player?.isLive() ?? false;
  }

  /** Seeks to the live edge of a live stream. */
  seekToLiveEdge(): void {
    this.mediaState.call('seek', (player) => player.seekToLiveEdge());
  }

  /** Enters full screen; the browser requires a user gesture. */
  enterFullscreen(): void {
    this.mediaState.call('fullscreen', (player) => player.enterFullscreen());
  }

  /** Leaves full screen. */
  exitFullscreen(): void {
    this.mediaState.call('fullscreen', (player) => player.exitFullscreen());
  }

  /** Shows the video in a picture-in-picture window; the browser requires a user gesture. */
  enterPictureInPicture(): void {
    this.mediaState.call('picture-in-picture', (player) => player.enterPictureInPicture());
  }

  /** Returns the video from its picture-in-picture window. */
  exitPictureInPicture(): void {
    this.mediaState.call('picture-in-picture', (player) => player.exitPictureInPicture());
  }

  /** The value that a property returns. */
  protected readValue(name: AttributeProperty): unknown {
    return this.settings.values[name];
  }

  get #player(): PlayKitPlayer | null {
    return this.mediaState.player;
  }

  get #video(): ShownElement | undefined {
    return this.#player?.getVideoElement();
  }

  /* A page may have set a property before the element was defined. */
  #takeOver(name: string): void {
    if (!Object.getOwnPropertyDescriptor(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  #setDefault(name: Live, value: string | null): void {
    this.settings.set(name, value);
    if (name === 'playbackRate') this.mediaState.set(name, this.#initial(name));
  }

  #set(name: Live, value: unknown): void {
    const converted =
      this.settings.convert(name, value) ?? (value == null && this.#written.has(name) ? this.#initial(name) : undefined);
    if (typeof converted !== 'boolean' && typeof converted !== 'number') return;
    this.#written.add(name);
    this.mediaState.set(name, converted);
  }

  #initial(name: Live): boolean | number {
    return this.settings.values[name] ?? { muted: false, volume: 1, playbackRate: 1 }[name];
  }
}
