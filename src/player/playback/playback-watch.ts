import type { PlayKitPlayer } from '../../playkit/types.js';
import { Milestones, type MilestoneDetail } from './milestones.js';

/** What the watch needs of the element. */
export interface WatchHost {
  request(): { readonly milestones: readonly number[] };
  emit(type: 'milestone', detail: MilestoneDetail): void;
}

/**
 * Follows playback by the player's events: tells milestones, and pauses at `end-time`, which the player itself ignores.
 */
export class PlaybackWatch {
  readonly #player: PlayKitPlayer;
  readonly #host: WatchHost;
  #milestones = new Milestones();
  #endTime: number | undefined;

  constructor(player: PlayKitPlayer, host: WatchHost) {
    this.#player = player;
    this.#host = host;
  }

  /** A new load begins. */
  begin(endTime: number | undefined): void {
    this.#milestones = new Milestones();
    this.#endTime = endTime;
  }

  onEvent(type: string): void {
    const { currentTime, duration, seeking } = this.#player;
    const marks = this.#host.request().milestones;
    switch (type) {
      case 'seeking':
        this.#milestones.jump();
        break;
      case 'playing':
        this.#milestones.from(currentTime ?? 0);
        break;
      case 'ended':
        this.#tell(this.#milestones.end(marks));
        break;
      case 'timeupdate':
        if (seeking || this.#player.paused) break;
        this.#tell(this.#milestones.at(marks, currentTime ?? 0, duration ?? NaN));
        this.#stopAtEnd(currentTime ?? 0);
        break;
    }
  }

  #stopAtEnd(currentTime: number): void {
    if (this.#endTime === undefined || currentTime < this.#endTime) return;
    /* Once: a viewer who plays on has seen the end and wants more. */
    this.#endTime = undefined;
    this.#player.pause();
  }

  #tell(percents: readonly number[]): void {
    const { currentTime, duration } = this.#player;
    for (const percent of percents) {
      this.#host.emit('milestone', { percent, currentTime: currentTime ?? 0, duration: duration ?? 0 });
    }
  }
}
