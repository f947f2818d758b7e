import type { KalturaPlayerError } from '../../errors/index.js';
import type { MediaOptions, PlayKitPlayer } from '../../playkit/types.js';
import type { Reporter } from '../../reporter.js';
import type { MediaState } from '../media/media-state.js';
import type { PlayerSession } from '../session.js';

/** The status of a player's loads. */
export type LoadReport =
  | { readonly status: 'loading'; readonly options: MediaOptions }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: KalturaPlayerError };

/** What recovery uses. */
export interface RecoveryContext {
  readonly player: PlayKitPlayer;
  readonly mediaState: MediaState;
  readonly session: PlayerSession;
  readonly reporter: Omit<Reporter, 'until'>;
  /** Aborted when the player is removed. */
  readonly signal: AbortSignal;
  onStatus(report: LoadReport): void;
}
