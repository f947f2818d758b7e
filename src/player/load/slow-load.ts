import { apiFailed, entryMissing, loadTimeout, playlistEmpty, retrying, type KalturaPlayerError } from '../../errors/index.js';
import type { MediaRequest } from '../../config/setup-config.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import { lookUp } from './entry-lookup.js';
import { nameOf } from './media-loader.js';
import type { Timers } from '../timers.js';

/** A load without an answer for so many seconds is looked into; the question itself may take so long. */
export const LOOK_SECONDS = 2;
/* An API that answers so fast has lost the load that waits: the library drops answers with an HTTP error. */
const FAST_SECONDS = 1;

/** What comes of a look. */
export interface SlowLoadHost {
  readonly isLoading: boolean;
  log(...message: unknown[]): void;
  /** The load will never end, though the media is there. */
  lost(error: KalturaPlayerError): void;
  /** The load will never end, for a reason. */
  failed(error: KalturaPlayerError): void;
}

/** Tells a load that is slow from one that will never end: the library is silent about both. */
export class SlowLoad {
  readonly #player: PlayKitPlayer;
  readonly #timers: Timers;
  readonly #host: SlowLoadHost;
  #wasLost = false;

  constructor(player: PlayKitPlayer, timers: Timers, host: SlowLoadHost) {
    this.#player = player;
    this.#timers = timers;
    this.#host = host;
  }

  /** Another load begins. */
  begin(): void {
    this.#wasLost = false;
  }

  /** An attempt at the load begins. */
  watch(request: MediaRequest, ks: string | undefined): void {
    this.#timers.after(LOOK_SECONDS, () => void this.#look(request, ks));
  }

  async #look(request: MediaRequest, ks: string | undefined): Promise<void> {
    const what = nameOf(request);
    this.#host.log('no answer yet: looking for', what);
    const asked = Date.now();
    const limit = new AbortController();
    const { attemptSignal } = this.#timers;
    this.#timers.after(LOOK_SECONDS, () => limit.abort());
    const found = await lookUp(this.#player, request, ks, AbortSignal.any([attemptSignal, limit.signal]));
    if (attemptSignal.aborted || !this.#host.isLoading) return;
    this.#host.log('found', what, found.kind);
    if (found.kind === 'unknown') this.watch(request, ks);
    else if (found.kind === 'missing') this.#host.failed(entryMissing(what));
    else if (found.kind === 'empty') this.#host.failed(playlistEmpty(what));
    else if (found.kind === 'down') this.#host.failed(apiFailed(what, found.status));
    else if (!this.#wasLost && Date.now() - asked < FAST_SECONDS * 1000) {
      this.#wasLost = true;
      this.#host.lost(retrying(loadTimeout(what, LOOK_SECONDS), 1));
    }
  }
}
