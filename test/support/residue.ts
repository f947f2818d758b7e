/** Records the timers that are pending on the page, and the listeners on window and document that are not removed. */
export class Residue {
  readonly #timeouts = new Set<number>();
  readonly #intervals = new Set<number>();
  readonly #listeners = new Set<string>();
  readonly #ids = new WeakMap<object, number>();
  readonly #undo: Array<() => void> = [];
  #count = 0;

  constructor() {
    const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
    const timeouts = this.#timeouts;
    const intervals = this.#intervals;
    const run = (handler: TimerHandler, args: unknown[]): void => {
      if (typeof handler === 'function') Reflect.apply(handler, window, args);
    };
    Object.assign(window, {
      setTimeout(handler: TimerHandler, ms?: number, ...args: unknown[]): number {
        const id: number = setTimeout(() => {
          timeouts.delete(id);
          run(handler, args);
        }, ms);
        timeouts.add(id);
        return id;
      },
      setInterval(handler: TimerHandler, ms?: number, ...args: unknown[]): number {
        const id: number = setInterval(() => run(handler, args), ms);
        intervals.add(id);
        return id;
      },
      clearTimeout(id?: number): void {
        timeouts.delete(id ?? 0);
        intervals.delete(id ?? 0);
        clearTimeout(id);
      },
      clearInterval(id?: number): void {
        timeouts.delete(id ?? 0);
        intervals.delete(id ?? 0);
        clearInterval(id);
      },
    });
    this.#undo.push(() => Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval }));
    for (const [name, target] of Object.entries({ window, document })) this.#watch(name, target);
  }

  /** The number of pending timers of each kind, and the remaining listeners. */
  get open(): { timeouts: number; intervals: number; listeners: string[] } {
    const listeners = [...this.#listeners].map((key) => key.split(' ').slice(0, 2).join(' '));
    return { timeouts: this.#timeouts.size, intervals: this.#intervals.size, listeners };
  }

  restore(): void {
    for (const undo of this.#undo) undo();
  }

  #watch(name: string, target: EventTarget): void {
    const { addEventListener, removeEventListener } = target;
    const key = (type: string, listener: object, options: unknown): string => {
      const id = this.#ids.get(listener) ?? ++this.#count;
      this.#ids.set(listener, id);
      const isCapture =
        options === true || (typeof options === 'object' && (options as AddEventListenerOptions | null)?.capture === true);
      return `${name} ${type} ${id} ${isCapture}`;
    };
    const listeners = this.#listeners;
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: AddEventListenerOptions | boolean,
    ): void => {
      addEventListener.call(target, type, listener, options);
      if (!listener) return;
      const entry = key(type, listener, options);
      const settings = typeof options === 'object' ? options : {};
      if (settings.signal?.aborted) return;
      listeners.add(entry);
      settings.signal?.addEventListener('abort', () => listeners.delete(entry));
      if (settings.once) addEventListener.call(target, type, () => listeners.delete(entry), { once: true });
    };
    target.removeEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: EventListenerOptions | boolean,
    ): void => {
      removeEventListener.call(target, type, listener, options);
      if (listener) listeners.delete(key(type, listener, options));
    };
    this.#undo.push(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }
}
