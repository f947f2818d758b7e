import type { KalturaPlayerError } from '../errors/index.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { KsSource } from '../session/ks-source.js';
import type { Timers } from './timers.js';

const RENEWAL = 'renewal';

/** What it needs of the element. */
export interface SessionHost {
  warn(error: KalturaPlayerError): void;
  log(...message: unknown[]): void;
}

/** The KS of one player: brought to every place that keeps one, and renewed ahead of its end. What plays is not touched. */
export class PlayerSession {
  readonly source: KsSource;
  readonly #player: PlayKitPlayer;
  readonly #host: SessionHost;
  readonly #timers: Timers;
  #ks: string | undefined;

  constructor(player: PlayKitPlayer, source: KsSource, host: SessionHost, timers: Timers) {
    this.#player = player;
    this.source = source;
    this.#host = host;
    this.#timers = timers;
  }

  /** There may be another KS at hand: what loads next takes it. */
  apply(): void {
    const ks = this.source.current;
    for (const complaint of this.source.takeComplaints()) this.#host.warn(complaint);
    if (ks && ks !== this.#ks) {
      this.#ks = ks;
      this.#player.provider.ks = ks;
      /* The second player of Dual Screen copies the one and loads with the other. */
      this.#player.configure({ provider: { ks }, session: { ks, isAnonymous: false } });
      this.#player.updateThumbnailKs?.(ks);
    }
    this.renewAhead();
  }

  /** Asks for another KS before the one at hand ends, while the page is seen. */
  renewAhead(): void {
    const seconds = this.source.renewIn;
    if (seconds === undefined) return this.#timers.cancel(RENEWAL);
    this.#timers.named(RENEWAL, seconds, () => {
      if (document.hidden) return;
      this.source.renew('expiring').then(
        () => this.#timers.isOver || this.apply(),
        (error: unknown) => this.#host.log('renewal failed', error),
      );
    });
  }
}
