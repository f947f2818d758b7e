import { autoplayBlocked } from '../../errors/index.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { copyFields, copyTrack, type TrackDetail } from '../media/tracks.js';

/**
 * Converts the payloads that the guide describes to plain objects in the guide's shape, plus the library's own fields. The
 * player's objects have getters on minified classes, which neither JSON nor `structuredClone` can copy.
 */

const field = (object: object, name: string): unknown => Reflect.get(object, name);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const tracksIn = (value: unknown): TrackDetail[] => (Array.isArray(value) ? value.filter(isObject).map(copyTrack) : []);
const selected = (name: string) => (payload: object) => {
  const track: unknown = Reflect.get(payload, name);
  return { [name]: isObject(track) ? copyTrack(track) : undefined };
};
const state = (value: unknown): object | undefined => (isObject(value) ? copyFields(value, ['type', 'duration']) : undefined);

/* The ad plugins pass the ad itself; the guide documents its kind and position. */
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
  [EVENT.PLAYER_STATE_CHANGED]: (payload) => ({
    oldState: state(Reflect.get(payload, 'oldState')),
    newState: state(Reflect.get(payload, 'newState')),
  }),
  [EVENT.TRACKS_CHANGED]: (payload) => ({ tracks: tracksIn(Reflect.get(payload, 'tracks')) }),
  [EVENT.TEXT_TRACK_CHANGED]: selected('selectedTextTrack'),
  [EVENT.AUDIO_TRACK_CHANGED]: selected('selectedAudioTrack'),
  [EVENT.VIDEO_TRACK_CHANGED]: selected('selectedVideoTrack'),
  [EVENT.SOURCE_SELECTED]: (payload) => {
    const sources: unknown = Reflect.get(payload, 'selectedSource');
    return {
      selectedSource: (Array.isArray(sources) ? sources : [])
        .filter(isObject)
        .map((source) => copyFields(source, ['id', 'url', 'mimetype', 'bandwidth', 'width', 'height'])),
    };
  },
  [EVENT.MUTE_CHANGE]: (payload) => ({ mute: field(payload, 'mute') }),
  [EVENT.AUTOPLAY_FAILED]: (payload) => ({ error: autoplayBlocked(Reflect.get(payload, 'error')) }),
  [EVENT.AD_STARTED]: ad,
  [EVENT.AD_COMPLETED]: ad,
  [EVENT.AD_SKIPPED]: ad,
};

/** The `detail` of the element's event for an event of the player. */
export function detailOf(type: string, payload: unknown, player: PlayKitPlayer): unknown {
  const shape = shapes[type];
  return shape ? shape(isObject(payload) ? payload : {}, player) : (payload ?? null);
}
