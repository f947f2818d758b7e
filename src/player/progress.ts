import type { MediaOptions, PlayKitPlayer } from '../playkit/types.js';
import { Moment } from './moment.js';
import type { Timers } from './timers.js';

/** Playback that waits for data so long has failed, whether the library says so or not. */
export const STALL_SECONDS = 20;

const STALL = 'stall';

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

/** Where playback stands and whether it moves, by the player's events; and where it stood when it failed. */
export class Progress {
  readonly #player: PlayKitPlayer;
  readonly #timers: Timers;
  readonly #onStall: () => void;
  #position = 0;
  #isPlaying = false;
  #moment: Moment | undefined;

  constructor(player: PlayKitPlayer, timers: Timers, onStall: () => void) {
    this.#player = player;
    this.#timers = timers;
    this.#onStall = onStall;
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
    }
    if (type === 'play' || type === 'playbackstart') this.#isPlaying = true;
    if (type === 'pause' || type === 'ended' || type.endsWith('playfailed')) this.#isPlaying &&= isFailing;
    if (RESOLVED.has(type)) this.calm();
    else if (EXPECTED.has(type)) this.expect();
  }

  /** The tracks that were chosen come back with the media that has them. */
  restoreTracks(): void {
    this.#moment?.restoreTracks(this.#player);
  }

  /** What plays must move on, or it has failed. */
  expect(): void {
    if (this.#isPlaying && !this.#timers.isWaiting(STALL)) this.#timers.named(STALL, STALL_SECONDS, this.#onStall);
  }

  /** Nothing is expected of playback for now. */
  calm(): void {
    this.#timers.cancel(STALL);
  }

  /** What is loaded next goes on from here. */
  keep(): void {
    if (this.#position > 0 || this.#isPlaying) {
      this.#moment ??= Moment.of(this.#player, this.#position, this.#isPlaying);
    }
  }

  /** Playback is where it was kept. */
  resumed(): void {
    this.#moment = undefined;
  }

  /** What is loaded next is another medium. */
  forget(): void {
    this.#moment = undefined;
    this.#position = 0;
    this.#isPlaying = false;
  }

  /** The options of a load that goes on from what was kept. */
  optionsFrom(options: MediaOptions): MediaOptions {
    return this.#moment?.optionsFrom(options) ?? options;
  }
}
