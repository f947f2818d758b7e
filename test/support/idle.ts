import { nextTask } from '../../src/async.js';

/** The browser has time; in WebKit, which does not tell, the tasks that are due have run. */
export const idle = (): Promise<unknown> =>
  typeof requestIdleCallback === 'function'
    ? new Promise((resolve) => requestIdleCallback(resolve, { timeout: 50 }))
    : nextTask();
