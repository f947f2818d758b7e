import { SessionError, invalidOption, quote } from './session-error.js';

const DEFAULT_SECONDS = 10;
const MOST_SECONDS = 60;

/**
 * Runs `task` with a signal that is aborted with the caller's, or when the time is over. A timer of its own instead of
 * `AbortSignal.any(AbortSignal.timeout())`: it ends with the task, and some Node 20 releases collect such a signal too early.
 *
 * @throws {SessionError} `network` when the time is over; the caller's own abort rejects with the caller's reason
 */
export async function withTimeLimit<T>(
  limits: { timeLimit?: number | undefined; signal?: AbortSignal | undefined },
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeLimit: seconds = DEFAULT_SECONDS } = limits;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  /* A custom `fetch` may ignore its signal; without the race it would also ignore the limit. */
  const stopped = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', reject);
  });
  const timer = setTimeout(stop, seconds * 1000);
  signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([task(controller.signal), stopped]);
  } catch (error) {
    signal?.throwIfAborted();
    if (!controller.signal.aborted) throw error;
    throw new SessionError('network', `Kaltura did not answer within ${seconds} s.`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Part of the check of all options, so that a handler refuses a wrong limit when it is created. */
export function checkTimeLimit(seconds: unknown = DEFAULT_SECONDS): void {
  if (typeof seconds === 'number' && seconds > 0 && seconds <= MOST_SECONDS) return;
  throw invalidOption('timeLimit', quote(seconds), `seconds, more than 0 and at most ${MOST_SECONDS}`);
}
