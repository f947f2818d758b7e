import { EVENT } from '../../playkit/events.js';
import type { MediaOptions, PlayKitPlayer, PlayKitTrack } from '../../playkit/types.js';
import { RECOVERED_DISTANCE } from '../../time-limits.js';
import { selectTrack } from '../media/tracks.js';

type Choice = Pick<PlayKitTrack, 'language' | 'label'>;

/** What a reload restores. Volume, speed and layout are kept elsewhere. */
interface Saved {
  /** Seconds; 0 before playback has started, and for a live stream, which resumes at its edge. */
  readonly position: number;
  readonly wasPlaying: boolean;
  readonly tracks: ReadonlyArray<readonly ['text' | 'audio', Choice]>;
}

/** Follows playback by the player's events, and saves its position when it fails. */
export class ResumePoint {
  readonly #player: PlayKitPlayer;
  readonly #onPassed: () => void;
  #position = 0;
  #isPlaying = false;
  #saved: Saved | undefined;
  #failedAt: number | undefined;
  #hasPlayed = false;

  /** @param onPassed called when playback has passed the position of a failure: the next failure is a new one */
  constructor(player: PlayKitPlayer, onPassed: () => void) {
    this.#player = player;
    this.#onPassed = onPassed;
  }

  /** Whether playback runs, or will as soon as it can. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Whether the media has played at all. */
  get hasPlayed(): boolean {
    return this.#hasPlayed;
  }

  /** Whether the next load resumes the same media. */
  get isSaved(): boolean {
    return this.#saved !== undefined;
  }

  /** Whether playback has to be restarted after the media is reloaded. */
  get needsPlay(): boolean {
    return this.#saved?.wasPlaying === true && this.#player.paused === true;
  }

  /**
   * Handles an event of the player, whose media is loaded.
   * @param isFailing a failing player loses its position and pauses by itself, which must not be taken for the viewer's choice
   */
  onEvent(type: string, isFailing: boolean): void {
    switch (type) {
      case EVENT.TIME_UPDATE:
        if (!this.#player.seeking && !isFailing) this.#move(this.#player.currentTime ?? 0);
        break;
      case EVENT.TRACKS_CHANGED:
        /* The saved tracks can be selected again once the media has them. */
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

  /** Saves the position for the next load. */
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

  /** The next load is of other media. */
  clear(): void {
    this.#saved = this.#failedAt = undefined;
    this.#position = 0;
    this.#isPlaying = this.#hasPlayed = false;
  }

  /** The options of a load that resumes at the saved position. */
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
