import { valueAt } from './objects.js';
import { convert } from './value-kinds.js';

/** Finds the ids of a player and of its media in the layers of a config. */

/** The account, and its player configuration. */
export interface PlayerIds {
  readonly partnerId: number;
  readonly uiconfId: number;
}

/** The value at a config path in the first of these layers that has one. */
export const firstAt = (layers: readonly unknown[], path: string): unknown =>
  layers.map((layer) => valueAt(layer, path)).find((value) => value !== undefined);

/** The id at a config path; `undefined` if it is missing or invalid. */
export function idAt(layers: readonly unknown[], path: 'provider.partnerId' | 'provider.uiConfId'): number | undefined {
  const id = convert('digits', firstAt(layers, path));
  return typeof id === 'number' ? id : undefined;
}

/**
 * The ids that every request needs; `undefined` if one is missing.
 * @param layers of a config, highest priority first
 */
export function identify(layers: readonly unknown[]): PlayerIds | undefined {
  const partnerId = idAt(layers, 'provider.partnerId');
  const uiconfId = idAt(layers, 'provider.uiConfId');
  return partnerId === undefined || uiconfId === undefined ? undefined : { partnerId, uiconfId };
}

/** What to play. */
export interface MediaIds {
  readonly entryId?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly playlistId?: string | undefined;
}

/** Whether there is anything to play. */
export const hasMedia = (media: MediaIds): boolean => Boolean(media.entryId ?? media.referenceId ?? media.playlistId);
