import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer } from '../../playkit/types.js';

/** What the page may configure and change, and the viewer change: from 0 to 1, on or off, 1 is normal. */
export interface AudioState {
  volume?: number | undefined;
  muted?: boolean | undefined;
  playbackRate?: number | undefined;
}

type Name = keyof AudioState;

const NAMES: readonly Name[] = ['volume', 'muted', 'playbackRate'];
const EVENTS: ReadonlySet<string> = new Set([EVENT.VOLUME_CHANGE, EVENT.MUTE_CHANGE, EVENT.RATE_CHANGE]);

/**
 * What the page or the viewer changed: the next player goes on with that, and with nothing else. A value that the uiConf or the
 * library chose must not win over those of the next player; nor a change over a config that the page gave after it.
 */
export class Changes {
  #changed: AudioState = {};
  /* The player's values as they were seen last. */
  #known: AudioState = {};
  /* Whether the speed holds: the player resets it when it loads the media. */
  #hasMetadata = false;
  #mutedBefore: boolean | undefined;
  #configured: AudioState | undefined;

  /** What is changed. */
  get current(): AudioState {
    return { ...this.#changed };
  }

  /** The page changes a value. */
  set(name: Name, value: number | boolean): void {
    Object.assign(this.#changed, { [name]: value });
    if (name in this.#known) Object.assign(this.#known, { [name]: value });
  }

  /** The config of the next player: a value that differs from that of the last one is newer than any change. */
  configure(config: AudioState): void {
    for (const name of NAMES) {
      if (this.#configured && this.#configured[name] !== config[name]) delete this.#changed[name];
    }
    this.#configured = { volume: config.volume, muted: config.muted, playbackRate: config.playbackRate };
  }

  /** The player has its source, or its media: what it says now nobody changed. */
  begin(player: PlayKitPlayer, hasMetadata: boolean): void {
    const { volume, muted, playbackRate } = player;
    this.#known = { volume: volume ?? undefined, muted: muted ?? undefined, playbackRate: playbackRate ?? undefined };
    this.#hasMetadata = hasMetadata;
  }

  onEvent(type: string, player: PlayKitPlayer): void {
    if (EVENTS.has(type)) this.observe(player);
    if (type === EVENT.FALLBACK_TO_MUTED_AUTOPLAY) this.#undoMute(player);
  }

  /** Takes over what is different from what was seen last: the viewer changed it. */
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

  /* The player muted itself, because the browser wants it: that is nobody's choice. */
  #undoMute(player: PlayKitPlayer): void {
    if (this.#known.muted === player.muted) this.#changed.muted = this.#mutedBefore;
    this.#known.muted = player.muted ?? undefined;
  }
}
