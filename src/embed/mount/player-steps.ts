import type { PlayKitNamespace, PlayKitPlayer } from '../../playkit/types.js';
import { answerForAll } from './find-in-shadow-root.js';

/* Methods in which the library looks its nodes up, whoever calls them (docs/playkit.md#look-ups). */
const METHODS = ['configure', 'setMedia', 'reset', 'enterFullscreen'] as const;

/** Answers the look-ups that a player makes in its methods. */
export function answerMethods(player: PlayKitPlayer, during: <Result>(step: () => Result) => Result): void {
  for (const name of METHODS) {
    const method: unknown = Reflect.get(player, name);
    if (typeof method !== 'function') continue;
    Reflect.set(player, name, (...args: unknown[]): unknown => during(() => Reflect.apply(method, player, args) as unknown));
  }
}

type Render = () => void;

/** The settings of the library's Preact. */
interface RenderOptions {
  debounceRendering?: (render: Render) => void;
}

const seen = new WeakSet<RenderOptions>();

/** Answers the look-ups that a bundle's controls make while they are drawn, by Preact's own hook for when to draw. */
export function answerRenders({ ui }: PlayKitNamespace): void {
  const options = ui?.preact?.options;
  if (!options || seen.has(options)) return;
  seen.add(options);
  const before = options.debounceRendering ?? queueMicrotask;
  options.debounceRendering = (render) => before(() => answerForAll(render));
}
