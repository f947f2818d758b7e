import { valueAt, type PlainObject } from './objects.js';
import { convert } from './value-kinds.js';

/** Finds the ids of a player and of its media in the layers of a config. */

/** The account, and its player configuration. */
export interface PlayerIds {
  readonly partnerId: number;
  readonly uiconfId: number;
}

/** The ids in a config that every request needs; `undefined` if one is missing. */
export function identify(config: PlainObject): PlayerIds | undefined {
  return identifyIn([config]);
}

/** The value at a config path in the first of these layers that has one. */
export const firstAt = (layers: readonly unknown[], path: string): unknown =>
  layers.map((layer) => valueAt(layer, path)).find((value) => value !== undefined);

/** As `identify()`, for layers that aren't merged, highest priority first. */
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
