/** A promise that a page may ignore without an `unhandledrejection`: failures are reported by `error` events as well. */
export function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A promise with exposed `resolve` and `reject`; handled. */
export class Deferred<T = void> {
  readonly promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  reject: (reason: unknown) => void = () => undefined;

  constructor() {
    this.promise = handled(
      new Promise<T>((resolve, reject) => {
        this.resolve = resolve;
        this.reject = reject;
      }),
    );
  }
}

/* Browsers store timer delays as 32-bit milliseconds: a longer delay would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Calls `action` after a number of seconds; never if that exceeds the longest timer (24 days). @returns cancels the timer */
export function callAfter(seconds: number, action: () => void): () => void {
  const milliseconds = Math.max(0, seconds) * 1000;
  const id = milliseconds <= LONGEST_TIMER_MS ? setTimeout(action, milliseconds) : undefined;
  return () => clearTimeout(id);
}

/** Resolves in a new task; unlike a timer it isn't throttled in hidden tabs. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * A queue for jobs that block the page: each task runs one job, or as many as fit into its share, so that the jobs of fifty
 * elements become many short tasks instead of one long one. A job added to an idle queue runs at once.
 * @param share milliseconds of a task that jobs may take
 * @returns a function that queues a job; its promise settles with the job
 */
export function taskQueue(share = 0): (job: () => void) => Promise<void> {
  const waiting: Array<() => void> = [];
  /* When the share of the current task ends; `undefined` if no job has run in it. */
  let end: number | undefined;

  const begin = (): void => {
    end = performance.now() + share;
    void nextTask().then(next);
  };
  const next = (): void => {
    end = undefined;
    if (waiting.length === 0) return;
    begin();
    do waiting.shift()?.();
    while (waiting.length > 0 && performance.now() < (end ?? 0));
  };

  return (job) =>
    new Promise((resolve, reject) => {
      /* A job that throws rejects only its own promise; the others still run. */
      const run = (): void => {
        try {
          job();
          resolve();
        } catch (error) {
          reject(error);
        }
      };
      if (end === undefined) begin();
      else if (waiting.length > 0 || performance.now() >= end) return void waiting.push(run);
      run();
    });
}
