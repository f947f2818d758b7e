import { MediaSurface } from '../player/media/media-state.js';
import { CaptionTracks } from '../player/media/text-tracks.js';
import { numberOf } from '../config/numbers.js';
import { noTimeRanges } from './no-time-ranges.js';
import { SettingsElement } from './settings-element.js';

/** Properties with a live state of their own; the attribute of the same name is its default. */
const LIVE = ['muted', 'volume', 'playbackRate'] as const;
type Live = (typeof LIVE)[number];
const isLive = (name: string): name is Live => (LIVE as readonly string[]).includes(name);

/**
 * What `HTMLMediaElement` has, with the meaning it has there: a caller that knows `<video>` knows this part.
 */
export abstract class KalturaMediaElement extends SettingsElement {
  /** Keeps what is set and called until there is a player. */
  protected readonly surface = new MediaSurface();

  /* What the page has set by property: taking that back means the default again. */
  readonly #written = new Set<Live>();
  #textTracks: CaptionTracks | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'muted', 'volume', 'playback-rate'];
  }

  constructor() {
    super();
    for (const name of ['currentTime', ...LIVE]) this.takeOver(name);
  }

  override attributeChangedCallback(attribute: string, old: string | null, value: string | null): void {
    const name = attribute === 'playback-rate' ? 'playbackRate' : attribute;
    if (!isLive(name)) return super.attributeChangedCallback(attribute, old, value);
    const converted = this.convert(name, value);
    if (converted === undefined) delete this.defaults[name];
    else Object.assign(this.defaults, { [name]: converted });
    if (name === 'playbackRate') this.surface.set(name, typeof converted === 'number' ? converted : 1);
  }

  /** Sound off or on. */
  get muted(): boolean {
    return this.surface.get('muted') ?? this.defaults.muted ?? false;
  }
  set muted(value: boolean | string | null | undefined) {
    this.#set('muted', value);
  }

  /** Loudness from 0 to 1. */
  get volume(): number {
    return this.surface.get('volume') ?? this.defaults.volume ?? 1;
  }
  set volume(value: number | string | null | undefined) {
    this.#set('volume', value);
  }

  /** Speed; 1 is normal, 0 stands still. Kept across loads. */
  get playbackRate(): number {
    return this.surface.get('playbackRate') ?? 1;
  }
  set playbackRate(value: number | string | null | undefined) {
    this.#set('playbackRate', value);
  }

  /** Position in seconds; inside a clip counted from the clip's start. Set before the media is there, it is kept. */
  get currentTime(): number {
    return this.surface.get('currentTime') ?? 0;
  }
  set currentTime(value: number | string | null | undefined) {
    /* As of a video, a position before the start is the start: buttons write `currentTime -= 10`. */
    const position = numberOf(value) < 0 ? 0 : value;
    const seconds = this.convert('startTime', position, 'currentTime');
    if (typeof seconds === 'number') this.surface.set('currentTime', seconds);
  }

  /** Length in seconds; `NaN` while it is not known, `Infinity` of a live stream. Of a clip: the clip's. */
  get duration(): number {
    return this.isLive() ? Infinity : (this.surface.player?.duration ?? NaN);
  }

  get paused(): boolean {
    return this.surface.player?.paused ?? true;
  }

  get ended(): boolean {
    return this.surface.player?.ended ?? false;
  }

  get seeking(): boolean {
    return this.surface.player?.seeking ?? false;
  }

  get buffered(): TimeRanges {
    return this.surface.player?.buffered ?? noTimeRanges;
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

  /** Pixels of the picture; 0 while it is not known. */
  get videoWidth(): number {
    return this.surface.player?.videoWidth ?? 0;
  }

  get videoHeight(): number {
    return this.surface.player?.videoHeight ?? 0;
  }

  /** The captions as a list; a track's `mode`, `showing` or `disabled`, shows and hides it. */
  get textTracks(): CaptionTracks {
    return (this.#textTracks ??= new CaptionTracks(this, () => this.surface.player));
  }

  /** Stops playback; a `play()` that is still waiting rejects with `AbortError`. */
  pause(): void {
    this.surface.pause();
  }

  /** Whether what plays is a live stream. */
  isLive(): boolean {
    return this.surface.player?.isLive() ?? false;
  }

  /** Goes on at the live edge of a live stream. */
  seekToLiveEdge(): void {
    this.surface.call('seek', (player) => player.seekToLiveEdge());
  }

  /** Fills the screen; the browser wants a gesture for it. */
  enterFullscreen(): void {
    this.surface.call('fullscreen', (player) => player.enterFullscreen());
  }

  /** Leaves the full screen. */
  exitFullscreen(): void {
    this.surface.call('fullscreen', (player) => player.exitFullscreen());
  }

  /** Shows the video in a window of its own; the browser wants a gesture for it. */
  enterPictureInPicture(): void {
    this.surface.call('picture-in-picture', (player) => player.enterPictureInPicture());
  }

  /** Brings the video back from its window. */
  exitPictureInPicture(): void {
    this.surface.call('picture-in-picture', (player) => player.exitPictureInPicture());
  }

  get #video(): HTMLVideoElement | undefined {
    return this.surface.player?.getVideoElement();
  }

  #set(name: Live, value: unknown): void {
    const converted = this.convert(name, value) ?? (value == null && this.#written.has(name) ? this.#initial(name) : undefined);
    if (typeof converted !== 'boolean' && typeof converted !== 'number') return;
    this.#written.add(name);
    this.surface.set(name, converted);
  }

  #initial(name: Live): boolean | number {
    return this.defaults[name] ?? { muted: false, volume: 1, playbackRate: 1 }[name];
  }
}
