import { Deferred } from '../async.js';
import { superseded } from '../errors/element.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';
import type { PlayKitPlayer } from '../playkit/types.js';

/** The promises that a page holds: of the player, and of the load it requested. Each of them settles. */
export class PendingPromises {
  #ready: Deferred<PlayKitPlayer> | undefined;
  #load: Deferred | undefined;
  #media = '';

  /** Resolves with the player once a load succeeds, even a newer one. */
  ready(): Promise<PlayKitPlayer> {
    return (this.#ready ??= new Deferred()).promise;
  }

  /** A promise of the load that was just requested; supersedes the previous one. */
  load(media: string): Promise<void> {
    this.#load?.reject(superseded());
    this.#media = media;
    return (this.#load = new Deferred()).promise;
  }

  /** A load began: one of other media supersedes the promised one. */
  onLoadBegin(media: string): void {
    if (media === this.#media) return;
    this.#load?.reject(superseded());
    this.#load = undefined;
  }

  /** The media is loaded. @param player the player, or why there is none */
  resolve(player: PlayKitPlayer | KalturaPlayerError): void {
    if ('reason' in player) this.#ready?.reject(player);
    else this.#ready?.resolve(player);
    this.#load?.resolve();
    this.#ready = this.#load = undefined;
  }

  reject(error: KalturaPlayerError): void {
    this.#ready?.reject(error);
    this.#load?.reject(error);
    this.#ready = this.#load = undefined;
  }
}
