import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer, PlayKitTrack } from '../../playkit/types.js';
import type { CaptionTrack, CaptionTracks } from './caption-list.js';

/** Keeps the list of captions in sync with the player. */

/** Events after which the tracks may have changed. */
const READ_AT = [
  EVENT.TRACKS_CHANGED,
  EVENT.TEXT_TRACK_ADDED,
  EVENT.TEXT_TRACK_CHANGED,
  EVENT.CHANGE_SOURCE_STARTED,
  'statuschange',
];

/* The player's own entry that means "no captions". */
const isOff = ({ language }: PlayKitTrack): boolean => language === 'off';

/* The player returns copies of its tracks. */
const isSame = (one: PlayKitTrack, other: PlayKitTrack): boolean =>
  one === other ||
  ['id', 'index', 'kind', 'label', 'language'].every((name) => Reflect.get(one, name) === Reflect.get(other, name));

const fieldOf = (track: PlayKitTrack, name: string): string => {
  const value: unknown = Reflect.get(track, name);
  return typeof value === 'string' ? value : '';
};

class PlayerCaptionTrack implements CaptionTrack {
  readonly #player: () => PlayKitPlayer | null;
  track: PlayKitTrack;
  readonly cues = null;
  readonly activeCues = null;

  constructor(player: () => PlayKitPlayer | null, track: PlayKitTrack) {
    this.#player = player;
    this.track = track;
  }

  get kind(): 'captions' | 'subtitles' {
    return fieldOf(this.track, 'kind') === 'captions' ? 'captions' : 'subtitles';
  }

  get label(): string {
    return fieldOf(this.track, 'label');
  }

  get language(): string {
    return fieldOf(this.track, 'language');
  }

  get id(): string {
    return String(this.track.id ?? this.track.index ?? this.language);
  }

  get mode(): CaptionTrack['mode'] {
    return this.track.active === true ? 'showing' : 'disabled';
  }
  set mode(mode: CaptionTrack['mode']) {
    const player = this.#player();
    const isShown = mode === 'showing';
    if (!player || isShown === (this.mode === 'showing')) return;
    if (isShown) player.selectTrack(this.track);
    else player.hideTextTrack();
  }
}

/**
 * Fills the list with the player's tracks, now and after each change.
 * @param element dispatches the events of the player
 */
export function followTextTracks(list: CaptionTracks, element: EventTarget, player: () => PlayKitPlayer | null): void {
  let tracks: readonly PlayerCaptionTrack[] = [];
  const announce = (type: string, track: CaptionTrack): void => {
    list.dispatchEvent(Object.assign(new Event(type), { track }));
  };
  const read = (): void => {
    const before = tracks;
    const now = (player()?.getTracks('text') ?? []).filter((track) => !isOff(track));
    tracks = now.map((track) => {
      const known = before.find((known) => isSame(known.track, track)) ?? new PlayerCaptionTrack(player, track);
      return Object.assign(known, { track });
    });
    list.replace(tracks);
    if (before.length === tracks.length && before.every((track, index) => track === tracks[index])) return;
    for (const track of before) if (!tracks.includes(track)) announce('removetrack', track);
    for (const track of tracks) if (!before.includes(track)) announce('addtrack', track);
    list.dispatchEvent(new Event('change'));
  };
  for (const type of READ_AT) element.addEventListener(type, read);
  element.addEventListener(EVENT.TEXT_TRACK_CHANGED, () => list.dispatchEvent(new Event('change')));
  read();
}
