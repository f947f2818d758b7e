import { nextTask } from '../../async.js';
import { listen } from '../../player/events/listen.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitNamespace, PlayKitPlayer } from '../../playkit/types.js';
import { answerDuring, answerFor, answerForAll } from './find-in-shadow-root.js';

/* Methods in which the library looks its nodes up, regardless of the caller (docs/playkit.md#look-ups). */
const METHODS = ['configure', 'setMedia', 'reset', 'enterFullscreen'] as const;

/** Answers a player's look-ups in its methods. */
export function answerMethods(player: PlayKitPlayer, during: <Result>(step: () => Result) => Result): void {
  for (const name of METHODS) {
    const method: unknown = Reflect.get(player, name);
    if (typeof method !== 'function') continue;
    Reflect.set(player, name, (...args: unknown[]): unknown => during(() => Reflect.apply(method, player, args) as unknown));
  }
}

/**
 * Answers the look-ups of the timeline, which gets chapters through its service and draws them once the media's duration is
 * known, in promise callbacks, which run before the next task.
 */
export function answerTimeline(player: PlayKitPlayer, node: HTMLElement, signal: AbortSignal): void {
  const service = player.getService('timeline');
  if (!service) return;
  const answer = (): void => void nextTask().then(answerFor(node));
  listen(player, [EVENT.DURATION_CHANGE], answer, signal);
  for (const [name, method] of Object.entries(service)) {
    if (!(method instanceof Function)) continue;
    service[name] = (...args: unknown[]): unknown => {
      if (name === 'addKalturaCuePoint') answer();
      return answerDuring(node, () => Reflect.apply(method, service, args) as unknown);
    };
  }
}

type Render = () => void;

/** The options of the library's Preact. */
interface RenderOptions {
  debounceRendering?: (render: Render) => void;
}

const seen = new WeakSet<RenderOptions>();

/** Answers the look-ups that a bundle's controls make while they render, with Preact's hook that schedules renders. */
export function answerRenders({ ui }: PlayKitNamespace): void {
  const options = ui?.preact?.options;
  if (!options || seen.has(options)) return;
  seen.add(options);
  const before = options.debounceRendering ?? queueMicrotask;
  options.debounceRendering = (render) => before(() => answerForAll(render));
}
