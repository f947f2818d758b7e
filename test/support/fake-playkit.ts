import type {
  MediaInfo,
  MediaOptions,
  PlayKitEvent,
  PlayKitListener,
  PlayKitPlayer,
  SetupConfig,
  ShownElement,
} from '../../src/playkit/types.js';

/**
 * A fake PlayKit without a network. It has the methods, properties and behaviour of the real player that the element depends on.
 * The test answers the requests to the API, which `player.provider.requested` contains in order.
 */

const CORE_NAMES =
  'ABORT CAN_PLAY CAN_PLAY_THROUGH DURATION_CHANGE ENDED ERROR LOADED_DATA LOADED_METADATA LOAD_START PAUSE PLAY PLAYING PROGRESS RATE_CHANGE SEEKED SEEKING TIME_UPDATE VOLUME_CHANGE WAITING MEDIA_LOADED PLAYER_RESET PLAYER_DESTROY PLAY_FAILED AUTOPLAY_FAILED FALLBACK_TO_MUTED_AUTOPLAY CHANGE_SOURCE_STARTED CHANGE_SOURCE_ENDED MUTE_CHANGE VIDEO_TRACK_CHANGED AUDIO_TRACK_CHANGED TEXT_TRACK_CHANGED TRACKS_CHANGED PLAYER_STATE_CHANGED PLAYBACK_START FIRST_PLAY FIRST_PLAYING PLAYBACK_ENDED SOURCE_SELECTED AD_STARTED AD_COMPLETED AD_SKIPPED';

/** `player.Event` of a new player, to which a test may add the events of a newer version. */
const eventGroups = (): { Core: Record<string, string>; [group: string]: unknown } => ({
  Core: Object.fromEntries(CORE_NAMES.split(' ').map((name) => [name, name.toLowerCase().replaceAll('_', '')])),
  Playlist: {
    PLAYLIST_LOADED: 'kaltura-player-playlistloaded',
    PLAYLIST_ITEM_CHANGED: 'kaltura-player-playlistitemchanged',
    PLAYLIST_ENDED: 'kaltura-player-playlistended',
  },
  UI: { USER_CLICKED_PLAY: 'playkit-ui-userclickedplay' },
  Cast: {},
  VISIBILITY_CHANGE: 'visibilitychange',
});

/** A request to the API that the test answers or rejects. */
export class FakeRequest {
  readonly info: MediaInfo;
  readonly answered: Promise<unknown>;
  answer!: (config?: unknown) => void;
  refuse!: (error: unknown) => void;

  constructor(info: MediaInfo) {
    this.info = info;
    this.answered = new Promise((resolve, reject) => {
      this.answer = (config) => resolve(config ?? { sources: { id: info.entryId ?? 'first' } });
      this.refuse = reject;
    });
  }
}

export class FakeProvider {
  ks: string;
  readonly requested: FakeRequest[] = [];

  constructor(ks: string) {
    this.ks = ks;
  }

  /** The request that was sent last. */
  get last(): FakeRequest {
    const requested = this.requested.at(-1);
    if (!requested) throw new Error('The provider has received no request');
    return requested;
  }

  /* As in the real player, each call sends a request. */
  getMediaConfig(info: MediaInfo): Promise<unknown> {
    if (info.ks) this.ks = info.ks;
    return this.#request(info);
  }

  getPlaylistConfig(info: MediaInfo): Promise<unknown> {
    return this.#request(info);
  }

  getEntryListConfig(info: MediaInfo): Promise<unknown> {
    return this.#request(info);
  }

  #request(info: MediaInfo): Promise<unknown> {
    const requested = new FakeRequest(info);
    this.requested.push(requested);
    return requested.answered;
  }
}

/** Properties that are `null` while there is no source. A value that is set then is lost, as in the real player. */
interface FakeState {
  currentTime: number;
  volume: number;
  muted: boolean;
  playbackRate: number;
}

/** The error that the real player fires when a load fails. */
export const loadFailed = (data: unknown, category = 7): object => ({
  severity: 2,
  category,
  code: 7002,
  data,
  errorDetails: {},
});

/** The error that the provider reports. Its codes differ from those of the player. */
export const providerError = (code: number, data: unknown = {}, category = 2): object => ({ severity: 2, category, code, data });

export const NOT_FOUND = providerError(1006, { results: [{ error: { code: 'ENTRY_ID_NOT_FOUND' } }] }, 1);
export const INVALID_KS = providerError(1006, { results: [{ error: { code: 'INVALID_KS' } }] }, 1);
export const FORBIDDEN = providerError(1006, { results: [{ error: { code: 'SERVICE_FORBIDDEN' } }] }, 1);
export const COUNTRY_RESTRICTED = providerError(2001, { messages: [{ code: 'COUNTRY_RESTRICTED' }] });

/** The error of a stream that does not exist: playback has failed, and an immediate retry cannot help. */
export const brokenStream = (): object => ({
  severity: 2,
  category: 1,
  code: 1002,
  data: { name: 'manifestLoadError', responseCode: 404 },
});

export class FakePlayer {
  readonly Event = eventGroups();
  readonly config: SetupConfig;
  readonly provider: FakeProvider;
  readonly plugins: Record<string, unknown> = {};
  readonly playlist = {};
  /** The configs that `configure()` received, in order. */
  readonly configured: object[] = [];
  /** The calls in order, such as `play`, `pause`, `loadMedia 1_a`. */
  readonly calls: string[] = [];
  readonly services: Record<string, unknown> = {};
  tracks: object[] = [];
  selected: unknown[] = [];
  sources: { id?: string; metadata?: { name?: string }; [kind: string]: unknown } = {};
  paused: boolean | null = null;
  ended: boolean | null = null;
  seeking: boolean | null = null;
  duration: number | null = null;
  videoWidth: number | null = null;
  videoHeight: number | null = null;
  buffered: TimeRanges | null = null;
  src: string | null = null;
  live = false;
  destroyed = false;
  /** The element that shows the media: a `<video>`, unless a test sets another. */
  shown: ShownElement = document.createElement('video');
  /** Whether `play()` fires `playing` itself. */
  playsAtOnce = true;
  readonly #bundle: FakeBundle;
  readonly #container: HTMLElement | null;
  readonly #listeners = new Map<string, PlayKitListener[]>();
  #state: FakeState;
  #hasSource = false;
  #fail: ((error: Error) => void) | undefined;

  constructor(bundle: FakeBundle, config: SetupConfig) {
    const target = document.getElementById(config.targetId ?? '');
    if (!target) throw new Error(`Must provide DOM element with id of: ${config.targetId}`);
    if (target.querySelector('.kaltura-player-container')) {
      throw new Error(`The target id provided is already in use. Id: ${config.targetId}`);
    }
    this.#bundle = bundle;
    this.config = config;
    this.provider = new FakeProvider(config.provider?.ks ?? '');
    const { volume = 1, muted = false } = config.playback ?? {};
    this.#state = { currentTime: 0, volume, muted, playbackRate: 1 };
    this.#container = document.createElement('div');
    this.#container.className = 'kaltura-player-container';
    this.#container.append(this.shown);
    target.append(this.#container);
  }

  /** The number of listeners, of one type or of all types. */
  listenerCount(type?: string): number {
    return type === undefined
      ? [...this.#listeners.values()].reduce((sum, list) => sum + list.length, 0)
      : (this.#listeners.get(type)?.length ?? 0);
  }

  /**
   * The number of listeners that must be removed when the player ends. Those of `playerreset` may remain, because they release
   * what belongs to the player.
   */
  get leftListeners(): number {
    return this.listenerCount() - this.listenerCount('playerreset');
  }

  addEventListener(type: string, listener: PlayKitListener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  removeEventListener(type: string, listener: PlayKitListener): void {
    this.#listeners.set(
      type,
      (this.#listeners.get(type) ?? []).filter((known) => known !== listener),
    );
  }

  dispatchEvent({ type, payload }: PlayKitEvent): void {
    this.fire(type, payload);
  }

  /** Fires an event as the real player does: an exception of a listener is recorded, and the other listeners are still called. */
  fire(type: string, payload?: unknown): void {
    const event: PlayKitEvent = payload === undefined ? { type } : { type, payload };
    for (const listener of this.#listeners.get(type) ?? []) {
      try {
        listener(event);
      } catch (error) {
        this.#bundle.uncaught.push(error);
      }
    }
  }

  get currentTime(): number | null {
    return this.#live('currentTime');
  }
  set currentTime(value: number | null) {
    this.#set('currentTime', value);
  }

  get volume(): number | null {
    return this.#live('volume');
  }
  set volume(value: number | null) {
    this.#set('volume', value);
  }

  get muted(): boolean | null {
    return this.#live('muted');
  }
  set muted(value: boolean | null) {
    this.#set('muted', value);
  }

  get playbackRate(): number | null {
    return this.#live('playbackRate');
  }
  set playbackRate(value: number | null) {
    this.#set('playbackRate', value);
  }

  async loadMedia(info: MediaInfo, options: MediaOptions = {}): Promise<unknown> {
    this.calls.push(`loadMedia ${info.entryId ?? info.referenceId ?? ''}`);
    this.#bundle.loads.push({ info, options });
    if (this.destroyed) throw new TypeError('Cannot read properties of null');
    this.reset();
    try {
      const answer = (await Promise.race([this.provider.getMediaConfig(info), this.#destruction()])) as {
        sources?: { id?: string };
      };
      this.setSource(answer.sources?.id ?? info.entryId);
      return answer;
    } catch (error) {
      if (!this.destroyed) this.fire('error', loadFailed(error, this.#bundle.categoryOf(error)));
      throw error;
    }
  }

  async loadPlaylist(info: { playlistId: string; ks?: string }, config: unknown = undefined): Promise<unknown> {
    this.calls.push(`loadPlaylist ${info.playlistId}`);
    this.#bundle.playlists.push({ info, config });
    try {
      const answer = await this.provider.getPlaylistConfig({ ...info });
      this.fire('kaltura-player-playlistloaded', { playlist: answer });
      /* The player loads the first item separately, and does not wait for it. */
      this.loadMedia({ entryId: 'first' }).catch(() => undefined);
      return answer;
    } catch (error) {
      this.fire('error', loadFailed(error));
      throw error;
    }
  }

  /**
   * Sets the source of the media: fires all events from `changesourcestarted` to `changesourceended` synchronously, as the real
   * player does.
   */
  setSource(id?: string): void {
    this.reset();
    this.sources = id === undefined ? {} : { id };
    this.fire('changesourcestarted');
    this.#hasSource = true;
    this.src = 'blob:fake';
    this.paused = true;
    this.ended = this.seeking = false;
    this.#state.currentTime = 0;
    this.fire('sourceselected', {
      selectedSource: [{ id: 'source', url: 'https://cdn.example/a.m3u8', mimetype: 'application/x-mpegurl' }],
    });
    this.fire('changesourceended');
  }

  configure(config: object): void {
    this.configured.push(config);
  }

  reset(): void {
    this.#hasSource = false;
    this.paused = this.ended = this.seeking = this.duration = null;
    this.src = null;
    this.sources = {};
    this.fire('playerreset');
  }

  /** As in the real player, reading this property removes the player from `getPlayers()`, and a second call throws. */
  get destroy(): () => void {
    this.#bundle.remove(this);
    return () => {
      if (this.destroyed) throw new TypeError("Cannot read properties of undefined (reading 'targetId')");
      this.destroyed = true;
      this.#bundle.destroyed++;
      this.fire('playerdestroy');
      /* The player looks the target up in the document, so it does not remove its container from a detached target. */
      if (document.getElementById(this.config.targetId ?? '')) this.#container?.remove();
      this.#fail?.(new TypeError('Cannot read properties of null'));
    };
  }

  play(): void {
    this.calls.push('play');
    this.paused = false;
    this.ended = false;
    if (this.playsAtOnce) this.fire('playing');
  }

  /* The real player fires `pause` in a later task, so the test fires it. */
  pause(): void {
    this.calls.push('pause');
    this.paused = true;
  }

  /** Sets the position that playback has reached. */
  runTo(currentTime: number): void {
    this.#state.currentTime = currentTime;
    this.fire('timeupdate');
  }

  /** Seeks to a position. */
  seekTo(currentTime: number): void {
    this.#state.currentTime = currentTime;
    this.seeking = true;
    this.fire('seeking');
    this.fire('timeupdate');
    this.seeking = false;
    this.fire('seeked');
  }

  isLive(): boolean {
    return this.live;
  }

  seekToLiveEdge(): void {
    this.calls.push('seekToLiveEdge');
  }

  getVideoElement(): ShownElement | undefined {
    return this.#hasSource ? this.shown : undefined;
  }

  getView(): HTMLElement | undefined {
    return this.#container ?? undefined;
  }

  getTracks(type?: string): object[] {
    return type === undefined ? this.tracks : this.tracks.filter((track) => kindOf(track) === type);
  }

  selectTrack(track: unknown): void {
    this.selected.push(track);
  }

  hideTextTrack(): void {
    this.calls.push('hideTextTrack');
  }

  getService(name: string): unknown {
    return this.services[name];
  }

  hasService(name: string): boolean {
    return name in this.services;
  }

  enterFullscreen(): void {
    this.calls.push('enterFullscreen');
  }

  exitFullscreen(): void {
    this.calls.push('exitFullscreen');
  }

  isFullscreen(): boolean {
    return false;
  }

  enterPictureInPicture(): void {
    this.calls.push('enterPictureInPicture');
  }

  exitPictureInPicture(): void {
    this.calls.push('exitPictureInPicture');
  }

  isInPictureInPicture(): boolean {
    return false;
  }

  updateThumbnailKs(): void {
    this.calls.push('updateThumbnailKs');
  }

  /** The player with the type that the sources use. */
  get typed(): PlayKitPlayer {
    return this as unknown as PlayKitPlayer;
  }

  #destruction(): Promise<never> {
    return new Promise((_, reject) => (this.#fail = reject));
  }

  #live<Name extends keyof FakeState>(name: Name): FakeState[Name] | null {
    return this.#hasSource ? this.#state[name] : null;
  }

  #set<Name extends keyof FakeState>(name: Name, value: FakeState[Name] | null): void {
    if (this.#hasSource && value !== null) this.#state[name] = value;
  }
}

/** A track as the player returns it: its properties are getters of a prototype, and it has no `type`. */
class FakeTrack {
  readonly #fields: Record<string, unknown>;
  constructor(fields: Record<string, unknown>) {
    this.#fields = fields;
  }
  get id(): unknown {
    return this.#fields['id'];
  }
  get index(): unknown {
    return this.#fields['index'];
  }
  get label(): unknown {
    return this.#fields['label'];
  }
  get language(): unknown {
    return this.#fields['language'];
  }
  get active(): unknown {
    return this.#fields['active'] ?? false;
  }
  get available(): unknown {
    return true;
  }
  clone = (): this => this;
  protected field(name: string): unknown {
    return this.#fields[name];
  }
}

export class FakeVideoTrack extends FakeTrack {
  get bandwidth(): unknown {
    return this.field('bandwidth');
  }
  get width(): unknown {
    return this.field('width');
  }
  get height(): unknown {
    return this.field('height');
  }
}

export class FakeAudioTrack extends FakeTrack {}

export class FakeTextTrack extends FakeTrack {
  get kind(): unknown {
    return this.field('kind');
  }
  get default(): unknown {
    return this.field('default') ?? false;
  }
}

const kindOf = (track: object): string =>
  track instanceof FakeTextTrack ? 'text' : track instanceof FakeVideoTrack ? 'video' : 'audio';

/** The configuration that a bundle contains. */
export interface FakeUiConf {
  readonly provider?: object;
  readonly playback?: object;
}

interface BundleGlobals {
  __kalturaplayerdata?: unknown;
  KalturaPlayers?: Record<string, { config?: unknown }>;
}

/** A bundle: the globals that its script sets, and a record of its use. */
export class FakeBundle {
  readonly data: FakeUiConf | undefined;
  /** All players that it has created, in order. */
  readonly players: FakePlayer[] = [];
  /** The configuration of the uiConf that each `setup()` found. It is looked up as in the real library. */
  readonly uiConfs: unknown[] = [];
  readonly loads: Array<{ info: MediaInfo; options: MediaOptions }> = [];
  readonly playlists: Array<{ info: object; config: unknown }> = [];
  readonly uncaught: unknown[] = [];
  destroyed = 0;
  /** The error that `setup()` throws, if any. */
  setupError: Error | undefined;
  /** Is called with each new player before `setup()` returns it. */
  prepare: (player: FakePlayer) => void = () => undefined;
  /** The category of the error that the player fires for an error of the provider. */
  categoryOf: (error: unknown) => number = () => 7;
  readonly #live = new Map<string, FakePlayer>();

  constructor(data?: FakeUiConf) {
    this.data = data;
  }

  readonly namespace = {
    VERSION: '3.17.78-fake',
    setup: (config: SetupConfig): PlayKitPlayer => {
      if (this.setupError) throw this.setupError;
      const { KalturaPlayers, __kalturaplayerdata } = window as unknown as BundleGlobals;
      this.uiConfs.push(KalturaPlayers?.[String(config.provider?.uiConfId)]?.config ?? __kalturaplayerdata);
      const player = new FakePlayer(this, config);
      this.prepare(player);
      this.players.push(player);
      this.#live.set(config.targetId ?? '', player);
      return player.typed;
    },
    getPlayers: (): Record<string, unknown> => Object.fromEntries(this.#live),
  };

  /** The player that was created last. */
  get player(): FakePlayer {
    const player = this.players.at(-1);
    if (!player) throw new Error('There is no player yet');
    return player;
  }

  /** The ids in `getPlayers()`. */
  get live(): string[] {
    return [...this.#live.keys()];
  }

  remove(player: FakePlayer): void {
    this.#live.delete(player.config.targetId ?? '');
  }
}
