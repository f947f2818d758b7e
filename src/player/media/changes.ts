import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** The values that the page may configure, and page and viewer may change: from 0 to 1, on or off, 1 is normal. */
export interface AudioState {
  volume?: number | undefined;
  muted?: boolean | undefined;
  playbackRate?: number | undefined;
}

type Name = keyof AudioState;

const NAMES: readonly Name[] = ['volume', 'muted', 'playbackRate'];
const EVENTS: ReadonlySet<string> = new Set([EVENT.VOLUME_CHANGE, EVENT.MUTE_CHANGE, EVENT.RATE_CHANGE]);

/**
 * The values that the page or the viewer changed: only these are carried over to the next player. A value from the uiConf or the
 * library must not override the next player's; nor a change a config that the page set later.
 */
export class Changes {
  #changed: AudioState = {};
  /* The player's last known values. */
  #known: AudioState = {};
  /* Whether the speed is final: the player resets it when it loads the media. */
  #hasMetadata = false;
  #mutedBefore: boolean | undefined;
  #configured: AudioState | undefined;

  /** The changed values. */
  get current(): AudioState {
    return { ...this.#changed };
  }

  /** The page changes a value. */
  set(name: Name, value: number | boolean): void {
    Object.assign(this.#changed, { [name]: value });
    if (name in this.#known) Object.assign(this.#known, { [name]: value });
  }

  /** Sets the config of the next player: a value that differs from the last config's is newer than any change. */
  configure(config: AudioState): void {
    for (const name of NAMES) {
      if (this.#configured && this.#configured[name] !== config[name]) delete this.#changed[name];
    }
    this.#configured = { volume: config.volume, muted: config.muted, playbackRate: config.playbackRate };
  }

  /** The player has its source, or its metadata: its values now are not changes. */
  begin(player: PlayKitPlayer, hasMetadata: boolean): void {
    const { volume, muted, playbackRate } = player;
    this.#known = { volume: volume ?? undefined, muted: muted ?? undefined, playbackRate: playbackRate ?? undefined };
    this.#hasMetadata = hasMetadata;
  }

  onEvent(type: string, player: PlayKitPlayer): void {
    if (EVENTS.has(type)) this.observe(player);
    if (type === EVENT.FALLBACK_TO_MUTED_AUTOPLAY) this.#undoMute(player);
  }

  /** Records values that differ from the last known ones: the viewer changed them. */
  observe(player: PlayKitPlayer): void {
    for (const name of NAMES) {
      const value = player[name];
      const known = this.#known[name];
      if (value === null || known === undefined || value === known) continue;
      if (name === 'playbackRate' && !this.#hasMetadata) continue;
      if (name === 'muted') this.#mutedBefore = this.#changed.muted;
      this.set(name, value);
    }
  }

  /* The player muted itself because of the browser's autoplay policy: that is no change by page or viewer. */
  #undoMute(player: PlayKitPlayer): void {
    if (this.#known.muted === player.muted) this.#changed.muted = this.#mutedBefore;
    this.#known.muted = player.muted ?? undefined;
  }
}
