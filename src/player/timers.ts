/**
 * The timers of one player: those of the attempt under way, which a newer attempt ends, and the one that renews the KS. All end
 * with the player.
 */
export class Timers {
  readonly #signal: AbortSignal;
  readonly #running = new Set<ReturnType<typeof setTimeout>>();
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.restart();
      clearTimeout(this.#renewal);
    });
  }

  /** Ends what belongs to the attempt before; gives the number of the new one. */
  restart(): number {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
    return ++this.#attempt;
  }

  isCurrent(attempt: number): boolean {
    return attempt === this.#attempt && !this.#signal.aborted;
  }

  /** Does something later, unless another attempt begins first. */
  after(seconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#running.delete(timer);
      action();
    }, seconds * 1000);
    this.#running.add(timer);
  }

  /** Does something later; the newest of these only. */
  renewal(seconds: number, action: () => void): void {
    clearTimeout(this.#renewal);
    /* A browser's timers cannot wait longer than about 24 days. */
    if (seconds < 2_000_000) this.#renewal = setTimeout(action, seconds * 1000);
  }
}
