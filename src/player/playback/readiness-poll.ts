import type { KalturaPlayerError } from '../../errors/index.js';
import { hasNoSources } from '../../playkit/failures.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { OFF_AIR_CHECKS, PROCESSING_CHECKS, SCHEDULED_CHECKS } from '../../time-limits.js';
import { isOnAir } from './off-air.js';
import { poll, waits } from './poll.js';

/** What a poll does with the media that isn't ready. */
export interface ReadinessActions {
  /** Loads it again, and leaves the message that is shown in place while it still isn't ready. */
  load(signal: AbortSignal): Promise<void>;
  /** Plays a broadcast that has begun. */
  reload(): void;
}

/** Polls media that isn't ready: an entry in processing, one that is scheduled for later, a live stream that is off the air. */
export class ReadinessPoll {
  readonly #player: PlayKitPlayer;
  readonly #actions: ReadinessActions;
  /* Of the poll under way. */
  #signal: AbortSignal | undefined;

  constructor(player: PlayKitPlayer, actions: ReadinessActions) {
    this.#player = player;
    this.#actions = actions;
  }

  get isActive(): boolean {
    return this.#signal?.aborted === false;
  }

  /**
   * @param error says why the media isn't ready
   * @param isLoaded a live stream loads even off the air: only its manifest shows whether it is on
   * @param signal aborted when another load begins, and when this one succeeds
   */
  async start(error: KalturaPlayerError, isLoaded: boolean, signal: AbortSignal): Promise<void> {
    this.#signal = signal;
    const waitsBetween = isLoaded ? waits(OFF_AIR_CHECKS) : hasNoSources(error) ? waits(SCHEDULED_CHECKS) : PROCESSING_CHECKS;
    const check = async (): Promise<void> => {
      if (!isLoaded) await this.#actions.load(signal);
      else if (await isOnAir(this.#player, signal)) this.#actions.reload();
    };
    const isOver = await poll(waitsBetween, check, signal);
    if (isOver && this.#signal === signal) this.#signal = undefined;
  }
}
