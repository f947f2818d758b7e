/** Timers that a test moves: nothing waits for real. */
export class FakeTime {
  readonly #real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  readonly #timers = new Map<number, { at: number; run: () => void }>();
  #now = 0;
  #next = 1e6;

  /** Takes the place of `setTimeout` until `restore()`. */
  constructor() {
    const set = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
      this.#timers.set(++this.#next, { at: this.#now + delay, run: () => run(...args) });
      return this.#next;
    };
    const clear = (id?: number): void => {
      if (id === undefined) return;
      if (!this.#timers.delete(id)) this.#real.clearTimeout.call(window, id);
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  }

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass; what is due runs, in order. */
  pass(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, { at, run }] = due;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      run();
    }
    this.#now = end;
  }

  restore(): void {
    Object.assign(window, this.#real);
    this.#timers.clear();
  }
}
