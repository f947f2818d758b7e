import { Deferred } from '../async.js';
import type { MediaSurface, SurfaceState } from '../player/media/media-state.js';
import type { PlayKitPlayer } from '../playkit/types.js';

/** The state of the media as the element sees it: until the embed module is there, what is set and called is kept here. */
export class PendingMedia {
  #surface: MediaSurface | undefined;
  readonly #kept: { -readonly [Name in keyof SurfaceState]?: SurfaceState[Name] | undefined } = {};
  readonly #calls = new Map<string, (player: PlayKitPlayer) => void>();
  #isHeld = false;
  #play: Deferred | undefined;

  /** The live player, once it has a source. */
  get player(): PlayKitPlayer | null {
    return this.#surface?.player ?? null;
  }

  /** The live value, or the one that is kept; nothing when neither is known. */
  get<Name extends keyof SurfaceState>(name: Name): SurfaceState[Name] | undefined {
    return this.#surface ? this.#surface.get(name) : this.#kept[name];
  }

  set(name: keyof SurfaceState, value: number | boolean): void {
    if (this.#surface) this.#surface.set(name, value);
    else Object.assign(this.#kept, { [name]: value });
  }

  /** Calls the player, or keeps the call until there is one; of each kind the last. */
  call(kind: string, action: (player: PlayKitPlayer) => void): void {
    if (this.#surface) this.#surface.call(kind, action);
    else this.#calls.set(kind, action);
  }

  /** As `HTMLMediaElement.play()`: settles when playback runs or cannot. */
  play(): Promise<void> {
    this.#isHeld = false;
    return this.#surface ? this.#surface.play() : (this.#play ??= new Deferred()).promise;
  }

  /** Stops playback, or holds back what would begin by itself. */
  pause(): void {
    if (this.#surface) return this.#surface.pause();
    this.#isHeld = true;
    this.#rejectPlay(new DOMException('The play() request was interrupted by pause().', 'AbortError'));
  }

  /** There will be no player for what was requested. */
  abandon(reason: unknown): void {
    this.#surface?.abandon(reason);
    this.#rejectPlay(reason);
    this.#calls.clear();
    this.#isHeld = false;
  }

  /** Hands over to the state that the embed module has: once, and always the same one. */
  handOver(make: () => MediaSurface): MediaSurface {
    if (this.#surface) return this.#surface;
    const surface = (this.#surface = make());
    for (const name of ['currentTime', 'volume', 'muted', 'playbackRate'] as const) {
      const value = this.#kept[name];
      if (value !== undefined) surface.set(name, value);
    }
    for (const [kind, action] of this.#calls) surface.call(kind, action);
    if (this.#isHeld) surface.pause();
    this.#play?.resolve(surface.play());
    this.#calls.clear();
    return surface;
  }

  #rejectPlay(reason: unknown): void {
    this.#play?.reject(reason);
    this.#play = undefined;
  }
}
