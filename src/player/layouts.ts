import { isInverse, layoutName, pluginLayout, withInverse, type LayoutName } from '../config/layout-names.js';
import { layoutUnavailable } from '../errors.js';
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
  readonly _dualScreenPlayers: ReadonlyArray<{
    readonly id: string;
    readonly type: string;
    readonly container: 'primary' | 'secondary' | 'none';
    readonly player?: { readonly _images?: readonly unknown[] };
  }>;
  /** The current media's; the service's own `ready` stays the first media's for ever. */
  readonly ready?: Promise<unknown>;
  _applyInverse(): void;
  _switchToPIP(options: object, userInteraction: boolean): void;
  _switchToInversePIP?(options: object, userInteraction: boolean): void;
  _switchToSideBySide(options: object, userInteraction: boolean): void;
  _switchToSingleMedia(options: object, userInteraction: boolean): void;
  _switchToHidden(userInteraction: boolean): void;
}

const MAIN = 'mainPlayer';
/** How long the second stream may take to load. */
const READY_TIMEOUT_SECONDS = 10;
/* Below this width the plugin falls to a single picture by itself. */
const NARROW = 560;

const isPlugin = (plugin: unknown): plugin is DualScreenPlugin =>
  typeof plugin === 'object' && plugin !== null && '_switchToPIP' in plugin && '_applyInverse' in plugin;

/** The Dual Screen layouts of one player. */
export class Layouts {
  readonly #player: PlayKitPlayer;
  readonly #changed: (detail: LayoutChangeDetail) => void;
  /* What the page or the viewer wants to see; the plugin's own doings are set right by it. */
  #wanted: LayoutName | undefined;
  #told: LayoutName = 'hidden';
  #isApplying = false;
  #isByUser = false;
  #hasFailed = false;
  #media = 0;

  constructor(player: PlayKitPlayer, wanted: LayoutName | undefined, changed: (detail: LayoutChangeDetail) => void) {
    this.#player = player;
    this.#wanted = wanted;
    this.#changed = changed;
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
   * @throws KalturaPlayerError `plugin-unavailable` without the plugin or a second stream
   */
  async set(name: LayoutName): Promise<LayoutName> {
    this.#wanted = name;
    const media = this.#media;
    const plugin = this.#plugin;
    if (!plugin) throw layoutUnavailable(name, 'this player (uiconf-id) has no Dual Screen plugin switched on');
    await this.#whenReady(plugin, name);
    if (media !== this.#media) throw layoutUnavailable(name, 'another medium was loaded meanwhile');
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
    this.#media++;
    this.#hasFailed = false;
    this.#tell('plugin', 'hidden');
    if (this.#wanted) this.#configure(this.#wanted);
  }

  onEvent(event: PlayKitEvent): void {
    switch (event.type) {
      case 'dualscreen_change_layout':
        /* Comes before the change, and where nothing is drawn afterwards it comes alone. */
        if (this.#isApplying || this.#isNarrow) break;
        this.#isByUser = true;
        queueMicrotask(() => this.#onDisplayed());
        break;
      case 'dualscreen_side_displayed':
        if (!this.#isApplying) this.#onDisplayed();
        break;
      case 'error':
        if (isSecondStreamError(event.payload)) this.#hasFailed = true;
        break;
    }
  }

  /* The plugin drew something that was not asked for through us. */
  #onDisplayed(): void {
    const plugin = this.#plugin;
    if (!plugin) return;
    if (this.#isByUser) {
      this.#isByUser = false;
      this.#wanted = this.current;
      this.#tell('user');
    } else if (this.#wanted && this.current !== this.#wanted && !this.#isNarrow && this.#hasSecondStream(plugin)) {
      /* Its default at the first frame, and after a replay, comes over what was asked for. */
      this.#apply(plugin, this.#wanted);
    } else {
      this.#tell('plugin');
    }
  }

  #apply(plugin: DualScreenPlugin, name: LayoutName): void {
    this.#isApplying = true;
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
    this.#tell('api');
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

  async #whenReady(plugin: DualScreenPlugin, name: LayoutName): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(layoutUnavailable(name, `the second stream did not load within ${READY_TIMEOUT_SECONDS} s`)),
        READY_TIMEOUT_SECONDS * 1000,
      );
    });
    await Promise.race([plugin.ready, tooLong]).finally(() => clearTimeout(timer));
  }

  get #plugin(): DualScreenPlugin | undefined {
    const plugin = this.#player.plugins['dualscreen'];
    return isPlugin(plugin) ? plugin : undefined;
  }

  get #isNarrow(): boolean {
    return (this.#player.getView()?.clientWidth ?? NARROW) < NARROW;
  }

  /* A child entry, or slides: the picture player is there also when there are none. */
  #hasSecondStream(plugin: DualScreenPlugin): boolean {
    return plugin._dualScreenPlayers.some(
      ({ id, type, player }) => id !== MAIN && (type !== 'image' || (player?._images?.length ?? 0) > 0),
    );
  }

  #isMainSecondary(plugin: DualScreenPlugin): boolean {
    return plugin._dualScreenPlayers.some(({ id, container }) => id === MAIN && container === 'secondary');
  }
}

/* The main player tells of a second stream that failed by an error of its own, with the other's inside. */
const isSecondStreamError = (payload: unknown): boolean =>
  typeof payload === 'object' &&
  payload !== null &&
  'code' in payload &&
  payload.code === 3016 &&
  'severity' in payload &&
  payload.severity === 1;
