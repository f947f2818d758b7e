/**
 * The first renders of elements that a page makes in one go: what does not fit into a few milliseconds of the task waits for
 * the next one, so that fifty facades are no long task.
 */

/** What first renders may take of one task, in ms; a task is long from 50 on, and the page has its own share in it. */
const SHARE = 10;

const waiting: Array<() => void> = [];
/* When the share of the present task ends; nothing while no render has begun in it. */
let end: number | undefined;

/** Renders at once, or returns a promise of it. */
export function renderInTurn(render: () => void): Promise<void> | undefined {
  if (waiting.length === 0 && performance.now() < (end ?? begin())) {
    render();
    return undefined;
  }
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      /* A render that throws is that element's affair: the others have their turn. */
      try {
        render();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}

function begin(): number {
  setTimeout(nextTask);
  return (end = performance.now() + SHARE);
}

function nextTask(): void {
  end = undefined;
  if (waiting.length === 0) return;
  const until = begin();
  do waiting.shift()?.();
  while (waiting.length > 0 && performance.now() < until);
}
