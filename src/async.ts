/** A promise that a page may ignore without an `unhandledrejection`: failures are reported by `error` events as well. */
export function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A promise settled from outside; handled. */
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

/* Browsers keep the milliseconds of a timer in 32 bits: what is longer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Calls back after some seconds; never for a time that no timer can hold (24 days). @returns cancels it */
function timer(seconds: number, action: () => void): () => void {
  const milliseconds = Math.max(0, seconds) * 1000;
  const id = milliseconds <= LONGEST_TIMER_MS ? setTimeout(action, milliseconds) : undefined;
  return () => clearTimeout(id);
}

/**
 * Resolves after some seconds; stays pending for a time that no timer can hold (24 days).
 * @throws `signal.reason` when aborted before that
 */
export function delay(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = timer(seconds, () => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** A signal that a time limit aborts. `end()` takes the limit back: the signal is then not aborted any more. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  end(): void;
}

/**
 * Limits the time of what takes a signal.
 * @param signal aborts the limit's signal as well, with its own reason
 * @param error makes the reason, when the time is over
 */
export function timeLimit(seconds: number, signal: AbortSignal, error: () => unknown): TimeLimit {
  const controller = new AbortController();
  const end = (): void => {
    cancel();
    signal.removeEventListener('abort', abort);
  };
  const abort = (): void => {
    end();
    controller.abort(signal.reason);
  };
  const cancel = timer(seconds, () => {
    end();
    controller.abort(error());
  });
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  return { signal: controller.signal, end };
}

/** Resolves in a task of its own, soon also in a hidden tab, where timers are late. */
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
 * A queue for jobs that block the page: each task takes one, or as many as fit into its share, so that the jobs of fifty elements
 * are many short tasks and no long one. A job that comes alone runs at once.
 * @param share milliseconds that the jobs may take of one task
 * @returns a function that takes a job, and gives a promise that settles with it
 */
export function taskQueue(share = 0): (job: () => void) => Promise<void> {
  const waiting: Array<() => void> = [];
  /* When the share of the present task ends; nothing while no job has run in it. */
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
      /* A job that throws rejects its own promise: the others run. */
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

/**
 * The outcome of a promise, unless the signal is aborted first.
 * @throws what the promise rejects with; `signal.reason` when aborted
 */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    const end = (): void => signal.removeEventListener('abort', abort);
    promise.then(
      (value) => {
        end();
        resolve(value);
      },
      (error: unknown) => {
        end();
        reject(error);
      },
    );
  });
}
