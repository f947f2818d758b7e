import type { KalturaPlayerError } from '../errors/index.js';
import type { AttributeValues } from '../config/attributes.js';
import type { PlayerIds } from '../config/ids.js';
import type { LayoutName } from '../config/layout-names.js';
import type { PlainObject } from '../config/objects.js';
import type { KsSettings, KsSource } from '../session/ks-source.js';
import type { MediaState } from '../player/media/media-state.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { Reporter } from '../reporter.js';

/** The element's slot that shows the player. */
export const PLAYER_SLOT = 'player';

/** The status that an embed reports. */
export type EmbedReport =
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: KalturaPlayerError };

/** What the page requests: immutable, and created anew at each change of the element's settings. */
export interface EmbedRequest extends KsSettings {
  /** The converted values of the attributes and properties. */
  readonly values: Readonly<AttributeValues>;
  /** The JSON child. */
  readonly child: unknown;
  /** Changes by `configure()`. */
  readonly runtime: PlainObject;
  /** The account and its player, from attributes or config; `undefined` while one is missing. */
  readonly ids: PlayerIds | undefined;
  /** Percentages at which a `milestone` event fires. */
  readonly milestones: readonly number[];
  /** Player and media as one comparable text; empty while ids are missing. */
  readonly media: string;
}

/** What the element provides to an embed. */
export interface EmbedContext {
  readonly element: HTMLElement;
  /** The part of the element's shadow tree that shows the player; exists once the element has rendered. */
  region(): Promise<Element>;
  readonly mediaState: MediaState;
  /** The newest request: the player calls the functions in its config, also before the next update. */
  readonly settings: { readonly request: EmbedRequest };
  /** The KS of the element, which outlives its embeds. */
  readonly session: KsSource;
  /** Silent once the embed has ended. */
  readonly reporter: Reporter;
  /** Aborted when the embed has ended. */
  readonly signal: AbortSignal;
  /** Called when the embed's status changes. */
  onStatus(report: EmbedReport): void;
}

/** One attempt at a player. It ends with its context's signal. */
export interface Embed {
  /** The live player, once there is one. */
  readonly player: PlayKitPlayer | null;
  start(): void;
  /** Applies a changed request; `false` when that needs a new embed. */
  update(request: EmbedRequest): boolean;
  /** Loads the requested media again. */
  reload(): void;
  /** The layout that is shown; `undefined` while unknown. */
  readonly layout: LayoutName | undefined;
  /** Shows a layout. */
  setLayout(name: LayoutName): Promise<LayoutName>;
  /** Shows the layout that the page's markup requests, or reports why not. */
  requestLayout(name: LayoutName): void;
  /** Swaps the streams. */
  swapStreams(): Promise<LayoutName>;
  /** The element was moved, perhaps into another shadow root. */
  onMoved(): void;
  /** Removes everything that the embed added to the page; called after its signal is aborted. */
  remove(): void;
}
