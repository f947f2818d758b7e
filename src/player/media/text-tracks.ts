import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer, PlayKitTrack } from '../../playkit/types.js';

/** The player's text tracks in the shape of `TextTrackList`, for controls that know `<video>`, such as media-chrome. */

type Mode = 'disabled' | 'hidden' | 'showing';

/** Events after which there are other tracks. */
const READ_AT = [
  EVENT.TRACKS_CHANGED,
  EVENT.TEXT_TRACK_ADDED,
  EVENT.TEXT_TRACK_CHANGED,
  EVENT.CHANGE_SOURCE_STARTED,
  'statuschange',
];

/* The player's own entry that means "no captions". */
const isOff = ({ language }: PlayKitTrack): boolean => language === 'off';

/* The player hands out copies, each true at its time. */
const isSame = (one: PlayKitTrack, other: PlayKitTrack): boolean =>
  one === other ||
  ['id', 'index', 'kind', 'label', 'language'].every((name) => Reflect.get(one, name) === Reflect.get(other, name));

const fieldOf = (track: PlayKitTrack, name: string): string => {
  const value: unknown = Reflect.get(track, name);
  return typeof value === 'string' ? value : '';
};

/** One text track; `mode` shows or hides it. */
export class CaptionTrack {
  readonly #list: CaptionTracks;
  track: PlayKitTrack;
  readonly cues = null;
  readonly activeCues = null;

  constructor(list: CaptionTracks, track: PlayKitTrack) {
    this.#list = list;
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

  get mode(): Mode {
    return this.track.active === true ? 'showing' : 'disabled';
  }
  set mode(mode: Mode) {
    this.#list.show(this, mode === 'showing');
  }
}

/** The captions of the media: `length`, by index, `addtrack`, `removetrack`, `change`. */
export class CaptionTracks extends EventTarget {
  readonly #player: () => PlayKitPlayer | null;
  #tracks: CaptionTrack[] = [];
  [index: number]: CaptionTrack;

  /** Hears of changes by the events of the element. */
  constructor(element: EventTarget, player: () => PlayKitPlayer | null) {
    super();
    this.#player = player;
    for (const type of READ_AT) element.addEventListener(type, () => this.#read());
    element.addEventListener(EVENT.TEXT_TRACK_CHANGED, () => this.dispatchEvent(new Event('change')));
    this.#read();
  }

  get length(): number {
    return this.#tracks.length;
  }

  [Symbol.iterator](): IterableIterator<CaptionTrack> {
    return this.#tracks[Symbol.iterator]();
  }

  getTrackById(id: string): CaptionTrack | null {
    return this.#tracks.find((track) => track.id === id) ?? null;
  }

  /** Shows a track, or hides the one that shows. */
  show(chosen: CaptionTrack, isShown: boolean): void {
    const player = this.#player();
    if (!player || isShown === (chosen.mode === 'showing')) return;
    if (isShown) player.selectTrack(chosen.track);
    else player.hideTextTrack();
  }

  #read(): void {
    const before = this.#tracks;
    const now = (this.#player()?.getTracks('text') ?? []).filter((track) => !isOff(track));
    this.#tracks = now.map((track) => {
      const known = before.find((known) => isSame(known.track, track)) ?? new CaptionTrack(this, track);
      return Object.assign(known, { track });
    });
    for (const index of before.keys()) Reflect.deleteProperty(this, index);
    Object.assign(this, this.#tracks);
    if (before.length === this.#tracks.length && before.every((track, index) => track === this.#tracks[index])) return;
    for (const track of before) if (!this.#tracks.includes(track)) this.#tell('removetrack', track);
    for (const track of this.#tracks) if (!before.includes(track)) this.#tell('addtrack', track);
    this.dispatchEvent(new Event('change'));
  }

  #tell(type: string, track: CaptionTrack): void {
    this.dispatchEvent(Object.assign(new Event(type), { track }));
  }
}
