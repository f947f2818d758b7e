import { delay } from '../../async.js';
import { listen } from '../../native.js';

/**
 * Looks again and again at something that is not ready, while the page is seen: what falls due while it is hidden waits until it is
 * seen.
 * @param seconds between the looks
 * @returns whether all looks were made; not when the signal was aborted before
 */
export async function poll(seconds: Iterable<number>, look: () => Promise<void>, signal: AbortSignal): Promise<boolean> {
  try {
    for (const wait of seconds) {
      await delay(wait, signal);
      await whenVisible(signal);
      await look();
      signal.throwIfAborted();
    }
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** The same wait for ever, with jitter so that not all viewers look at once. */
export function* waits(seconds: number): Iterable<number> {
  for (;;) yield seconds * (0.75 + 0.5 * Math.random());
}

/* Resolves when the page is seen; rejects with the signal's reason. */
function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      if (!document.hidden) resolve();
    };
    listen('visibilitychange', check, { signal });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    check();
  });
}
