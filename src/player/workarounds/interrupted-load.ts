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

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * When a player is destroyed or loads other media while media is loading, a promise rejects that the library leaves unhandled.
 * Such rejections are hidden from the page for a short time. Can be removed when the library handles them.
 */
export function ignoreInterruptedLoad(): void {
  window.addEventListener('unhandledrejection', onRejection, { capture: true });
  clearTimeout(timer);
  timer = setTimeout(
    () => window.removeEventListener('unhandledrejection', onRejection, { capture: true }),
    TEARDOWN_WATCH * 1000,
  );
}
