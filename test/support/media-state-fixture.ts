import { MediaState } from '../../src/player/media/media-state.js';
import type { FakePlayer } from './fake-playkit.js';
import { newPlayer } from './fake-target.js';

/** A media state with fake players. As in an embed, a player is attached first, and has a source later. */
export class MediaStateFixture {
  readonly mediaState = new MediaState();
  player: FakePlayer = newPlayer();
  end = new AbortController();

  attach(): void {
    this.mediaState.attach(this.player.typed, this.end.signal);
  }

  source(): void {
    this.player.setSource('a');
    this.mediaState.onSource();
  }

  /** Replaces the player by another one, whose uiConf sets these values. */
  next(values: object, config: object = {}): FakePlayer {
    this.end.abort();
    this.end = new AbortController();
    this.player = newPlayer();
    this.mediaState.configure(config);
    this.attach();
    this.player.setSource('b');
    Object.assign(this.player, values);
    this.mediaState.onSource();
    return this.player;
  }

  /** Returns volume, mute and speed of the player. */
  state(): unknown[] {
    return [this.player.volume, this.player.muted, this.player.playbackRate];
  }
}
