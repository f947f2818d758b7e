import { Deferred } from '../../src/async.js';

/** Runs tasks with limited concurrency: their waits for time limits overlap, and few of them share the processor. */
export function inTurns<Key, Task, Result>(
  tasks: ReadonlyMap<Key, Task>,
  places: number,
  run: (task: Task) => Promise<Result>,
): Map<Key, Promise<Result>> {
  const outcomes = new Map([...tasks.keys()].map((key) => [key, new Deferred<Result>()]));
  const waiting = [...tasks];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [key, task] = next;
      const result = run(task);
      outcomes.get(key)?.resolve(result);
      await Promise.allSettled([result]);
    }
  };
  for (let i = 0; i < places; i++) void work();
  return new Map([...outcomes].map(([key, { promise }]) => [key, promise]));
}
