import { isInverse, layoutName, pluginLayout, withInverse, type LayoutName } from '../config/layout-names.js';
import { aborted, layoutUnavailable, type KalturaPlayerError } from '../errors.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';

/** Who changed the layout: the page, the viewer, or the plugin by itself (its default, a player too small for two pictures). */
export type LayoutSource = 'api' | 'user' | 'plugin';

export interface LayoutChangeDetail {
  readonly layout: LayoutName;
  readonly previous: LayoutName;
  readonly source: LayoutSource;
}

/** What we use of the plugin's instance. All of it is internal there: only this file knows it. */
interface DualScreenPlugin {
  readonly _layout: string;
  readonly _dualScreenPlayers: readonly Stream[];
  /** The current media's; the service's own `ready` stays the first media's for ever. */
  readonly ready?: Promise<unknown>;
  /** Where the main picture goes back to. */
  _originalVideoElementParent?: Element | null | undefined;
  _applyInverse(): void;
  _switchToPIP(options: object, userInteraction: boolean): void;
  _switchToInversePIP?(options: object, userInteraction: boolean): void;
  _switchToSideBySide(options: object, userInteraction: boolean): void;
  _switchToSingleMedia(options: object, userInteraction: boolean): void;
  _switchToHidden(userInteraction: boolean): void;
}

interface Stream {
  readonly id: string;
  readonly type: string;
  readonly container: 'primary' | 'secondary' | 'none';
  readonly player?: { getVideoElement?(): HTMLElement | undefined; getThumbnail?(time: number): unknown };
}

/** How the plugin asks for the second streams of an entry. */
interface ChildRequests {
  doRequest?(requests: ReadonlyArray<{ readonly loader: { readonly id?: string } }>, ...rest: unknown[]): Promise<unknown>;
}

/** Where the player keeps its size class, and tells of it. */
interface SizedPlayer {
  readonly ui?: {
    readonly store?: {
      getState(): { readonly shell?: { readonly playerSize?: string } };
      subscribe?(changed: () => void): () => void;
    };
  };
}

const MAIN = 'mainPlayer';
/** How long the second stream may take to load. */
const READY_TIMEOUT_SECONDS = 10;
/* In these the plugin falls to a single picture by itself. */
const SMALL_SIZES: readonly unknown[] = ['tiny', 'extrasmall', 'small'];
/* How a viewer works a button. */
const GESTURES = ['click', 'keydown', 'pointerup', 'mouseup', 'touchend'];

const isPlugin = (plugin: unknown): plugin is DualScreenPlugin =>
  typeof plugin === 'object' && plugin !== null && '_switchToPIP' in plugin && '_applyInverse' in plugin;

/** The Dual Screen layouts of one player. */
export class Layouts {
  readonly #player: PlayKitPlayer;
  readonly #changed: (detail: LayoutChangeDetail) => void;
  readonly #failed: (error: KalturaPlayerError) => void;
  /* What the page or the viewer wants to see; the plugin's own doings are set right by it. */
  #wanted: LayoutName | undefined;
  #told: LayoutName = 'hidden';
  #isApplying = false;
  #isByGesture = false;
  #isAsked = false;
  #hasFailed = false;
  /* What a player too small for two pictures fell from. */
  #fellFrom: LayoutName | undefined;
  #unwatchSize: (() => void) | undefined;
  #media = 0;
  /* Waits for the second stream end with the medium. */
  readonly #waits = new Set<() => void>();
  #watched: Element | undefined;
  #home: Element | null | undefined;

  /**
   * @param changed the layout changed
   * @param failed the second stream failed after a layout was shown, or while none was asked for
   */
  constructor(
    player: PlayKitPlayer,
    wanted: LayoutName | undefined,
    changed: (detail: LayoutChangeDetail) => void,
    failed: (error: KalturaPlayerError) => void = () => undefined,
  ) {
    this.#player = player;
    this.#wanted = wanted;
    this.#changed = changed;
    this.#failed = failed;
    this.#holdLateStreams();
    player.addEventListener('playerreset', () => this.#mediaEnds());
  }

  /** What is shown. */
  get current(): LayoutName {
    const plugin = this.#plugin;
    if (!plugin || !this.#hasSecondStream(plugin)) return 'hidden';
    return withInverse(layoutName(plugin._layout) ?? 'hidden', this.#isMainSecondary(plugin));
  }

  /** Whether the bundle has the plugin, and it is switched on. */
  get isAvailable(): boolean {
    return this.#plugin !== undefined;
  }

  /**
   * Shows a layout, once the second stream is there.
   * @throws KalturaPlayerError `plugin-unavailable` without the plugin or a second stream, `aborted` when the medium ends before
   */
  async set(name: LayoutName): Promise<LayoutName> {
    this.#wanted = name;
    this.#fellFrom = undefined;
    const plugin = this.#plugin;
    if (!plugin) throw layoutUnavailable(name, 'this player (uiconf-id) has no Dual Screen plugin switched on');
    await this.#whenReady(plugin, name);
    if (this.#hasFailed) throw layoutUnavailable(name, 'the second stream failed to load');
    if (!this.#hasSecondStream(plugin)) throw layoutUnavailable(name, 'the entry has no second stream');
    if (this.#wanted === name) this.#apply(plugin, name);
    return this.current;
  }

  /** The streams change places. */
  async swap(): Promise<LayoutName> {
    return this.set(withInverse(this.current, !isInverse(this.current)));
  }

  /** Another medium is loaded: its streams begin in their own places. */
  newMedia(): void {
    this.#hasFailed = false;
    this.#fellFrom = undefined;
    this.#tell('plugin', 'hidden');
    if (this.#wanted) this.#configure(this.#wanted);
  }

  /** An event of the player; `true` when it was about the second stream alone, and the page is not to hear it. */
  onEvent(event: PlayKitEvent): boolean {
    switch (event.type) {
      case 'firstplay':
        /* The plugin takes the parent that the picture has now for its home: in a layout already drawn, a box that goes. */
        if (this.#home) queueMicrotask(() => this.#setHome());
        break;
      case 'dualscreen_change_layout':
        /* Comes before the change, and where nothing is drawn afterwards it comes alone. What is drawn again is no choice. */
        if (this.#isApplying || this.#isNarrow || isOf(event.payload, this.#plugin?._layout)) break;
        this.#isAsked = true;
        queueMicrotask(() => this.#onDisplayed());
        break;
      case 'dualscreen_side_displayed':
        if (!this.#isApplying) this.#onDisplayed();
        break;
      case 'error':
        if (isSecondStreamError(event.payload)) {
          this.#onStreamError(event.payload);
          return true;
        }
        break;
    }
    return false;
  }

  /* The plugin drew something that was not asked for through us. */
  #onDisplayed(): void {
    const plugin = this.#plugin;
    if (!plugin) return;
    this.#watchGestures();
    if (this.#secondPicture(plugin)) this.#hasFailed = false;
    const isByUser = this.#isByGesture || this.#isAsked;
    this.#isAsked = false;
    if (isByUser) {
      this.#wanted = this.current;
      this.#fellFrom = undefined;
      this.#tell('user');
    } else if (this.#wanted && this.current !== this.#wanted && !this.#isNarrow && this.#hasSecondStream(plugin)) {
      /* Its default at the first frame, and after a replay, comes over what was asked for. */
      this.#apply(plugin, this.#wanted);
    } else {
      if (this.#isNarrow) this.#falls();
      this.#tell('plugin');
    }
  }

  /* With room for two pictures again the plugin stays with one: then what it fell from comes back. */
  #falls(): void {
    this.#fellFrom ??= this.#told;
    this.#unwatchSize ??= this.#ui?.store?.subscribe?.(() => {
      if (!this.#isNarrow) queueMicrotask(() => this.#rises());
    });
  }

  #rises(): void {
    this.#unwatchSize?.();
    this.#unwatchSize = undefined;
    const plugin = this.#plugin;
    const layout = this.#fellFrom;
    this.#fellFrom = undefined;
    if (plugin && layout && this.#hasSecondStream(plugin)) this.#apply(plugin, this.#wanted ?? layout, 'plugin');
  }

  /* The main player tells of it, again and again; the page hears it once. */
  #onStreamError({ data }: SecondStreamError): void {
    const plugin = this.#plugin;
    const isCritical = data?.payload?.severity !== 1;
    if (!plugin || this.#hasFailed || (!isCritical && this.#secondPicture(plugin))) return;
    this.#hasFailed = true;
    if (this.current !== 'hidden') {
      this.#isApplying = true;
      plugin._switchToHidden(false);
      this.#isApplying = false;
      this.#tell('plugin');
    }
    if (this.#waits.size === 0) this.#failed(layoutUnavailable(this.#wanted ?? 'pip', 'the second stream failed to load'));
  }

  #apply(plugin: DualScreenPlugin, name: LayoutName, source: LayoutSource = 'api'): void {
    this.#isApplying = true;
    this.#watchGestures();
    this.#home ??= plugin._originalVideoElementParent ?? this.#player.getVideoElement()?.parentElement;
    this.#setHome();
    const options = { force: true };
    const inverse = isInverse(name);
    const base = withInverse(name, false);
    const invert = name !== 'hidden' && inverse !== this.#isMainSecondary(plugin);
    if (name === 'pip-inverse' && invert && plugin._switchToInversePIP) {
      plugin._switchToInversePIP(options, true);
    } else {
      /* Inversion is a toggle of the plugin's, and it sticks. */
      if (invert) plugin._applyInverse();
      if (base === 'pip') plugin._switchToPIP(options, true);
      else if (base === 'side-by-side') plugin._switchToSideBySide(options, true);
      else if (base === 'single') plugin._switchToSingleMedia(options, true);
      else plugin._switchToHidden(true);
    }
    /* The default that the plugin goes back to: without the inversion, which the streams' places already hold. */
    this.#configure(base);
    this.#isApplying = false;
    this.#tell(source);
  }

  #setHome(): void {
    const plugin = this.#plugin;
    if (plugin && this.#home) plugin._originalVideoElementParent = this.#home;
  }

  #configure(name: LayoutName): void {
    if (this.#plugin) this.#player.configure({ plugins: { dualscreen: { layout: pluginLayout(name) } } });
  }

  #tell(source: LayoutSource, layout = this.current): void {
    const previous = this.#told;
    if (layout === previous) return;
    this.#told = layout;
    this.#changed({ layout, previous, source });
  }

  #mediaEnds(): void {
    this.#media++;
    for (const end of this.#waits) end();
  }

  async #whenReady(plugin: DualScreenPlugin, name: LayoutName): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let end: () => void = () => undefined;
    const inVain = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(layoutUnavailable(name, `the second stream did not load within ${READY_TIMEOUT_SECONDS} s`)),
        READY_TIMEOUT_SECONDS * 1000,
      );
      end = () => reject(aborted(`The layout "${name}": the medium it was asked for is gone`));
      this.#waits.add(end);
    });
    await Promise.race([plugin.ready, inVain]).finally(() => {
      clearTimeout(timer);
      this.#waits.delete(end);
    });
  }

  /* The plugin takes an answer that comes after its medium, or its player, has gone: a second player that nobody ends. */
  #holdLateStreams(): void {
    const provider = this.#player.provider as ChildRequests | undefined;
    const ask = provider?.doRequest?.bind(provider);
    if (!provider || !ask) return;
    provider.doRequest = (requests, ...rest) => {
      const answer = ask(requests, ...rest);
      if (!requests.some(({ loader }) => loader.id === 'dualscreen')) return answer;
      const media = this.#media;
      return new Promise((resolve, reject) => {
        answer.then(
          (value) => media === this.#media && resolve(value),
          (error: unknown) => media === this.#media && reject(error as Error),
        );
      });
    };
  }

  /* What the plugin draws while the viewer works one of its buttons is the viewer's; it does not tell of all of it. */
  #watchGestures(): void {
    const player = this.#player.getView()?.closest('.playkit-player');
    if (!player || player === this.#watched) return;
    this.#watched = player;
    const end = (): void => {
      this.#isByGesture = false;
    };
    const begin = (): void => {
      this.#isByGesture = true;
      /* For a button that keeps its events to itself. */
      setTimeout(end);
    };
    for (const type of GESTURES) {
      player.addEventListener(type, begin, { capture: true });
      player.addEventListener(type, end);
    }
  }

  get #plugin(): DualScreenPlugin | undefined {
    const plugin = this.#player.plugins['dualscreen'];
    return isPlugin(plugin) ? plugin : undefined;
  }

  get #isNarrow(): boolean {
    return SMALL_SIZES.includes(this.#ui?.store?.getState().shell?.playerSize);
  }

  get #ui(): SizedPlayer['ui'] {
    return (this.#player as SizedPlayer).ui;
  }

  /* A child entry, or slides: the picture player is there also when there are none. */
  #hasSecondStream(plugin: DualScreenPlugin): boolean {
    return plugin._dualScreenPlayers.some(
      ({ id, type, player }) => id !== MAIN && (type !== 'image' || Boolean(player?.getThumbnail?.(Number.MAX_VALUE))),
    );
  }

  /* Whether the second stream has come so far that there is something to see. */
  #secondPicture(plugin: DualScreenPlugin): boolean {
    return plugin._dualScreenPlayers.some(({ id, player }) => {
      const video = id === MAIN ? undefined : player?.getVideoElement?.();
      return video instanceof HTMLVideoElement && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    });
  }

  #isMainSecondary(plugin: DualScreenPlugin): boolean {
    return plugin._dualScreenPlayers.some(({ id, container }) => id === MAIN && container === 'secondary');
  }
}

const isOf = (payload: unknown, layout: string | undefined): boolean =>
  typeof payload === 'object' && payload !== null && 'layout' in payload && payload.layout === layout;

interface SecondStreamError {
  readonly data?: { readonly payload?: { readonly severity?: number } };
}

/* The main player tells of a second stream that failed by an error of its own, with the other's inside. */
const isSecondStreamError = (payload: unknown): payload is SecondStreamError =>
  typeof payload === 'object' &&
  payload !== null &&
  'code' in payload &&
  payload.code === 3016 &&
  'severity' in payload &&
  payload.severity === 1;
