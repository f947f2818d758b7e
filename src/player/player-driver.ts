import type { LayoutName } from '../config/layout-names.js';
import type { MediaRequest } from '../config/setup-config.js';
import { EVENT } from '../playkit/events.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import type { Reporter } from '../reporter.js';
import type { KsSource } from '../session/ks-source.js';
import { Layouts } from './layouts/layouts.js';
import type { MediaState } from './media/media-state.js';
import { EndTime } from './playback/end-time.js';
import { MilestoneWatch } from './playback/milestones.js';
import type { LoadReport } from './playback/recovery-context.js';
import { Recovery } from './playback/recovery.js';
import { PlayerSession } from './session.js';
import { ignoreInterruptedLoad } from './workarounds/interrupted-load.js';
import { followRefusedAutoplay } from './workarounds/refused-autoplay.js';

/** What a driver uses besides the player. */
export interface DriverContext {
  readonly mediaState: MediaState;
  readonly source: KsSource;
  readonly reporter: Omit<Reporter, 'until'>;
  /** Aborted when the player is removed. */
  readonly signal: AbortSignal;
  /** The layout in the page's markup. */
  readonly layout: LayoutName | undefined;
  /** The marks to report, in percent. */
  milestones(): readonly number[];
  onStatus(report: LoadReport): void;
}

/** Drives one live player: creates its parts and routes its events to them. */
export class PlayerDriver {
  readonly layouts: Layouts;
  readonly #player: PlayKitPlayer;
  readonly #mediaState: MediaState;
  readonly #session: PlayerSession;
  readonly #recovery: Recovery;
  readonly #milestones: MilestoneWatch;
  readonly #endTime: EndTime;

  constructor(player: PlayKitPlayer, context: DriverContext) {
    const { mediaState, source, reporter, signal, layout } = context;
    this.#player = player;
    this.#mediaState = mediaState;
    this.#milestones = new MilestoneWatch(player, reporter, () => context.milestones());
    this.#endTime = new EndTime(player);
    this.layouts = new Layouts(player, {
      signal,
      layout,
      onChange: (detail) => reporter.emit('layoutchange', detail),
      onFailure: (error) => reporter.warn(error),
    });
    followRefusedAutoplay(player, signal);
    this.#session = new PlayerSession(player, source, reporter, signal);
    const onStatus = (report: LoadReport): void => {
      if (report.status === 'loading') {
        this.#milestones.begin();
        this.#endTime.begin(report.options);
      }
      context.onStatus(report);
      if (report.status === 'ready' && !signal.aborted) this.layouts.onLoaded();
    };
    this.#recovery = new Recovery({ player, mediaState, session: this.#session, reporter, signal, onStatus });
  }

  /** Loads media from the start. */
  load(request: MediaRequest): void {
    if (this.#player.src) ignoreInterruptedLoad();
    this.#recovery.load(request);
  }

  /** Reloads: failed media at the position where playback was, other media from the start. */
  reload(): void {
    this.#recovery.reload();
  }

  /** There may be a new KS: it is used for the next load; current playback isn't affected. */
  applyKs(): void {
    this.#session.apply();
  }

  /** Handles an event of the player before it is relayed to the page. @returns whether to swallow it */
  onEvent(event: PlayKitEvent): boolean {
    const { type } = event;
    if (type === EVENT.CHANGE_SOURCE_STARTED) this.layouts.onNewMedia();
    if (type === EVENT.CHANGE_SOURCE_ENDED) this.#mediaState.onSource();
    if (type === EVENT.LOADED_METADATA) this.#mediaState.restoreRate();
    this.#mediaState.onEvent(type);
    const isHidden = this.layouts.onEvent(event) || this.#recovery.onEvent(event);
    this.#milestones.onEvent(type);
    this.#endTime.onEvent(type);
    return isHidden;
  }
}
