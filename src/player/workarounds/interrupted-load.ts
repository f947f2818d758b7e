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
 * Media that is still loading when its player is destroyed, or takes other media, rejects a promise that the library leaves
 * unhandled: for some seconds that is no error of the page's. Can go when the library handles it.
 */
export function ignoreInterruptedLoad(): void {
  window.addEventListener('unhandledrejection', onRejection, { capture: true });
  clearTimeout(timer);
  timer = setTimeout(
    () => window.removeEventListener('unhandledrejection', onRejection, { capture: true }),
    TEARDOWN_WATCH * 1000,
  );
}
