import { valueAt, type PlainObject } from './objects.js';
import { convert } from './value-kinds.js';

/** What names a player and its media, wherever in the layers of a config it stands. */

/** The account, and the player of it. */
export interface PlayerIds {
  readonly partnerId: number;
  readonly uiconfId: number;
}

/** The ids without which nothing can be requested; they may stand in a config object as well. */
export function identify(config: PlainObject): PlayerIds | undefined {
  return identifyIn([config]);
}

/** The value at a place of the config in the first of these layers that has one there. */
export const firstAt = (layers: readonly unknown[], path: string): unknown =>
  layers.map((layer) => valueAt(layer, path)).find((value) => value !== undefined);

/** The ids in layers that are not merged, the highest first. */
export function identifyIn(layers: readonly unknown[]): PlayerIds | undefined {
  const partnerId = convert('digits', firstAt(layers, 'provider.partnerId'));
  const uiconfId = convert('digits', firstAt(layers, 'provider.uiConfId'));
  return typeof partnerId === 'number' && typeof uiconfId === 'number' ? { partnerId, uiconfId } : undefined;
}

/** What to play. */
export interface MediaIds {
  readonly entryId?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly playlistId?: string | undefined;
}

/** Whether there is anything to play. */
export const hasMedia = (media: MediaIds): boolean => Boolean(media.entryId ?? media.referenceId ?? media.playlistId);
