import type { MediaOptions, PlayKitPlayer } from '../../playkit/types.js';
import { Moment } from './resume-point.js';
import type { Timers } from '../timers.js';

/** Playback that waits for data so long has failed, whether the library says so or not. */
export const STALL_SECONDS = 20;

const STALL = 'stall';
/* Playback that got so far away from where it failed has got over that. */
const AWAY_SECONDS = 5;

/* Events after which playback is to go on, and those after which it does, or is not to. */
const EXPECTED = new Set(['playbackstart', 'play', 'waiting', 'seeking']);
const RESOLVED = new Set([
  'playing',
  'pause',
  'ended',
  'playfailed',
  'autoplayfailed',
  'adbreakstart',
  'adstarted',
  'changesourcestarted',
]);

/** What it tells. */
export interface ProgressHost {
  /** Playback waits for data, and none comes. */
  stalled(): void;
  /** Playback has left the place where it failed: what fails from now on is another failure. */
  recovered(): void;
}

/** Where playback stands and whether it moves, by the player's events; and where it stood when it failed. */
export class Progress {
  readonly #player: PlayKitPlayer;
  readonly #timers: Timers;
  readonly #host: ProgressHost;
  #position = 0;
  #isPlaying = false;
  #moment: Moment | undefined;
  #failedAt: number | undefined;

  constructor(player: PlayKitPlayer, timers: Timers, host: ProgressHost) {
    this.#player = player;
    this.#timers = timers;
    this.#host = host;
  }

  /** A load goes on where playback failed. */
  get isResuming(): boolean {
    return this.#moment !== undefined;
  }

  /** Playback is to go on as soon as it is loaded again. */
  get isDue(): boolean {
    return this.#moment?.wasPlaying === true && this.#player.paused === true;
  }

  /**
   * An event of the player, whose media is loaded.
   * @param isFailing the player forgets its place when it fails, and pauses by itself: that is not the viewer's wish
   */
  onEvent(type: string, isFailing: boolean): void {
    if (type === 'timeupdate' && !this.#player.seeking && !isFailing) {
      const position = this.#player.currentTime ?? 0;
      if (position !== this.#position) this.calm();
      this.#position = position;
      if (this.#failedAt !== undefined && Math.abs(position - this.#failedAt) > AWAY_SECONDS) {
        this.#failedAt = undefined;
        this.#host.recovered();
      }
    }
    /* The tracks that were chosen come back with the media that has them. */
    if (type === 'trackschanged') this.#moment?.restoreTracks(this.#player);
    if (type === 'playing') this.#moment = undefined;
    if (type === 'play' || type === 'playbackstart') this.#isPlaying = true;
    if (type === 'pause' || type === 'ended' || type.endsWith('playfailed')) this.#isPlaying &&= isFailing;
    if (RESOLVED.has(type)) this.calm();
    else if (EXPECTED.has(type)) this.expect();
  }

  /** What plays must move on, or it has failed. */
  expect(): void {
    if (this.#isPlaying && !this.#timers.isWaiting(STALL)) this.#timers.named(STALL, STALL_SECONDS, () => this.#host.stalled());
  }

  /** Nothing is expected of playback for now. */
  calm(): void {
    this.#timers.cancel(STALL);
  }

  /** What is loaded next goes on from here. */
  keep(): void {
    if (this.#position > 0 || this.#isPlaying) {
      this.#moment ??= Moment.of(this.#player, this.#position, this.#isPlaying);
      this.#failedAt = this.#position;
    }
  }

  /** What is loaded next is another medium. */
  forget(): void {
    this.#moment = this.#failedAt = undefined;
    this.#position = 0;
    this.#isPlaying = false;
  }

  /** The options of a load that goes on from what was kept. */
  optionsFrom(options: MediaOptions): MediaOptions {
    return this.#moment?.optionsFrom(options) ?? options;
  }
}
