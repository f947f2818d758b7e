import type { Embed } from '../embed/embed.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { Reporter } from '../reporter.js';
import type { ActivationController } from './activation/activation-controller.js';
import type { PendingMedia } from './pending-media.js';
import type { Settings } from './settings.js';

/** The element's state; each variant carries exactly what exists in it. */
export type EmbedState =
  | { readonly status: 'idle' }
  | { readonly status: 'deferred' }
  | { readonly status: 'loading'; readonly embed: Embed | null }
  | { readonly status: 'ready'; readonly embed: Embed; readonly player: PlayKitPlayer | null }
  | { readonly status: 'failed'; readonly embed: Embed | null; readonly error: KalturaPlayerError }
  | { readonly status: 'destroyed' };

export type Status = EmbedState['status'];

/** Parts of the element that its embeds use. */
export interface EmbedParts {
  readonly settings: Settings;
  readonly activation: ActivationController;
  readonly mediaState: PendingMedia;
  readonly reporter: Reporter;
  /** The player's container; exists once the element has rendered. */
  region(): Element;
}
