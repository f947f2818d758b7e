import { nextTask } from '../../src/async.js';

/** Resolves when the browser is idle; in WebKit, which has no `requestIdleCallback`, after the next task. */
export const idle = (): Promise<unknown> =>
  typeof requestIdleCallback === 'function'
    ? new Promise((resolve) => requestIdleCallback(resolve, { timeout: 50 }))
    : nextTask();
