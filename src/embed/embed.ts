import type { KalturaPlayerError } from '../errors/index.js';
import type { Cost } from '../config/attributes.js';
import type { ConfigLayers } from '../config/layers.js';
import type { LayoutName } from '../config/layout-names.js';
import type { KsSettings, KsSource } from '../session/ks-source.js';
import type { KsReason } from '../session/session.js';
import type { MediaSurface } from '../player/media/media-state.js';
import type { PlayKitPlayer } from '../playkit/types.js';

/** The element's slot that shows the player. */
export const PLAYER_SLOT = 'player';

/** What an embed makes known of its one attempt. */
export type EmbedReport =
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: KalturaPlayerError };

/** What the page asks for, read anew whenever it is needed. */
export interface EmbedRequest extends KsSettings {
  readonly layers: ConfigLayers;
  readonly layout: LayoutName | undefined;
  readonly milestones: readonly number[];
  readonly mediaTitle: string | undefined;
}

/** The element as an embed sees it. */
export interface EmbedHost {
  readonly element: HTMLElement;
  readonly surface: MediaSurface;
  /** The element's KS, made by the first embed that needs it. */
  readonly session: { source?: KsSource };
  /** The page is told that a KS is wanted. */
  ksRequested(reason: KsReason): void;
  /** What the page asks for at this moment. */
  request(): EmbedRequest;
  /** The cost of a change at a place of the setup config. */
  costAt(path: string): Cost;
  /** Fires an event on the element. */
  emit(type: string, detail?: unknown): void;
  /** Tells a failure that stops nothing. */
  warn(error: KalturaPlayerError): void;
  /** The state of the embed changed. */
  changed(report: EmbedReport): void;
  /** A decision, for the debug log. */
  log(...message: unknown[]): void;
}

/** One attempt at an embedded player. What it began ends with `destroy()`, and leaves no trace. */
export interface Embed {
  /** The live player, once there is one. */
  readonly player: PlayKitPlayer | null;
  /** Begins; what happens is told to the host. */
  start(): void;
  /** Takes over what the page changed; `false` when that needs a new embed. */
  update(): boolean;
  /** Loads the requested media again. */
  reload(): void;
  /** The layout that is shown; nothing while that cannot be known. */
  readonly layout: LayoutName | undefined;
  /** Shows a layout. */
  setLayout(name: LayoutName): Promise<LayoutName>;
  /** Shows what the page's markup asks for, or tells why not. */
  wantLayout(name: LayoutName): void;
  /** The streams change places. */
  swapStreams(): Promise<LayoutName>;
  /** The element stands somewhere else, perhaps in another shadow root. */
  moved(): void;
  destroy(): void;
}
