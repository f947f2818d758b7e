import type { PlayKitListener, PlayKitPlayer } from '../../playkit/types.js';

/** Hears events of a player, until the signal says stop. */
export function listen(player: PlayKitPlayer, types: Iterable<string>, listener: PlayKitListener, signal: AbortSignal): void {
  for (const type of types) player.addEventListener(type, listener);
  const stop = (): void => {
    for (const type of types) player.removeEventListener(type, listener);
  };
  signal.addEventListener('abort', stop, { once: true });
}
