import { autoplayBlocked } from '../../errors/index.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { copyFields, copyTrack, type TrackDetail } from '../media/tracks.js';

/**
 * The payloads that the guide describes, as plain objects in the guide's shape plus the library's own fields. The player hands
 * out objects with getters on minified classes, which neither JSON nor `structuredClone` can copy.
 */

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
