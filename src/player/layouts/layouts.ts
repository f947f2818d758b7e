import { isInverse, pluginLayout, withInverse, type LayoutName } from '../../config/layout-names.js';
import { aborted, KalturaPlayerError, layoutUnavailable } from '../../errors/index.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { defaultOf, draw, dualScreenOf, hasSecondStream, isShown, shownBy, wake, type DualScreen } from './dual-screen.js';
import { Gestures } from './gestures.js';
import { Home } from './original-parent.js';
import { Room } from './size-fallback.js';
import { SecondStream } from './second-stream.js';

/** Who changed the layout: the page, the viewer, or the plugin by itself (its default, a player too small for two pictures). */
export type LayoutSource = 'api' | 'user' | 'plugin';

export interface LayoutChangeDetail {
  readonly layout: LayoutName;
  readonly previous: LayoutName;
  readonly source: LayoutSource;
}

/** The Dual Screen layouts of one player. */
export class Layouts {
  readonly #player: PlayKitPlayer;
  readonly #changed: (detail: LayoutChangeDetail) => void;
  readonly #failed: (error: KalturaPlayerError) => void;
  readonly #gestures = new Gestures();
  readonly #home: Home;
  readonly #room: Room;
  readonly #second: SecondStream;
  /* The layout that the page or the viewer requested; it overrides the plugin's own changes. */
  #wanted: LayoutName | undefined;
  #isNew = true;
  #reported: LayoutName = 'hidden';
  #isApplying = false;
  #isUserChange = false;
  #hasReportedFailure = false;

  /**
   * @param wanted the layout in the page's markup
   * @param failed called when the second stream fails, or the markup's layout cannot be shown; once per media
   */
  constructor(
    player: PlayKitPlayer,
    signal: AbortSignal,
    wanted: LayoutName | undefined,
    changed: (detail: LayoutChangeDetail) => void,
    failed: (error: KalturaPlayerError) => void,
  ) {
    this.#player = player;
    this.#wanted = wanted;
    this.#changed = changed;
    this.#failed = failed;
    this.#home = new Home(player, signal);
    this.#second = new SecondStream(player, signal, (why) => this.#onLost(why));
    this.#room = new Room(player, (from) => {
      const plugin = this.#plugin;
      if (plugin && hasSecondStream(plugin)) this.#apply(plugin, this.#wanted ?? from, 'plugin');
    });
  }

  /** The layout that is shown. */
  get current(): LayoutName {
    return shownBy(this.#plugin);
  }

  /**
   * Shows a layout, once the second stream is loaded.
   * @throws KalturaPlayerError `plugin-unavailable` without the plugin or a second stream, `aborted` when other media loads first
   */
  async set(name: LayoutName): Promise<LayoutName> {
    this.#wanted = name;
    this.#isNew = false;
    this.#room.forget();
    const plugin = this.#plugin;
    if (!plugin) throw layoutUnavailable(name, 'this player (uiconf-id) has no Dual Screen plugin switched on');
    const isSame = await this.#second.known(plugin);
    if (!isSame) throw aborted(`The layout "${name}": its medium was replaced`);
    if (this.#second.failure) throw layoutUnavailable(name, this.#second.failure);
    if (!hasSecondStream(plugin)) throw layoutUnavailable(name, 'the entry has no second stream');
    if (this.#wanted === name) this.#apply(plugin, name);
    return this.current;
  }

  /** Shows the layout of the page's markup, or reports why it cannot. */
  want(name: LayoutName): void {
    this.set(name).catch((error: unknown) => {
      if (error instanceof KalturaPlayerError && error.reason === 'plugin-unavailable') this.#reportFailure(error);
    });
  }

  /** Swaps the streams. */
  async swap(): Promise<LayoutName> {
    return this.set(withInverse(this.current, !isInverse(this.current)));
  }

  /** Other media is loading: its streams begin in their normal places. */
  newMedia(): void {
    this.#hasReportedFailure = false;
    this.#room.forget();
    this.#report('plugin', 'hidden');
    if (this.#wanted) this.#configure(this.#wanted);
    this.#second.begin();
  }

  /** The media is loaded. */
  loaded(): void {
    if (this.#isNew && this.#wanted) this.want(this.#wanted);
  }

  /** Handles an event of the player. @returns whether it is only about the second stream, and not to be relayed to the page */
  onEvent({ type, payload }: PlayKitEvent): boolean {
    switch (type) {
      case EVENT.DUAL_SCREEN_CHANGE_LAYOUT:
        /* Fires before the change, and without a draw event if nothing is drawn. Redrawing the same layout is no user change. */
        if (this.#isApplying || this.#room.isNarrow || isShown(this.#plugin, payload)) break;
        this.#isUserChange = true;
        queueMicrotask(() => this.#onDisplayed());
        break;
      case EVENT.DUAL_SCREEN_DISPLAYED:
        if (!this.#isApplying) this.#onDisplayed();
        break;
      case EVENT.ERROR:
        return this.#second.onError(payload);
    }
    return false;
  }

  /* The plugin drew a layout that was not requested here. */
  #onDisplayed(): void {
    const plugin = this.#plugin;
    if (!plugin) return;
    this.#gestures.watch(this.#player);
    this.#second.drawn(plugin);
    const isByUser = this.#gestures.isOn || this.#isUserChange;
    this.#isUserChange = false;
    const { isNarrow } = this.#room;
    if (isByUser) {
      this.#wanted = this.current;
      this.#room.forget();
      this.#report('user');
    } else if (this.#wanted && this.current !== this.#wanted && !isNarrow && hasSecondStream(plugin)) {
      /* At the first frame and after a replay the plugin replaces the requested layout by its default. */
      this.#apply(plugin, this.#wanted);
    } else {
      if (isNarrow) this.#room.falls(this.#reported === 'hidden' ? defaultOf(plugin) : this.#reported);
      this.#report('plugin');
    }
  }

  /* Without the second stream the main one plays alone. */
  #onLost(why: string): void {
    if (this.current !== 'hidden') {
      this.#isApplying = true;
      this.#plugin?._switchToHidden(false);
      this.#isApplying = false;
      this.#report('plugin');
    }
    this.#reportFailure(layoutUnavailable(this.#wanted ?? 'pip', why));
  }

  #reportFailure(error: KalturaPlayerError): void {
    if (!this.#hasReportedFailure) this.#failed(error);
    this.#hasReportedFailure = true;
  }

  #apply(plugin: DualScreen, name: LayoutName, source: LayoutSource = 'api'): void {
    this.#isApplying = true;
    this.#gestures.watch(this.#player);
    this.#home.keep(plugin);
    const wasHidden = this.current === 'hidden';
    draw(plugin, name);
    if (wasHidden && name !== 'hidden') wake(plugin, this.#player);
    /* The default to which the plugin returns: not inverted, because the streams are already swapped. */
    this.#configure(withInverse(name, false));
    this.#isApplying = false;
    this.#report(source);
  }

  get #plugin(): DualScreen | undefined {
    return dualScreenOf(this.#player);
  }

  #configure(name: LayoutName): void {
    if (this.#plugin) this.#player.configure({ plugins: { dualscreen: { layout: pluginLayout(name) } } });
  }

  #report(source: LayoutSource, layout = this.current): void {
    const previous = this.#reported;
    if (layout === previous) return;
    this.#reported = layout;
    this.#changed({ layout, previous, source });
  }
}
