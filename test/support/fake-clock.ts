/** Replaces the timers and the clock of the page: time passes only by `pass()`. Promises settle as usual. */
export class FakeClock {
  readonly #real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, now: Date.now };
  readonly #timers = new Map<number, { at: number; run: () => void }>();
  #passed = 0;
  #next = 1e6;

  /** Replaces `setTimeout`, `clearTimeout` and `Date.now` until `restore()` is called. */
  constructor() {
    const start = this.#real.now.call(Date);
    const set = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
      this.#timers.set(++this.#next, { at: this.#passed + Math.max(0, delay), run: () => run(...args) });
      return this.#next;
    };
    const clear = (id?: number): void => {
      if (id !== undefined && !this.#timers.delete(id)) this.#real.clearTimeout.call(window, id);
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
    Date.now = () => start + this.#passed;
  }

  /** The number of pending timers. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Advances the time, and runs the timers that are due, in order. Resolves when their promises have settled. */
  async pass(seconds: number): Promise<void> {
    const end = this.#passed + seconds * 1000;
    for (;;) {
      await this.#settle();
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, { at, run }] = due;
      this.#timers.delete(id);
      this.#passed = Math.max(this.#passed, at);
      run();
    }
    this.#passed = end;
    await this.#settle();
  }

  restore(): void {
    Object.assign(window, { setTimeout: this.#real.setTimeout, clearTimeout: this.#real.clearTimeout });
    Date.now = this.#real.now;
    this.#timers.clear();
  }

  /* A message event follows all pending microtasks. Firefox reads the body of a response in separate tasks. */
  async #settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await new Response('{}').json();
      const { port1, port2 } = new MessageChannel();
      const turned = new Promise((resolve) => (port1.onmessage = resolve));
      port2.postMessage(null);
      await turned;
      port1.close();
    }
  }
}
