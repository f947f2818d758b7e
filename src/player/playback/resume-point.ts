import { EVENT } from '../../playkit/events.js';
import type { MediaOptions, PlayKitPlayer, PlayKitTrack } from '../../playkit/types.js';
import { RECOVERED_DISTANCE } from '../../time-limits.js';
import { selectTrack } from '../media/tracks.js';

type Choice = Pick<PlayKitTrack, 'language' | 'label'>;

/** What a reload has to bring back. Volume, speed and layout are kept elsewhere. */
interface Saved {
  /** Seconds; 0 where playback had not begun, or is live: a live stream goes on at its edge. */
  readonly position: number;
  readonly wasPlaying: boolean;
  readonly tracks: ReadonlyArray<readonly ['text' | 'audio', Choice]>;
}

/** Follows playback by the player's events, and keeps where it stood when it failed. */
export class ResumePoint {
  readonly #player: PlayKitPlayer;
  readonly #onPassed: () => void;
  #position = 0;
  #isPlaying = false;
  #saved: Saved | undefined;
  #failedAt: number | undefined;
  #hasPlayed = false;

  /** @param onPassed playback has left the place where it failed: what fails from now on is another failure */
  constructor(player: PlayKitPlayer, onPassed: () => void) {
    this.#player = player;
    this.#onPassed = onPassed;
  }

  /** Whether playback runs, or is to run as soon as it can. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Whether the medium played at all. */
  get hasPlayed(): boolean {
    return this.#hasPlayed;
  }

  /** Whether the next load goes on with the same medium. */
  get isSaved(): boolean {
    return this.#saved !== undefined;
  }

  /** Whether playback has to be started again, now that the media is loaded again. */
  get needsPlay(): boolean {
    return this.#saved?.wasPlaying === true && this.#player.paused === true;
  }

  /**
   * Handles an event of the player, whose media is loaded.
   * @param isFailing the player loses its position when it fails, and pauses by itself: that is not what the viewer wants
   */
  onEvent(type: string, isFailing: boolean): void {
    switch (type) {
      case EVENT.TIME_UPDATE:
        if (!this.#player.seeking && !isFailing) this.#move(this.#player.currentTime ?? 0);
        break;
      case EVENT.TRACKS_CHANGED:
        /* The tracks that were chosen come back with the media that has them. */
        for (const [kind, choice] of this.#saved?.tracks ?? []) selectTrack(this.#player, { type: kind, ...choice });
        break;
      case EVENT.PLAYING:
        this.#hasPlayed = true;
        this.#saved = undefined;
        break;
      case EVENT.PLAY:
      case EVENT.PLAYBACK_START:
        this.#isPlaying = true;
        break;
      case EVENT.PAUSE:
      case EVENT.ENDED:
      case EVENT.PLAY_FAILED:
      case EVENT.AUTOPLAY_FAILED:
        this.#isPlaying &&= isFailing;
        break;
    }
  }

  /** The next load goes on from here. */
  save(): void {
    this.#failedAt = this.#position;
    if (this.#position === 0 && !this.#isPlaying) return;
    this.#saved ??= {
      position: this.#player.isLive() ? 0 : this.#position,
      wasPlaying: this.#isPlaying,
      tracks: (['text', 'audio'] as const).flatMap((kind) => {
        const { language, label } = this.#player.getTracks(kind).find((track) => track.active) ?? {};
        return language === undefined ? [] : [[kind, { language, ...(label !== undefined && { label }) }] as const];
      }),
    };
  }

  /** The next load is of another medium. */
  clear(): void {
    this.#saved = this.#failedAt = undefined;
    this.#position = 0;
    this.#isPlaying = this.#hasPlayed = false;
  }

  /** The options of a load that goes on from what was saved. */
  optionsFrom(options: MediaOptions): MediaOptions {
    return this.#saved && this.#saved.position > 0 ? { ...options, startTime: this.#saved.position } : options;
  }

  #move(position: number): void {
    this.#position = position;
    if (this.#failedAt === undefined || Math.abs(position - this.#failedAt) <= RECOVERED_DISTANCE) return;
    this.#failedAt = undefined;
    this.#onPassed();
  }
}
