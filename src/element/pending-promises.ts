import { Deferred } from '../async.js';
import { superseded } from '../errors/element.js';
import type { KalturaPlayerError } from '../errors/kaltura-player-error.js';
import type { PlayKitPlayer } from '../playkit/types.js';

/** The promises that a page holds: of the player, and of the load it requested. Each settles, whatever happens. */
export class PendingPromises {
  #ready: Deferred<PlayKitPlayer> | undefined;
  #load: Deferred | undefined;
  #media = '';

  /** The player, once a load succeeds; a newer load takes the promise over. */
  ready(): Promise<PlayKitPlayer> {
    return (this.#ready ??= new Deferred()).promise;
  }

  /** The load of what was just requested; the one before is superseded. */
  load(media: string): Promise<void> {
    this.#load?.reject(superseded());
    this.#media = media;
    return (this.#load = new Deferred()).promise;
  }

  /** A load begins: that of something else supersedes the promised one. */
  begun(media: string): void {
    if (media === this.#media) return;
    this.#load?.reject(superseded());
    this.#load = undefined;
  }

  /** The media is loaded. @param player or why there is none to be had */
  loaded(player: PlayKitPlayer | KalturaPlayerError): void {
    if ('reason' in player) this.#ready?.reject(player);
    else this.#ready?.resolve(player);
    this.#load?.resolve();
    this.#ready = this.#load = undefined;
  }

  failed(error: KalturaPlayerError): void {
    this.#ready?.reject(error);
    this.#load?.reject(error);
    this.#ready = this.#load = undefined;
  }
}
