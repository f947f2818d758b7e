import { Deferred } from '../../async.js';
import { aborted } from '../../errors/index.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { Changes, type AudioState } from './changes.js';
import { interrupted, play } from './play.js';

/** The media properties that a page may set at any time. */
export interface MediaValues {
  /** Seconds. */
  currentTime: number;
  /** From 0 to 1. */
  volume: number;
  muted: boolean;
  /** 1 is normal. */
  playbackRate: number;
}

/**
 * The state of the media as in `HTMLMediaElement`, with or without a player. The player loses values and calls from before it has
 * a source, so the last one of each kind is kept and applied then.
 */
export class MediaState {
  #player: PlayKitPlayer | null = null;
  #signal: AbortSignal | null = null;
  #hasSource = false;
  /* The speed stays here after it is applied, because the player resets it at each load. */
  readonly #kept: { -readonly [Name in keyof MediaValues]?: MediaValues[Name] | undefined } = {};
  readonly #changes = new Changes();
  readonly #calls = new Map<string, (player: PlayKitPlayer) => void>();
  /* Whether pause() was called before the media was loaded, and the autoplay value that it overrides. */
  #isHeld = false;
  #autoplay: unknown = false;
  /* Whether the load under way is a reload of the same media. */
  #isReload = false;
  /* A play() that waits for a player. */
  #play: Deferred | undefined;

  /** The values that are set but not applied yet: they become part of the setup. */
  get kept(): { readonly [Name in keyof MediaValues]?: MediaValues[Name] | undefined } {
    return this.#kept;
  }

  /** The live player, once it has a source. */
  get player(): PlayKitPlayer | null {
    return this.#hasSource ? this.#player : null;
  }

  /** Sets the config of the next player: its new values override changes by the viewer or the page. */
  configure(config: AudioState): void {
    this.#changes.configure(config);
    if (!this.#player) this.#keepChanges();
  }

  /** Makes a player the live one; what the page or the viewer change on it is carried over to the next one. */
  attach(player: PlayKitPlayer, signal: AbortSignal): void {
    this.#player = player;
    this.#signal = signal;
    this.#hasSource = this.#isReload = false;
    this.#hold();
    signal.addEventListener('abort', () => {
      if (this.#hasSource) this.#changes.observe(player);
      this.#keepChanges();
      this.#player = null;
      this.#hasSource = false;
    });
  }

  /**
   * A load begins: until it has a source, the player loses values, including those set earlier in the same task.
   * @param isReload the media is the same: a pending `play()` stays pending
   */
  onLoading(isReload = false): void {
    this.#isReload = isReload;
    const { player } = this;
    if (player) {
      if (this.#hasSource) this.#changes.observe(player);
      this.#kept.volume ??= player.volume ?? undefined;
      this.#kept.muted ??= player.muted ?? undefined;
      this.#kept.playbackRate = player.playbackRate ?? undefined;
    }
    this.#hasSource = false;
  }

  /** The player has a source: applies the kept values and calls. */
  onSource(): void {
    const player = this.#player;
    if (!player) return;
    this.#hasSource = true;
    this.#isReload = false;
    for (const name of ['volume', 'muted', 'currentTime', 'playbackRate'] as const) this.#apply(player, name);
    this.#changes.begin(player, false);
    for (const call of this.#calls.values()) call(player);
    this.#calls.clear();
    if (this.#isHeld) player.pause();
    this.#release();
    const kept = this.#play;
    this.#play = undefined;
    kept?.resolve(this.play());
  }

  /** Sets the speed again, which the player forgets when it loads the media. */
  restoreRate(): void {
    if (!this.#player) return;
    this.#apply(this.#player, 'playbackRate');
    this.#changes.begin(this.#player, true);
  }

  /** Handles an event of the player, which may be a change by the viewer. */
  onEvent(type: string): void {
    if (this.player) this.#changes.onEvent(type, this.player);
  }

  /** The live value, or the one that is kept; `undefined` when neither is known. */
  get<Name extends keyof MediaValues>(name: Name): MediaValues[Name] | undefined {
    const live = this.player?.[name] as MediaValues[Name] | null | undefined;
    return live ?? this.#kept[name];
  }

  set(name: keyof MediaValues, value: number | boolean): void {
    Object.assign(this.#kept, { [name]: value });
    if (name !== 'currentTime') this.#changes.set(name, value);
    const player = this.player;
    if (player) this.#apply(player, name);
  }

  /** Calls the player, or keeps the last call of each kind until there is one. */
  call(kind: string, action: (player: PlayKitPlayer) => void): void {
    const player = this.player;
    if (player) action(player);
    else this.#calls.set(kind, action);
  }

  /** As `HTMLMediaElement.play()`: settles when playback starts or fails. */
  play(): Promise<void> {
    const player = this.player;
    this.#release();
    if (player && this.#signal) return play(player, this.#signal, () => (this.#isReload ? this.play() : undefined));
    return (this.#play ??= new Deferred()).promise;
  }

  pause(): void {
    this.#rejectPlay(interrupted('pause()'));
    if (this.player) this.player.pause();
    else if (!this.#isHeld) {
      this.#isHeld = true;
      this.#hold();
    }
  }

  /** There will be no player: rejects a pending `play()`, and drops kept calls. */
  cancel(reason: unknown = aborted('The player was removed')): void {
    this.#rejectPlay(reason);
    this.#calls.clear();
    this.#isHeld = false;
  }

  /* For the next player: what the viewer or the page changed, and nothing else. */
  #keepChanges(): void {
    Object.assign(this.#kept, { volume: undefined, muted: undefined, playbackRate: undefined }, this.#changes.current);
  }

  /* Once it has a source the player autoplays in spite of pause(): autoplay has to be configured off before that. */
  #hold(): void {
    if (!this.#isHeld || !this.#player) return;
    this.#autoplay = this.#player.config.playback?.autoplay ?? false;
    this.#player.configure({ playback: { autoplay: false } });
  }

  #release(): void {
    if (this.#isHeld) this.#player?.configure({ playback: { autoplay: this.#autoplay } });
    this.#isHeld = false;
  }

  #rejectPlay(reason: unknown): void {
    this.#play?.reject(reason);
    this.#play = undefined;
  }

  #apply(player: PlayKitPlayer, name: keyof MediaValues): void {
    const value = this.#kept[name];
    if (value === undefined) return;
    if (player[name] !== value) Reflect.set(player, name, value);
    if (name !== 'playbackRate') delete this.#kept[name];
  }
}
