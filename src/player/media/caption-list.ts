import type { PlayKitTrack } from '../../playkit/types.js';

/** The captions of the media in the shape of `TextTrackList`, for controls that are made for `<video>`, such as media-chrome. */

/** One text track; `mode` shows or hides it. */
export interface CaptionTrack {
  readonly kind: 'captions' | 'subtitles';
  readonly label: string;
  readonly language: string;
  readonly id: string;
  /** The player's own track. */
  readonly track: PlayKitTrack;
  readonly cues: null;
  readonly activeCues: null;
  mode: 'disabled' | 'hidden' | 'showing';
}

/** The captions: `length`, by index, `addtrack`, `removetrack`, `change`. Empty until there is a player. */
export class CaptionTracks extends EventTarget {
  #tracks: readonly CaptionTrack[] = [];
  [index: number]: CaptionTrack;

  get length(): number {
    return this.#tracks.length;
  }

  [Symbol.iterator](): IterableIterator<CaptionTrack> {
    return this.#tracks[Symbol.iterator]();
  }

  getTrackById(id: string): CaptionTrack | null {
    return this.#tracks.find((track) => track.id === id) ?? null;
  }

  /** Replaces the tracks; the caller dispatches the events. */
  replace(tracks: readonly CaptionTrack[]): void {
    for (const index of this.#tracks.keys()) Reflect.deleteProperty(this, index);
    this.#tracks = tracks;
    Object.assign(this, tracks);
  }
}
