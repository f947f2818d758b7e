import { Deferred } from '../async.js';
import type { MediaState, MediaValues } from '../player/media/media-state.js';
import type { PlayKitPlayer } from '../playkit/types.js';

/** The element's view of the media's state: keeps values and calls until the embed module is loaded. */
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

  /** The live value, or the one that is kept; `undefined` when neither is known. */
  get<Name extends keyof MediaValues>(name: Name): MediaValues[Name] | undefined {
    return this.#mediaState ? this.#mediaState.get(name) : this.#kept[name];
  }

  set(name: keyof MediaValues, value: number | boolean): void {
    if (this.#mediaState) this.#mediaState.set(name, value);
    else Object.assign(this.#kept, { [name]: value });
  }

  /** Calls the player, or keeps the last call of each kind until there is one. */
  call(kind: string, action: (player: PlayKitPlayer) => void): void {
    if (this.#mediaState) this.#mediaState.call(kind, action);
    else this.#calls.set(kind, action);
  }

  /** As `HTMLMediaElement.play()`: settles when playback starts or fails. */
  play(): Promise<void> {
    this.#isHeld = false;
    return this.#mediaState ? this.#mediaState.play() : (this.#play ??= new Deferred()).promise;
  }

  /** Pauses playback, or prevents autoplay. */
  pause(): void {
    if (this.#mediaState) return this.#mediaState.pause();
    this.#isHeld = true;
    this.#rejectPlay(new DOMException('The play() request was interrupted by pause().', 'AbortError'));
  }

  /** Rejects and drops everything pending: there will be no player for it. */
  cancel(reason: unknown): void {
    this.#mediaState?.cancel(reason);
    this.#rejectPlay(reason);
    this.#calls.clear();
    this.#isHeld = false;
  }

  /** Hands over to the embed module's state once; later calls return the same one. */
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
