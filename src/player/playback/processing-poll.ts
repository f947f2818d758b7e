import { POLL_SECONDS } from '../load/retry-policy.js';
import type { Timers } from '../timers.js';

/** Looks again at an entry that is still being processed, ever more rarely, while the page is seen. */
export class ProcessingPoll {
  readonly #timers: Timers;
  readonly #look: () => void;
  #looks = 0;
  #isDue = false;

  constructor(timers: Timers, look: () => void) {
    this.#timers = timers;
    this.#look = look;
  }

  get isOn(): boolean {
    return this.#looks > 0;
  }

  later(): void {
    const seconds = POLL_SECONDS[this.#looks++];
    if (seconds === undefined) return;
    this.#timers.after(seconds, () => {
      this.#isDue = true;
      this.seen();
    });
  }

  /** The page may be seen again: what fell due meanwhile is made up for. */
  seen(): void {
    if (!this.#isDue || document.hidden) return;
    this.#isDue = false;
    this.#look();
  }

  end(): void {
    this.#looks = 0;
    this.#isDue = false;
  }
}
