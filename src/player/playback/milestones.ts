import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import type { Reporter } from '../../reporter.js';

export interface MilestoneDetail {
  /** The mark, in percent of the duration. */
  readonly percent: number;
  /** Seconds. */
  readonly currentTime: number;
  /** Seconds. */
  readonly duration: number;
}

/**
 * The progress marks of one load: takes playback positions, returns the marks that were crossed. A mark counts when playback
 * passes it; a seek past it does not, and the end completes 100.
 */
export class Milestones {
  readonly #done = new Set<number>();
  #previous: number | undefined;
  #duration = NaN;
  /* Whether playback ran at all: with a start after the end nothing was played. */
  #hasRun = false;

  /** Playback is at a position. @returns the marks crossed since the last one */
  moveTo(marks: readonly number[], currentTime: number, duration: number): number[] {
    const previous = this.#previous;
    this.#previous = currentTime;
    this.#duration = duration;
    if (previous === undefined || !(duration > 0) || !Number.isFinite(duration)) return [];
    this.#hasRun ||= currentTime > previous;
    return this.#cross(marks, (percent) => {
      const mark = (percent / 100) * duration;
      return previous < mark && mark <= currentTime;
    });
  }

  /** Playback jumped: the part in between was not played. */
  skip(): void {
    this.#previous = undefined;
  }

  /** Playback starts at this position. */
  startAt(currentTime: number): void {
    this.#previous ??= currentTime;
  }

  /** Playback reached the end. @returns the marks after the last known position */
  end(marks: readonly number[]): number[] {
    if (!this.#hasRun) return [];
    const previous = this.#previous ?? Infinity;
    return this.#cross(marks, (percent) => percent === 100 || (percent / 100) * this.#duration > previous);
  }

  #cross(marks: readonly number[], isCrossed: (percent: number) => boolean): number[] {
    const crossed = marks.filter((percent) => !this.#done.has(percent) && isCrossed(percent));
    for (const percent of crossed) this.#done.add(percent);
    return crossed;
  }
}

/** Reports the milestones of a player. A live stream has none: its duration is a sliding window. */
export class MilestoneWatch {
  readonly #player: PlayKitPlayer;
  readonly #reporter: Pick<Reporter, 'emit'>;
  readonly #marks: () => readonly number[];
  #milestones = new Milestones();

  /** @param marks in percent, read whenever playback moves */
  constructor(player: PlayKitPlayer, reporter: Pick<Reporter, 'emit'>, marks: () => readonly number[]) {
    this.#player = player;
    this.#reporter = reporter;
    this.#marks = marks;
  }

  /** A load begins. */
  begin(): void {
    this.#milestones = new Milestones();
  }

  onEvent(type: string): void {
    const { currentTime, duration } = this.#player;
    switch (type) {
      case EVENT.SEEKING:
        this.#milestones.skip();
        break;
      case EVENT.PLAYING:
        this.#milestones.startAt(currentTime ?? 0);
        break;
      case EVENT.ENDED:
        if (!this.#player.isLive()) this.#report(this.#milestones.end(this.#marks()));
        break;
      case EVENT.TIME_UPDATE:
        if (this.#player.seeking || this.#player.paused || this.#player.isLive()) break;
        this.#report(this.#milestones.moveTo(this.#marks(), currentTime ?? 0, duration ?? NaN));
        break;
    }
  }

  #report(percents: readonly number[]): void {
    const { currentTime, duration } = this.#player;
    for (const percent of percents) {
      const detail: MilestoneDetail = { percent, currentTime: currentTime ?? 0, duration: duration ?? 0 };
      this.#reporter.emit('milestone', detail);
    }
  }
}
