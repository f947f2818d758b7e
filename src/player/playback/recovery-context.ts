import type { KalturaPlayerError } from '../../errors/index.js';
import type { MediaOptions, PlayKitPlayer } from '../../playkit/types.js';
import type { Reporter } from '../../reporter.js';
import type { MediaState } from '../media/media-state.js';
import type { PlayerSession } from '../session.js';

/** What becomes of the loads of a player. */
export type LoadReport =
  | { readonly status: 'loading'; readonly options: MediaOptions }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: KalturaPlayerError };

/** What recovery works on. */
export interface RecoveryContext {
  readonly player: PlayKitPlayer;
  readonly mediaState: MediaState;
  readonly session: PlayerSession;
  readonly reporter: Omit<Reporter, 'until'>;
  /** Ends the player. */
  readonly signal: AbortSignal;
  onStatus(report: LoadReport): void;
}
