import { Deferred } from '../async.js';
import type { MediaState, MediaValues } from '../player/media/media-state.js';
import type { PlayKitPlayer } from '../playkit/types.js';

/** The state of the media as the element sees it: until the embed module is there, what is set and called is kept here. */
export class PendingMedia {
  #mediaState: MediaState | undefined;
  readonly #kept: { -readonly [Name in keyof MediaValues]?: MediaValues[Name] | undefined } = {};
  readonly #calls = new Map<string, (player: PlayKitPlayer) => void>();
  #isHeld = false;
  #play: Deferred | undefined;

  /** The live player, once it has a source. */
  get player(): PlayKitPlayer | null {
    return this.#mediaState?.player ?? null;
  }

  /** The live value, or the one that is kept; nothing when neither is known. */
  get<Name extends keyof MediaValues>(name: Name): MediaValues[Name] | undefined {
    return this.#mediaState ? this.#mediaState.get(name) : this.#kept[name];
  }

  set(name: keyof MediaValues, value: number | boolean): void {
    if (this.#mediaState) this.#mediaState.set(name, value);
    else Object.assign(this.#kept, { [name]: value });
  }

  /** Calls the player, or keeps the call until there is one; of each kind the last. */
  call(kind: string, action: (player: PlayKitPlayer) => void): void {
    if (this.#mediaState) this.#mediaState.call(kind, action);
    else this.#calls.set(kind, action);
  }

  /** As `HTMLMediaElement.play()`: settles when playback runs or cannot. */
  play(): Promise<void> {
    this.#isHeld = false;
    return this.#mediaState ? this.#mediaState.play() : (this.#play ??= new Deferred()).promise;
  }

  /** Stops playback, or holds back what would begin by itself. */
  pause(): void {
    if (this.#mediaState) return this.#mediaState.pause();
    this.#isHeld = true;
    this.#rejectPlay(new DOMException('The play() request was interrupted by pause().', 'AbortError'));
  }

  /** There will be no player for what was requested. */
  abandon(reason: unknown): void {
    this.#mediaState?.abandon(reason);
    this.#rejectPlay(reason);
    this.#calls.clear();
    this.#isHeld = false;
  }

  /** Hands over to the state that the embed module has: once, and always the same one. */
  handOver(make: () => MediaState): MediaState {
    if (this.#mediaState) return this.#mediaState;
    const mediaState = (this.#mediaState = make());
    for (const name of ['currentTime', 'volume', 'muted', 'playbackRate'] as const) {
      const value = this.#kept[name];
      if (value !== undefined) mediaState.set(name, value);
    }
    for (const [kind, action] of this.#calls) mediaState.call(kind, action);
    if (this.#isHeld) mediaState.pause();
    this.#play?.resolve(mediaState.play());
    this.#calls.clear();
    return mediaState;
  }

  #rejectPlay(reason: unknown): void {
    this.#play?.reject(reason);
    this.#play = undefined;
  }
}
