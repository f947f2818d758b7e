import type { PlayKitPlayer, PlayKitTrack } from '../../playkit/types.js';

export type TrackType = 'video' | 'audio' | 'text' | 'image';

/** A track as in events and from `getTracks()`; accepted by `selectTrack()`. */
export interface TrackDetail extends PlayKitTrack {
  readonly type: TrackType;
  /** Text tracks: `subtitles`, `captions`. */
  readonly kind?: string;
  readonly default?: boolean;
  readonly external?: boolean;
  /** Video tracks, in bits per second. */
  readonly bandwidth?: number;
  /** Video tracks: the same as `bandwidth`, the guide's name. */
  readonly bitrate?: number;
  readonly width?: number;
  readonly height?: number;
}

const TRACK_FIELDS = 'id index label language active available kind default external bandwidth width height url'.split(' ');

/** A plain copy of an object's fields, getters read. */
export const copyFields = (source: object, names: readonly string[]): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    const value: unknown = Reflect.get(source, name);
    if (value !== undefined) copy[name] = value;
  }
  return copy;
};

/* Class names are minified: the fields distinguish the classes. */
const typeOf = (track: object): TrackType =>
  'kind' in track ? 'text' : 'cols' in track ? 'image' : 'bandwidth' in track ? 'video' : 'audio';

/** A plain copy of a track. */
export function copyTrack(track: PlayKitTrack): TrackDetail {
  const copy = copyFields(track, TRACK_FIELDS);
  if ('bandwidth' in copy) copy['bitrate'] = copy['bandwidth'];
  return { type: typeOf(track), ...copy };
}

const TYPES: readonly TrackType[] = ['video', 'audio', 'text'];

/** The tracks of the loaded media as plain copies; all types when none is named. */
export const tracksOf = (player: PlayKitPlayer, type?: string): TrackDetail[] => player.getTracks(type).map(copyTrack);

/** The player's own track for a copy of it. */
function original(player: PlayKitPlayer, track: Partial<TrackDetail>): PlayKitTrack | undefined {
  const types = track.type ? [track.type] : TYPES;
  const given = (['id', 'index', 'language', 'label'] as const).filter((name) => track[name] !== undefined);
  const isSame = (candidate: PlayKitTrack): boolean => given.length > 0 && given.every((name) => candidate[name] === track[name]);
  return types.flatMap((type) => player.getTracks(type)).find(isSame);
}

/** Selects a track by a copy of it; `false` when the media has no such track. */
export function selectTrack(player: PlayKitPlayer, track: Partial<TrackDetail>): boolean {
  const found = original(player, track);
  if (found) player.selectTrack(found);
  return found !== undefined;
}
