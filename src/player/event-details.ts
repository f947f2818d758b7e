import { autoplayBlocked } from '../errors.js';
import type { PlayKitPlayer, PlayKitTrack } from '../playkit/types.js';

/**
 * The payloads that the guide describes, as plain objects in the guide's shape plus the library's own fields. The player hands
 * out objects with getters on minified classes, which neither JSON nor `structuredClone` can copy.
 */

export type TrackType = 'video' | 'audio' | 'text' | 'image';

/** A track as events and `getTracks()` give it. `selectTrack()` takes it back. */
export interface TrackDetail {
  readonly type: TrackType;
  readonly id?: string | number;
  readonly index?: number;
  readonly label?: string;
  readonly language?: string;
  readonly active?: boolean;
  readonly available?: boolean;
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

const copyFields = (source: object, names: readonly string[]): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    const value: unknown = Reflect.get(source, name);
    if (value !== undefined) copy[name] = value;
  }
  return copy;
};

/* Class names are minified: the fields tell the classes apart. */
const typeOf = (track: object): TrackType =>
  'kind' in track ? 'text' : 'cols' in track ? 'image' : 'bandwidth' in track ? 'video' : 'audio';

/** A plain copy of a track. */
export function copyTrack(track: PlayKitTrack): TrackDetail {
  const copy = copyFields(track, TRACK_FIELDS);
  if ('bandwidth' in copy) copy['bitrate'] = copy['bandwidth'];
  return { type: typeOf(track), ...copy };
}

const field = (object: object, name: string): unknown => Reflect.get(object, name);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const tracksIn = (value: unknown): TrackDetail[] => (Array.isArray(value) ? value.filter(isObject).map(copyTrack) : []);
const selected = (name: string) => (payload: object) => {
  const track: unknown = Reflect.get(payload, name);
  return { [name]: isObject(track) ? copyTrack(track) : undefined };
};
const state = (value: unknown): object | undefined => (isObject(value) ? copyFields(value, ['type', 'duration']) : undefined);

/* The ad plugins give the ad itself; the guide promises its kind and position. */
function ad(payload: object, player: PlayKitPlayer): object {
  const current: unknown = Reflect.get(payload, 'ad');
  const ads: unknown = Reflect.get(player, 'ads');
  const adBreak: unknown =
    isObject(ads) && 'getAdBreak' in ads && typeof ads.getAdBreak === 'function'
      ? Reflect.apply(ads.getAdBreak, ads, [])
      : undefined;
  return {
    ...payload,
    adType: field(payload, 'adType') ?? (isObject(adBreak) ? field(adBreak, 'type') : undefined),
    adPosition: field(payload, 'adPosition') ?? (isObject(current) ? field(current, 'position') : undefined),
  };
}

const shapes: Readonly<Record<string, (payload: object, player: PlayKitPlayer) => unknown>> = {
  playerstatechanged: (payload) => ({
    oldState: state(Reflect.get(payload, 'oldState')),
    newState: state(Reflect.get(payload, 'newState')),
  }),
  trackschanged: (payload) => ({ tracks: tracksIn(Reflect.get(payload, 'tracks')) }),
  texttrackchanged: selected('selectedTextTrack'),
  audiotrackchanged: selected('selectedAudioTrack'),
  videotrackchanged: selected('selectedVideoTrack'),
  sourceselected: (payload) => {
    const sources: unknown = Reflect.get(payload, 'selectedSource');
    return {
      selectedSource: (Array.isArray(sources) ? sources : [])
        .filter(isObject)
        .map((source) => copyFields(source, ['id', 'url', 'mimetype', 'bandwidth', 'width', 'height'])),
    };
  },
  mutechange: (payload) => ({ mute: field(payload, 'mute') }),
  autoplayfailed: (payload) => ({ error: autoplayBlocked(Reflect.get(payload, 'error')) }),
  adstarted: ad,
  adcompleted: ad,
  adskipped: ad,
};

/** The `detail` of the element's event for an event of the player. */
export function detailOf(type: string, payload: unknown, player: PlayKitPlayer): unknown {
  const shape = shapes[type];
  return shape ? shape(isObject(payload) ? payload : {}, player) : (payload ?? null);
}
