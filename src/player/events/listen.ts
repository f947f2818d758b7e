import type { PlayKitListener, PlayKitPlayer } from '../../playkit/types.js';

/** Listens to events of a player until the signal is aborted. */
export function listen(player: PlayKitPlayer, types: Iterable<string>, listener: PlayKitListener, signal: AbortSignal): void {
  for (const type of types) player.addEventListener(type, listener);
  const stop = (): void => {
    for (const type of types) player.removeEventListener(type, listener);
  };
  signal.addEventListener('abort', stop, { once: true });
}
