/**
 * Turns for what blocks the page: one a task, so that thirty players on a page are thirty short tasks and not one long one. Who
 * comes alone does not wait.
 */

let last: Promise<void> | undefined;

/** Settles when it is this caller's turn. */
export function turn(): Promise<void> {
  const before = last;
  const mine = (before ?? Promise.resolve()).then(() => (before ? nextTask() : undefined));
  /* The turn ends with the task in which it began. */
  const end = mine.then(nextTask);
  last = mine;
  void end.then(() => {
    if (last === mine) last = undefined;
  });
  return mine;
}

/** Settles in a task of its own: soon also in a hidden tab, where timers are late. */
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
