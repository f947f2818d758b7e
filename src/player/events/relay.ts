import { PLUGIN_EVENTS } from '../../playkit/events.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../playkit/types.js';
import { listen } from './listen.js';

/** The type strings of every event group of this player, so that events of newer players are included. */
function eventTypes(player: PlayKitPlayer): Set<string> {
  const types = new Set<string>(PLUGIN_EVENTS);
  for (const group of Object.values(player.Event)) {
    if (typeof group === 'string') types.add(group);
    else if (typeof group === 'object' && group !== null) {
      for (const type of Object.values(group)) if (typeof type === 'string') types.add(type);
    }
  }
  return types;
}

/** Listens to every event of a player until the signal is aborted. */
export function relayEvents(player: PlayKitPlayer, listener: (event: PlayKitEvent) => void, signal: AbortSignal): void {
  listen(player, eventTypes(player), listener, signal);
}
