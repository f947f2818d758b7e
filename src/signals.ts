import { callAfter } from './async.js';

/** Waiting that ends when a signal is aborted. */

/**
 * Resolves after a number of seconds; stays pending if that exceeds the longest timer (24 days).
 * @throws `signal.reason` when aborted before that
 */
export function delay(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = callAfter(seconds, () => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** A signal that is aborted when a time limit expires. After `end()` it is never aborted. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  end(): void;
}

/**
 * Limits how long an operation that takes a signal may run.
 * @param signal parent signal: also aborts the returned one, with its own reason
 * @param error creates the abort reason when the time is over
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
  const cancel = callAfter(seconds, () => {
    end();
    controller.abort(error());
  });
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  return { signal: controller.signal, end };
}

/**
 * Settles as the promise does, unless the signal is aborted first.
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
