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
 * A scriptable PlayKit: the methods, the properties and the habits of the real player as far as the element meets them, without a network.
 * A test answers its requests to the network: `player.provider.requested` has the requests in order.
 */

const CORE_NAMES =
  'ABORT CAN_PLAY CAN_PLAY_THROUGH DURATION_CHANGE ENDED ERROR LOADED_DATA LOADED_METADATA LOAD_START PAUSE PLAY PLAYING PROGRESS RATE_CHANGE SEEKED SEEKING TIME_UPDATE VOLUME_CHANGE WAITING MEDIA_LOADED PLAYER_RESET PLAYER_DESTROY PLAY_FAILED AUTOPLAY_FAILED FALLBACK_TO_MUTED_AUTOPLAY CHANGE_SOURCE_STARTED CHANGE_SOURCE_ENDED MUTE_CHANGE VIDEO_TRACK_CHANGED AUDIO_TRACK_CHANGED TEXT_TRACK_CHANGED TRACKS_CHANGED PLAYER_STATE_CHANGED PLAYBACK_START FIRST_PLAY FIRST_PLAYING PLAYBACK_ENDED SOURCE_SELECTED AD_STARTED AD_COMPLETED AD_SKIPPED';

/** `player.Event` of a fresh player; a test may add what a newer one has. */
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

/** A request to the API, which the test answers. */
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

  /** The last request. */
  get last(): FakeRequest {
    const requested = this.requested.at(-1);
    if (!requested) throw new Error('The provider has had no request');
    return requested;
  }

  /* As in the real player, this call is the request. */
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

/** Live values; `null` while there is no source, and then lost when set, as in the real player. */
interface FakeState {
  currentTime: number;
  volume: number;
  muted: boolean;
  playbackRate: number;
}

/** What the real player reports when a load fails. */
export const loadFailed = (data: unknown, category = 7): object => ({
  severity: 2,
  category,
  code: 7002,
  data,
  errorDetails: {},
});

/** What the provider reports, with numbers of its own. */
export const providerError = (code: number, data: unknown = {}, category = 2): object => ({ severity: 2, category, code, data });

export const NOT_FOUND = providerError(1006, { results: [{ error: { code: 'ENTRY_ID_NOT_FOUND' } }] }, 1);
export const INVALID_KS = providerError(1006, { results: [{ error: { code: 'INVALID_KS' } }] }, 1);
export const FORBIDDEN = providerError(1006, { results: [{ error: { code: 'SERVICE_FORBIDDEN' } }] }, 1);
export const COUNTRY_RESTRICTED = providerError(2001, { messages: [{ code: 'COUNTRY_RESTRICTED' }] });

/** A stream that is not there: playback has failed, and trying it again at once would be of no use. */
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
  /** Everything `configure()` got, in order. */
  readonly configured: object[] = [];
  /** `play`, `pause`, `loadMedia 1_a` … in the order of the calls. */
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
  /** What shows the media: a `<video>`, unless a test sets another. */
  shown: ShownElement = document.createElement('video');
  /** Whether `play()` fires `playing` by itself. */
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

  /** How many listeners are attached, of one type or of all. */
  listenerCount(type?: string): number {
    return type === undefined
      ? [...this.#listeners.values()].reduce((sum, list) => sum + list.length, 0)
      : (this.#listeners.get(type)?.length ?? 0);
  }

  /** Listeners that would still hear something of a player that is gone; its own reset is for what ends with it. */
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

  /** Fires an event, as the real player does: a listener that throws is logged, and stops nothing. */
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
      /* The first item is a load of its own, which nobody waits for. */
      this.loadMedia({ entryId: 'first' }).catch(() => undefined);
      return answer;
    } catch (error) {
      this.fire('error', loadFailed(error));
      throw error;
    }
  }

  /** The media gets its source: everything from `changesourcestarted` to `changesourceended` in one go, as in the real player. */
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

  /** As the real one: even reading it removes the player from `getPlayers()`, and calling it twice throws. */
  get destroy(): () => void {
    this.#bundle.remove(this);
    return () => {
      if (this.destroyed) throw new TypeError("Cannot read properties of undefined (reading 'targetId')");
      this.destroyed = true;
      this.#bundle.destroyed++;
      this.fire('playerdestroy');
      /* The container is looked up in the document: of a detached target it stays. */
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

  /* The real one fires the event in a later task: the test fires it. */
  pause(): void {
    this.calls.push('pause');
    this.paused = true;
  }

  /** Playback arrives at a position. */
  runTo(currentTime: number): void {
    this.#state.currentTime = currentTime;
    this.fire('timeupdate');
  }

  /** Playback jumps to a position. */
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

  /** The player as the sources type it. */
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

/** Tracks as the player returns them: getters on a prototype, and no `type`. */
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

/** The configuration that a bundle carries. */
export interface FakeUiConf {
  readonly provider?: object;
  readonly playback?: object;
}

interface BundleGlobals {
  __kalturaplayerdata?: unknown;
  KalturaPlayers?: Record<string, { config?: unknown }>;
}

/** One bundle: what its script puts on the page, and the record of what came of it. */
export class FakeBundle {
  readonly data: FakeUiConf | undefined;
  /** All players that it ever made, in order. */
  readonly players: FakePlayer[] = [];
  /** The configuration of the uiConf that each `setup()` found, as the real one looks for it. */
  readonly uiConfs: unknown[] = [];
  readonly loads: Array<{ info: MediaInfo; options: MediaOptions }> = [];
  readonly playlists: Array<{ info: object; config: unknown }> = [];
  readonly uncaught: unknown[] = [];
  destroyed = 0;
  /** What `setup()` throws, when it is to fail. */
  setupError: Error | undefined;
  /** Prepares each player before anyone sees it. */
  prepare: (player: FakePlayer) => void = () => undefined;
  /** The category under which a provider's error is reported. */
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

  /** The newest player. */
  get player(): FakePlayer {
    const player = this.players.at(-1);
    if (!player) throw new Error('There is no player yet');
    return player;
  }

  /** Ids in `getPlayers()`. */
  get live(): string[] {
    return [...this.#live.keys()];
  }

  remove(player: FakePlayer): void {
    this.#live.delete(player.config.targetId ?? '');
  }
}
