import { delay } from '../../signals.js';
import { listen } from '../../native.js';

/**
 * Polls while the page is visible; a check that is due while it is hidden waits until it is visible.
 * @param seconds waits between the checks
 * @returns whether all checks were made; `false` when the signal was aborted before
 */
export async function poll(seconds: Iterable<number>, check: () => Promise<void>, signal: AbortSignal): Promise<boolean> {
  try {
    for (const wait of seconds) {
      await delay(wait, signal);
      await whenVisible(signal);
      await check();
      signal.throwIfAborted();
    }
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** Repeats a wait without end, with jitter so that not all viewers poll at the same time. */
export function* waits(seconds: number): Iterable<number> {
  for (;;) yield seconds * (0.75 + 0.5 * Math.random());
}

/* Resolves when the page is visible; rejects with the signal's reason. */
function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const resolveIfVisible = (): void => {
      if (!document.hidden) resolve();
    };
    listen('visibilitychange', resolveIfVisible, { signal });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    resolveIfVisible();
  });
}
