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

/** What an embed reports of its one attempt. */
export type EmbedReport =
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: KalturaPlayerError };

/** What the page requests: made once for each change of the element's settings, never changed. */
export interface EmbedRequest extends KsSettings {
  /** The converted values of the attributes and properties. */
  readonly values: Readonly<AttributeValues>;
  /** The JSON child. */
  readonly child: unknown;
  /** What `configure()` changed since. */
  readonly runtime: PlainObject;
  /** The account and its player, wherever the page names them; nothing while one is missing. */
  readonly ids: PlayerIds | undefined;
  /** Percentages at which a `milestone` event fires. */
  readonly milestones: readonly number[];
  /** What is to be played by which player, as one comparable text; empty while ids are missing. */
  readonly media: string;
}

/** What the element gives to an embed. */
export interface EmbedContext {
  readonly element: HTMLElement;
  /** The part of the element's shadow tree that shows the player; there once the element has rendered. */
  region(): Promise<Element>;
  readonly mediaState: MediaState;
  /** The newest request, which the next update brings: functions in it are called by the player. */
  readonly settings: { readonly request: EmbedRequest };
  /** The KS of the element, which outlives its embeds. */
  readonly session: KsSource;
  /** Silent once the embed has ended. */
  readonly reporter: Reporter;
  /** Aborted when the embed has ended. */
  readonly signal: AbortSignal;
  /** The state of the embed has changed. */
  onStatus(report: EmbedReport): void;
}

/** One attempt at an embedded player. It ends with the signal of its context, and leaves no trace. */
export interface Embed {
  /** The live player, once there is one. */
  readonly player: PlayKitPlayer | null;
  /** Begins. */
  start(): void;
  /** Takes over what the page changed; `false` when that needs a new embed. */
  update(request: EmbedRequest): boolean;
  /** Loads the requested media again. */
  reload(): void;
  /** The layout that is shown; nothing while that cannot be known. */
  readonly layout: LayoutName | undefined;
  /** Shows a layout. */
  setLayout(name: LayoutName): Promise<LayoutName>;
  /** Shows the layout that the page's markup requests, or reports why not. */
  wantLayout(name: LayoutName): void;
  /** The streams change places. */
  swapStreams(): Promise<LayoutName>;
  /** The element stands somewhere else, perhaps in another shadow root. */
  moved(): void;
  /** Takes what it has put on the page off it; its signal has been aborted before. */
  remove(): void;
}
