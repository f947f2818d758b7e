import type { MediaOptions, PlayKitPlayer, PlayKitTrack } from '../../playkit/types.js';
import { selectTrack } from '../media/tracks.js';

type Choice = Pick<PlayKitTrack, 'language' | 'label'>;

/** Where playback stood: what a reload has to bring back. Volume, speed and layout are kept elsewhere. */
export class Moment {
  /** Seconds; 0 where it had not begun, or is live: a live stream is gone on with at its edge. */
  readonly position: number;
  readonly wasPlaying: boolean;
  readonly #tracks: ReadonlyArray<readonly ['text' | 'audio', Choice]>;

  private constructor(position: number, wasPlaying: boolean, tracks: ReadonlyArray<readonly ['text' | 'audio', Choice]>) {
    this.position = position;
    this.wasPlaying = wasPlaying;
    this.#tracks = tracks;
  }

  /**
   * @param position seconds: the player has lost it when it has failed
   * @param wasPlaying whether it played, or was asked to
   */
  static of(player: PlayKitPlayer, position: number, wasPlaying: boolean): Moment {
    const tracks = (['text', 'audio'] as const).flatMap((type) => {
      const active = player.getTracks(type).find((track) => track.active);
      const { language, label } = active ?? {};
      return language === undefined ? [] : [[type, { language, ...(label !== undefined && { label }) }] as const];
    });
    return new Moment(player.isLive() ? 0 : position, wasPlaying, tracks);
  }

  /** The options of a load that goes on from here. */
  optionsFrom(options: MediaOptions): MediaOptions {
    return this.position > 0 ? { ...options, startTime: this.position } : options;
  }

  /** Selects the tracks that were active. */
  restoreTracks(player: PlayKitPlayer): void {
    for (const [type, choice] of this.#tracks) selectTrack(player, { type, ...choice });
  }
}
