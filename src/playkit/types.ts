/**
 * Types of the parts of PlayKit v7 that we use. Source: the player's own typings and a running 3.17 player.
 */

/** An event of the player's own event system (not a DOM event). */
export interface PlayKitEvent {
  readonly type: string;
  readonly payload?: unknown;
}

export type PlayKitListener = (event: PlayKitEvent) => void;

/** A video, audio, text or image track of the player: its fields are getters on a prototype, so they are read by name. */
export interface PlayKitTrack {
  readonly id?: string | number;
  readonly index?: number;
  readonly label?: string;
  readonly language?: string;
  readonly active?: boolean;
  readonly available?: boolean;
}

/** First argument of `loadMedia` (guide 5.2). */
export interface MediaInfo {
  entryId?: string;
  referenceId?: string;
  ks?: string;
  [option: string]: unknown;
}

/** Second argument of `loadMedia` (guide 5.2), in seconds. `seekFrom`/`clipTo` cut the media, `startTime`/`endTime` do not. */
export interface MediaOptions {
  seekFrom?: number;
  clipTo?: number;
  startTime?: number;
  endTime?: number;
  poster?: string;
  [option: string]: unknown;
}

/** The part that fetches an entry's data from the API. */
export interface PlayKitProvider {
  ks: string;
  getMediaConfig(info: MediaInfo): Promise<unknown>;
  getPlaylistConfig(info: object): Promise<unknown>;
  getEntryListConfig(info: object): Promise<unknown>;
}

/** A plugin's public service; `ready` is optional. */
export interface PlayKitService {
  readonly ready?: Promise<unknown>;
  [member: string]: unknown;
}

export interface PlayKitSources {
  readonly id?: string;
  readonly duration?: number;
  readonly type?: string;
  readonly metadata?: { readonly name?: string };
  readonly [option: string]: unknown;
}

/** The element that shows the media: a `<video>`, or a plugin's element for images, documents and others. */
export type ShownElement = HTMLElement & Partial<Pick<HTMLVideoElement, 'seekable' | 'played' | 'readyState'>>;

/** The live player. It is a Proxy: even reading `destroy` removes it from `KalturaPlayer.getPlayers()`. */
export interface PlayKitPlayer {
  readonly Event: { readonly Core: Readonly<Record<string, string>>; readonly [group: string]: unknown };
  readonly config: SetupConfig;
  readonly sources: PlayKitSources;
  readonly provider: PlayKitProvider;
  readonly plugins: Readonly<Record<string, unknown>>;
  readonly playlist: unknown;
  readonly ui: { removeComponent(component: { presets: string[]; container: string; removeComponent: string }): () => void };
  currentTime: number | null;
  volume: number | null;
  muted: boolean | null;
  playbackRate: number | null;
  readonly duration: number | null;
  readonly paused: boolean | null;
  readonly ended: boolean | null;
  readonly seeking: boolean | null;
  readonly buffered: TimeRanges | null;
  readonly videoWidth: number | null;
  readonly videoHeight: number | null;
  readonly src: string | null;
  loadMedia(info: MediaInfo, options?: MediaOptions): Promise<unknown>;
  loadPlaylist(info: { playlistId: string; ks?: string }, config?: object): Promise<unknown>;
  configure(config: object): void;
  reset(isChangeMedia?: boolean): void;
  destroy(): void;
  play(): void;
  pause(): void;
  isLive(): boolean;
  seekToLiveEdge(): void;
  getVideoElement(): ShownElement | undefined;
  getView(): HTMLElement | undefined;
  getTracks(type?: string): PlayKitTrack[];
  selectTrack(track: PlayKitTrack): void;
  hideTextTrack(): void;
  getService(name: string): PlayKitService | undefined;
  enterFullscreen(): void;
  exitFullscreen(): void;
  isFullscreen(): boolean;
  enterPictureInPicture(): void;
  exitPictureInPicture(): void;
  updateThumbnailKs?(ks: string): void;
  dispatchEvent(event: PlayKitEvent): unknown;
  addEventListener(type: string, listener: PlayKitListener): void;
  removeEventListener(type: string, listener: PlayKitListener): void;
}

/** Writes a line of the log: its parts, and the logger's context. */
type LogHandler = (parts: ArrayLike<unknown>, context: unknown) => void;

/** The root of a bundle's loggers. */
export interface PlayKitLogger {
  setHandler?(handler: LogHandler): void;
  createDefaultHandler?(): LogHandler;
}

/** The global that a bundle defines. */
export interface PlayKitNamespace {
  readonly core?: {
    getLogger?(): PlayKitLogger;
    readonly utils?: { readonly Http?: { jsonp?: (...args: never) => Promise<unknown> } };
  };
  readonly providers?: {
    /** The class that requests media from the API. */
    readonly Provider?: { readonly prototype: object };
    /** The classes of the API's responses. */
    readonly ResponseTypes?: { readonly KalturaPlaybackContext?: { readonly prototype: object } };
  };
  setup(config: SetupConfig): PlayKitPlayer;
  getPlayers?(): Record<string, unknown>;
  readonly VERSION?: string;
  readonly ui?: {
    readonly Components: { readonly Remove: unknown };
    readonly ReservedPresetNames: Readonly<Record<string, string>>;
    /** Renders the controls. */
    readonly preact?: {
      readonly options: { debounceRendering?: (render: () => void) => void; vnode?: (vnode: object) => void };
    };
  };
}

/** The sections of the setup config (guide 5.1) by name; each may have more options than are typed here. */
export interface SetupConfig {
  targetId?: string;
  log?: { level?: string; playerVersion?: boolean; [option: string]: unknown };
  disableUserCache?: boolean;
  provider?: {
    partnerId?: number;
    uiConfId?: number;
    widgetId?: string;
    ks?: string;
    networkRetryParameters?: { maxAttempts?: number; [option: string]: unknown };
    env?: { serviceUrl?: string; cdnUrl?: string; [option: string]: unknown };
    [option: string]: unknown;
  };
  playback?: {
    autoplay?: boolean | 'inview' | 'no-reduced-motion';
    muted?: boolean;
    allowMutedAutoPlay?: boolean;
    loop?: boolean;
    volume?: number;
    playbackRate?: number;
    playsinline?: boolean;
    preload?: string;
    streamPriority?: Array<{ engine: string; format: string }>;
    captionsDisplay?: boolean;
    textLanguage?: string;
    audioLanguage?: string;
    [option: string]: unknown;
  };
  sources?: MediaOptions;
  ui?: { disable?: boolean; css?: string; locale?: string; components?: Record<string, unknown>; [option: string]: unknown };
  plugins?: Record<string, object>;
  [section: string]: unknown;
}
