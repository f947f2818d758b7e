/**
 * The timers of one player: those of the attempt under way, which a newer attempt ends, and named ones that stand alone. All end
 * with the player.
 */
export class Timers {
  readonly #signal: AbortSignal;
  readonly #running = new Set<ReturnType<typeof setTimeout>>();
  readonly #named = new Map<string, ReturnType<typeof setTimeout>>();
  #attempt = 0;
  #end = new AbortController();

  /** @param signal ends everything */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.restart();
      for (const name of [...this.#named.keys()]) this.cancel(name);
    });
  }

  /** Whether the player has gone. */
  get isOver(): boolean {
    return this.#signal.aborted;
  }

  /** Aborted when the attempt under way is over. */
  get attemptSignal(): AbortSignal {
    return this.#end.signal;
  }

  /** Ends what belongs to the attempt before; gives the number of the new one. */
  restart(): number {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
    this.#end.abort();
    this.#end = new AbortController();
    return ++this.#attempt;
  }

  isCurrent(attempt: number): boolean {
    return attempt === this.#attempt && !this.#signal.aborted;
  }

  /**
   * Does something later, unless another attempt begins first.
   * @returns takes it back
   */
  after(seconds: number, action: () => void): () => void {
    if (this.#signal.aborted) return () => undefined;
    const timer = setTimeout(
      () => {
        this.#running.delete(timer);
        action();
      },
      Math.max(0, seconds) * 1000,
    );
    this.#running.add(timer);
    return () => {
      clearTimeout(timer);
      this.#running.delete(timer);
    };
  }

  /** Does something later, whatever is attempted meanwhile; of each name the newest only. */
  named(name: string, seconds: number, action: () => void): void {
    this.cancel(name);
    /* A browser's timers cannot wait longer than about 24 days. */
    if (this.#signal.aborted || seconds > 2_000_000) return;
    this.#named.set(
      name,
      setTimeout(() => {
        this.#named.delete(name);
        action();
      }, seconds * 1000),
    );
  }

  cancel(name: string): void {
    clearTimeout(this.#named.get(name));
    this.#named.delete(name);
  }

  isWaiting(name: string): boolean {
    return this.#named.has(name);
  }
}
