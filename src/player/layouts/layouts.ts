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
  /* What the page or the viewer wants to see; the plugin's own doings are set right by it. */
  #wanted: LayoutName | undefined;
  #isNew = true;
  #reported: LayoutName = 'hidden';
  #isApplying = false;
  #isAsked = false;
  #hasToldFailure = false;

  /**
   * @param wanted what the page's markup names
   * @param failed the second stream failed, or the layout of the markup cannot be shown; once per medium
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

  /** What is shown. */
  get current(): LayoutName {
    return shownBy(this.#plugin);
  }

  /**
   * Shows a layout, once the second stream is there.
   * @throws KalturaPlayerError `plugin-unavailable` without the plugin or a second stream, `aborted` when the medium ends before
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

  /** Shows the layout of the page's markup; where that cannot be, it is reported. */
  want(name: LayoutName): void {
    this.set(name).catch((error: unknown) => {
      if (error instanceof KalturaPlayerError && error.reason === 'plugin-unavailable') this.#tellFailure(error);
    });
  }

  /** The streams change places. */
  async swap(): Promise<LayoutName> {
    return this.set(withInverse(this.current, !isInverse(this.current)));
  }

  /** Another medium is loaded: its streams begin in their own places. */
  newMedia(): void {
    this.#hasToldFailure = false;
    this.#room.forget();
    this.#report('plugin', 'hidden');
    if (this.#wanted) this.#configure(this.#wanted);
    this.#second.begin();
  }

  /** The medium is loaded. */
  loaded(): void {
    if (this.#isNew && this.#wanted) this.want(this.#wanted);
  }

  /** An event of the player; `true` when it was about the second stream alone, and the page is not to hear it. */
  onEvent({ type, payload }: PlayKitEvent): boolean {
    switch (type) {
      case EVENT.DUAL_SCREEN_CHANGE_LAYOUT:
        /* Comes before the change, and where nothing is drawn afterwards it comes alone. What is drawn again is no choice. */
        if (this.#isApplying || this.#room.isNarrow || isShown(this.#plugin, payload)) break;
        this.#isAsked = true;
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

  /* The plugin drew something that was not requested here. */
  #onDisplayed(): void {
    const plugin = this.#plugin;
    if (!plugin) return;
    this.#gestures.watch(this.#player);
    this.#second.drawn(plugin);
    const isByUser = this.#gestures.isOn || this.#isAsked;
    this.#isAsked = false;
    const { isNarrow } = this.#room;
    if (isByUser) {
      this.#wanted = this.current;
      this.#room.forget();
      this.#report('user');
    } else if (this.#wanted && this.current !== this.#wanted && !isNarrow && hasSecondStream(plugin)) {
      /* Its default at the first frame, and after a replay, replaces what was requested. */
      this.#apply(plugin, this.#wanted);
    } else {
      if (isNarrow) this.#room.falls(this.#reported === 'hidden' ? defaultOf(plugin) : this.#reported);
      this.#report('plugin');
    }
  }

  /* The main stream plays alone. */
  #onLost(why: string): void {
    if (this.current !== 'hidden') {
      this.#isApplying = true;
      this.#plugin?._switchToHidden(false);
      this.#isApplying = false;
      this.#report('plugin');
    }
    this.#tellFailure(layoutUnavailable(this.#wanted ?? 'pip', why));
  }

  #tellFailure(error: KalturaPlayerError): void {
    if (!this.#hasToldFailure) this.#failed(error);
    this.#hasToldFailure = true;
  }

  #apply(plugin: DualScreen, name: LayoutName, source: LayoutSource = 'api'): void {
    this.#isApplying = true;
    this.#gestures.watch(this.#player);
    this.#home.keep(plugin);
    const wasHidden = this.current === 'hidden';
    draw(plugin, name);
    if (wasHidden && name !== 'hidden') wake(plugin, this.#player);
    /* The default that the plugin goes back to: without the inversion, which the streams' places already hold. */
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
