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
 * The state of the media as `HTMLMediaElement` means it, whether there is a player or not. The player loses what is set or
 * called before it has a source, so that is kept, the last write of each kind, and applied when there is one.
 */
export class MediaState {
  #player: PlayKitPlayer | null = null;
  #signal: AbortSignal | null = null;
  #hasSource = false;
  /* Speed stays: it is the one property that the player resets at each load. */
  readonly #kept: { -readonly [Name in keyof MediaValues]?: MediaValues[Name] | undefined } = {};
  readonly #changes = new Changes();
  readonly #calls = new Map<string, (player: PlayKitPlayer) => void>();
  /* A pause() that came before the media; and the autoplay that it holds back. */
  #isHeld = false;
  #autoplay: unknown = false;
  /* The load under way is of the same medium again. */
  #isReload = false;
  /* A play() that waits for a player. */
  #play: Deferred | undefined;

  /** What was written and not applied yet: it joins the setup. */
  get kept(): { readonly [Name in keyof MediaValues]?: MediaValues[Name] | undefined } {
    return this.#kept;
  }

  /** The live player, once it has a source. */
  get player(): PlayKitPlayer | null {
    return this.#hasSource ? this.#player : null;
  }

  /** The config of the next player: what it gives anew wins over what the viewer or the page had changed. */
  configure(config: AudioState): void {
    this.#changes.configure(config);
    if (!this.#player) {
      Object.assign(this.#kept, { volume: undefined, muted: undefined, playbackRate: undefined }, this.#changes.current);
    }
  }

  /** Makes a player the live one; the next one goes on with what the page or the viewer changed on it. */
  attach(player: PlayKitPlayer, signal: AbortSignal): void {
    this.#player = player;
    this.#signal = signal;
    this.#hasSource = this.#isReload = false;
    this.#hold();
    signal.addEventListener('abort', () => {
      if (this.#hasSource) this.#changes.observe(player);
      Object.assign(this.#kept, { volume: undefined, muted: undefined, playbackRate: undefined }, this.#changes.current);
      this.#player = null;
      this.#hasSource = false;
    });
  }

  /**
   * A load begins: until it has a source, the player loses what is set, and what was set in the task before.
   * @param isReload it is of the same medium: who waits for it to play goes on waiting
   */
  loading(isReload = false): void {
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

  /** The player has a source: what was kept takes effect. */
  sourced(): void {
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
  keepRate(): void {
    if (!this.#player) return;
    this.#apply(this.#player, 'playbackRate');
    this.#changes.begin(this.#player, true);
  }

  /** Handles an event of the player: it may say that the viewer changed something. */
  onEvent(type: string): void {
    if (this.player) this.#changes.onEvent(type, this.player);
  }

  /** The live value, or the one that is kept; nothing when neither is known. */
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

  /** Calls the player, or keeps the call until there is one; of each kind the last. */
  call(kind: string, action: (player: PlayKitPlayer) => void): void {
    const player = this.player;
    if (player) action(player);
    else this.#calls.set(kind, action);
  }

  /** As `HTMLMediaElement.play()`: settles when playback runs or cannot. */
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

  /** There will be no player for what was asked: a `play()` that waits for one is told, and calls that wait are forgotten. */
  abandon(reason: unknown = aborted('The player was removed')): void {
    this.#rejectPlay(reason);
    this.#calls.clear();
    this.#isHeld = false;
  }

  /* Once it has a source the player begins to play by itself, whatever pause() says: that has to be told to it before. */
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
