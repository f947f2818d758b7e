import { callAfter } from '../../async.js';
import { TEARDOWN_WATCH } from '../../time-limits.js';

const isInterrupted = (reason: unknown): boolean =>
  typeof reason === 'object' &&
  reason !== null &&
  'data' in reason &&
  typeof reason.data === 'string' &&
  reason.data.includes('destroyed while loading');

const onRejection = (event: PromiseRejectionEvent): void => {
  if (!isInterrupted(event.reason)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};

let cancelTimer = (): void => undefined;

/**
 * When a player is destroyed or loads other media while media is loading, a promise rejects that the library leaves unhandled.
 * Such rejections are hidden from the page for a short time. Can be removed when the library handles them.
 */
export function ignoreInterruptedLoad(): void {
  window.addEventListener('unhandledrejection', onRejection, { capture: true });
  cancelTimer();
  cancelTimer = callAfter(TEARDOWN_WATCH, () => {
    window.removeEventListener('unhandledrejection', onRejection, { capture: true });
  });
}
