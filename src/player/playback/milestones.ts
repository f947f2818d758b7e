/** Progress marks (guide 8). Pure: positions while playing in, marks crossed out. */

export interface MilestoneDetail {
  /** The mark, in percent of the duration. */
  readonly percent: number;
  /** Seconds. */
  readonly currentTime: number;
  /** Seconds. */
  readonly duration: number;
}

/**
 * Watches one load. A mark counts when playback runs across it: a seek past it does not, and the end completes 100.
 */
export class Milestones {
  readonly #done = new Set<number>();
  #previous: number | undefined;
  #duration = NaN;

  /** Playback is at a position; gives the marks crossed since the last one. */
  at(marks: readonly number[], currentTime: number, duration: number): number[] {
    const previous = this.#previous;
    this.#previous = currentTime;
    this.#duration = duration;
    if (previous === undefined || !(duration > 0) || !Number.isFinite(duration)) return [];
    return this.#cross(marks, (percent) => {
      const mark = (percent / 100) * duration;
      return previous < mark && mark <= currentTime;
    });
  }

  /** Playback jumped: what lies between was not played. */
  jump(): void {
    this.#previous = undefined;
  }

  /** Playback starts at this position. */
  from(currentTime: number): void {
    this.#previous ??= currentTime;
  }

  /** Playback reached the end: it ran across what lies behind the last position that was told. */
  end(marks: readonly number[]): number[] {
    const previous = this.#previous ?? Infinity;
    return this.#cross(marks, (percent) => percent === 100 || (percent / 100) * this.#duration > previous);
  }

  #cross(marks: readonly number[], isCrossed: (percent: number) => boolean): number[] {
    const crossed = marks.filter((percent) => !this.#done.has(percent) && isCrossed(percent));
    for (const percent of crossed) this.#done.add(percent);
    return crossed;
  }
}
