import type { MediaRequest } from '../../config/setup-config.js';
import type { MediaInfo, MediaOptions } from '../../playkit/types.js';

/** The player's load methods, and the provider's methods whose responses they wait for. */
export const LOADS = ['loadMedia', 'loadPlaylist', 'loadPlaylistByEntryList'] as const;
export const ANSWERS = ['getMediaConfig', 'getPlaylistConfig', 'getEntryListConfig'] as const;

export type LoadMethod = (typeof LOADS)[number];

export type Method = (...args: unknown[]) => unknown;

/** What is loaded, for messages. */
export const nameOf = ({ entryId, referenceId, playlistId }: MediaRequest): string =>
  playlistId ? `playlist ${playlistId}` : entryId ? `entry ${entryId}` : `reference ${referenceId ?? '?'}`;

/** Replaces a method of a foreign object, on that one object. */
export function wrap(target: object, name: string, wrapper: (original: Method) => Method): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original === 'function') {
    Reflect.set(
      target,
      name,
      wrapper((...args) => Reflect.apply(original, target, args)),
    );
  }
}

/** The request for what a load method loads; `undefined` for a list of entries, which no request can name. */
export function requestOf(method: LoadMethod, args: readonly unknown[]): MediaRequest | undefined {
  const [info, options] = args as [MediaInfo & { playlistId?: string }, MediaOptions | undefined];
  if (method === 'loadPlaylist') return { playlistId: info.playlistId, options: {} };
  return method === 'loadMedia' ? { entryId: info.entryId, referenceId: info.referenceId, options: options ?? {} } : undefined;
}
