import { unavailable } from '../errors/index.js';
import type { PlayKitPlayer, PlayKitService } from '../playkit/types.js';

/**
 * A plugin's service, once it is ready (guide 6.3).
 * @throws KalturaPlayerError `plugin-unavailable` when this player has no such service
 */
export async function whenService(player: PlayKitPlayer, name: string): Promise<PlayKitService> {
  const service = player.getService(name);
  if (!service) throw unavailable(`The service "${name}"`, 'no plugin of this player (uiconf-id) offers it');
  /* The `ready` of Dual Screen's service is always that of the first media; its plugin's is that of the current one. */
  await Promise.all([service.ready, (player.plugins[name.toLowerCase()] as PlayKitService | undefined)?.ready]);
  return service;
}
