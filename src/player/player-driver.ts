import type { LayoutName } from '../config/layout-names.js';
import type { MediaRequest } from '../config/setup-config.js';
import type { KsSource } from '../session/ks-source.js';
import type { PlayKitEvent, PlayKitPlayer } from '../playkit/types.js';
import { Layouts, type LayoutChangeDetail } from './layouts/layouts.js';
import { PlaybackWatch, type WatchHost } from './playback/playback-watch.js';
import { PlayerSession } from './session.js';
import { Recovery, type RecoveryHost } from './playback/recovery.js';
import { Timers } from './timers.js';

/** What the driver needs of the element. */
export interface DriverHost extends WatchHost, RecoveryHost {
  layoutChanged(detail: LayoutChangeDetail): void;
}

/** Drives one live player: what the page asks for goes in, what the player tells comes out, by those whose concern it is. */
export class PlayerDriver {
  readonly layouts: Layouts;
  readonly #host: DriverHost;
  readonly #session: PlayerSession;
  readonly #recovery: Recovery;
  readonly #watch: PlaybackWatch;
  #endTime: number | undefined;

  constructor(player: PlayKitPlayer, host: DriverHost, source: KsSource, layout: LayoutName | undefined, signal: AbortSignal) {
    this.#host = host;
    const timers = new Timers(signal);
    this.#watch = new PlaybackWatch(player, host);
    this.layouts = new Layouts(
      player,
      signal,
      layout,
      (detail) => host.layoutChanged(detail),
      (error) => host.warn(error),
    );
    this.#session = new PlayerSession(player, source, host, timers);
    const begun = (): void => {
      this.#watch.begin(this.#endTime);
      host.begun();
    };
    const loaded = (): void => {
      host.loaded();
      this.layouts.loaded();
    };
    this.#recovery = new Recovery(player, { ...host, begun, loaded }, this.#session, timers, signal);
    signal.addEventListener('abort', () => source.abandon(), { once: true });
  }

  /** Loads what the page asks for, from its beginning. */
  load(request: MediaRequest): void {
    this.#endTime = request.options.endTime;
    this.#recovery.load(request);
  }

  /** Tries again what failed, where playback was; what did not fail is loaded from its beginning. */
  reload(): void {
    this.#recovery.reload();
  }

  /** The page gave another KS, or its provider did: what loads next takes it; what plays is not touched. */
  renewed(): void {
    this.#session.apply();
  }

  /** An event of the player; `true` when the page is not to hear it. */
  onEvent(event: PlayKitEvent): boolean {
    const { surface } = this.#host;
    if (event.type === 'changesourcestarted') this.layouts.newMedia();
    if (event.type === 'changesourceended') surface.sourced();
    if (event.type === 'loadedmetadata') surface.keepRate();
    const isHidden = this.layouts.onEvent(event) || this.#recovery.onEvent(event);
    this.#watch.onEvent(event.type);
    return isHidden;
  }
}
