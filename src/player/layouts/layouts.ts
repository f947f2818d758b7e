import { isInverse, pluginLayout, withInverse, type LayoutName } from '../../config/layout-names.js';
import { aborted, KalturaPlayerError, layoutUnavailable } from '../../errors/index.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import {
  defaultLayoutOf,
  drawLayout,
  dualScreenOf,
  hasSecondStream,
  namesCurrentLayout,
  layoutOf,
  resumeSecondVideos,
  type DualScreen,
} from './dual-screen.js';
import { Gestures } from './gestures.js';
import { OriginalParent } from './original-parent.js';
import { SizeFallback } from './size-fallback.js';
import { SecondStream } from './second-stream.js';

/** Who changed the layout: the page, the viewer, or the plugin by itself (its default, a player too small for two pictures). */
export type LayoutSource = 'api' | 'user' | 'plugin';

export interface LayoutChangeDetail {
  readonly layout: LayoutName;
  readonly previous: LayoutName;
  readonly source: LayoutSource;
}

/** What the layouts use besides the player. */
export interface LayoutsContext {
  /** Aborted when the player is removed. */
  readonly signal: AbortSignal;
  /** The layout in the page's markup. */
  readonly layout: LayoutName | undefined;
  onChange(detail: LayoutChangeDetail): void;
  /** Called when the second stream fails, or the markup's layout cannot be shown; once per media. */
  onFailure(error: KalturaPlayerError): void;
}

/** The Dual Screen layouts of one player. */
export class Layouts {
  readonly #player: PlayKitPlayer;
  readonly #context: LayoutsContext;
  readonly #gestures = new Gestures();
  readonly #originalParent: OriginalParent;
  readonly #sizeFallback: SizeFallback;
  readonly #secondStream: SecondStream;
  /* The layout that the page or the viewer requested; it overrides the plugin's own changes. */
  #requested: LayoutName | undefined;
  /* Whether the layout in the markup has yet to be shown. */
  #isMarkupPending = true;
  #reported: LayoutName = 'hidden';
  #isApplying = false;
  #isUserChange = false;
  #hasReportedFailure = false;

  constructor(player: PlayKitPlayer, context: LayoutsContext) {
    this.#player = player;
    this.#context = context;
    this.#requested = context.layout;
    this.#originalParent = new OriginalParent(player, context.signal);
    this.#secondStream = new SecondStream(player, context.signal, (why) => this.#onSecondStreamFailure(why));
    this.#sizeFallback = new SizeFallback(player, (previous) => {
      const plugin = this.#plugin;
      if (plugin && hasSecondStream(plugin)) this.#apply(plugin, this.#requested ?? previous, 'plugin');
    });
  }

  /** The layout that is shown. */
  get current(): LayoutName {
    return layoutOf(this.#plugin);
  }

  /**
   * Shows a layout, once the second stream is loaded.
   * @throws KalturaPlayerError `plugin-unavailable` without the plugin or a second stream, `aborted` when other media loads first
   */
  async set(name: LayoutName): Promise<LayoutName> {
    this.#requested = name;
    this.#isMarkupPending = false;
    this.#sizeFallback.cancel();
    const plugin = this.#plugin;
    if (!plugin) throw layoutUnavailable(name, 'this player (uiconf-id) has no Dual Screen plugin switched on');
    const isSame = await this.#secondStream.whenKnown(plugin);
    if (!isSame) throw aborted(`The layout "${name}": its media was replaced`);
    if (this.#secondStream.failure) throw layoutUnavailable(name, this.#secondStream.failure);
    if (!hasSecondStream(plugin)) throw layoutUnavailable(name, 'the entry has no second stream');
    if (this.#requested === name) this.#apply(plugin, name);
    return this.current;
  }

  /** Shows the layout of the page's markup, or reports why it cannot. */
  request(name: LayoutName): void {
    this.set(name).catch((error: unknown) => {
      if (error instanceof KalturaPlayerError && error.reason === 'plugin-unavailable') this.#reportFailure(error);
    });
  }

  /** Swaps the streams. */
  async swap(): Promise<LayoutName> {
    return this.set(withInverse(this.current, !isInverse(this.current)));
  }

  /** Other media is loading: its streams begin in their normal places. */
  onNewMedia(): void {
    this.#hasReportedFailure = false;
    this.#sizeFallback.cancel();
    this.#report('plugin', 'hidden');
    if (this.#requested) this.#configure(this.#requested);
    this.#secondStream.onNewMedia();
  }

  /** The media is loaded. */
  onLoaded(): void {
    if (this.#isMarkupPending && this.#requested) this.request(this.#requested);
  }

  /** Handles an event of the player. @returns whether it is only about the second stream, and not to be relayed to the page */
  onEvent({ type, payload }: PlayKitEvent): boolean {
    switch (type) {
      case EVENT.DUAL_SCREEN_CHANGE_LAYOUT:
        /* Fires before the change, and without a draw event if nothing is drawn. Redrawing the same layout is no user change. */
        if (this.#isApplying || this.#sizeFallback.isSmall || namesCurrentLayout(this.#plugin, payload)) break;
        this.#isUserChange = true;
        queueMicrotask(() => this.#onDisplayed());
        break;
      case EVENT.DUAL_SCREEN_DISPLAYED:
        if (!this.#isApplying) this.#onDisplayed();
        break;
      case EVENT.ERROR:
        return this.#secondStream.onError(payload);
    }
    return false;
  }

  /* The plugin drew a layout that was not requested here. */
  #onDisplayed(): void {
    const plugin = this.#plugin;
    if (!plugin) return;
    this.#gestures.watch(this.#player);
    this.#secondStream.onDrawn(plugin);
    const isByUser = this.#gestures.isActive || this.#isUserChange;
    this.#isUserChange = false;
    const { isSmall } = this.#sizeFallback;
    if (isByUser) {
      this.#requested = this.current;
      this.#sizeFallback.cancel();
      this.#report('user');
    } else if (this.#requested && this.current !== this.#requested && !isSmall && hasSecondStream(plugin)) {
      /* At the first frame and after a replay the plugin replaces the requested layout by its default. */
      this.#apply(plugin, this.#requested);
    } else {
      if (isSmall) this.#sizeFallback.begin(this.#reported === 'hidden' ? defaultLayoutOf(plugin) : this.#reported);
      this.#report('plugin');
    }
  }

  /* Without the second stream the main one plays alone. */
  #onSecondStreamFailure(why: string): void {
    if (this.current !== 'hidden') {
      this.#isApplying = true;
      this.#plugin?._switchToHidden(false);
      this.#isApplying = false;
      this.#report('plugin');
    }
    this.#reportFailure(layoutUnavailable(this.#requested ?? 'pip', why));
  }

  #reportFailure(error: KalturaPlayerError): void {
    if (!this.#hasReportedFailure) this.#context.onFailure(error);
    this.#hasReportedFailure = true;
  }

  #apply(plugin: DualScreen, name: LayoutName, source: LayoutSource = 'api'): void {
    this.#isApplying = true;
    this.#gestures.watch(this.#player);
    this.#originalParent.record(plugin);
    const wasHidden = this.current === 'hidden';
    drawLayout(plugin, name);
    if (wasHidden && name !== 'hidden') resumeSecondVideos(plugin, this.#player);
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
    this.#context.onChange({ layout, previous, source });
  }
}
