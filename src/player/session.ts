import type { PlayKitPlayer } from '../playkit/types.js';
import type { Reporter } from '../reporter.js';
import type { KsSource } from '../session/ks-source.js';

/* A browser's timers cannot wait longer than about 24 days. */
const LONGEST_SECONDS = 2_000_000;

/** The KS of one player: brought to every place that keeps one, and renewed ahead of its end. What plays is not touched. */
export class PlayerSession {
  readonly source: KsSource;
  readonly #player: PlayKitPlayer;
  readonly #reporter: Pick<Reporter, 'warn' | 'log'>;
  readonly #signal: AbortSignal;
  #ks: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loadedUntil = Infinity;

  /** @param signal ends the player */
  constructor(player: PlayKitPlayer, source: KsSource, reporter: Pick<Reporter, 'warn' | 'log'>, signal: AbortSignal) {
    this.#player = player;
    this.source = source;
    this.#reporter = reporter;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      source.abandon();
    });
  }

  /** There may be another KS at hand: what loads next takes it. */
  apply(): void {
    const ks = this.source.current;
    if (ks && ks !== this.#ks) {
      this.#ks = ks;
      this.#player.provider.ks = ks;
      /* The second player of Dual Screen copies the one and loads with the other. */
      this.#player.configure({ provider: { ks }, session: { ks, isAnonymous: false } });
      this.#player.updateThumbnailKs?.(ks);
    }
    this.renewAhead();
    for (const complaint of this.source.takeComplaints()) this.#reporter.warn(complaint);
  }

  /** The media is loaded with the KS at hand: the addresses of its streams carry it. */
  loaded(): void {
    this.#loadedUntil = this.source.expiresAt ?? Infinity;
    this.renewAhead();
  }

  /** Whether the KS that the media was loaded with has ended, as on a page that comes back after hours. */
  get isLoadedOver(): boolean {
    return this.#loadedUntil <= Date.now() / 1000 && this.source.isRenewable;
  }

  /** Requests another KS before the one at hand ends, while the page is seen. */
  renewAhead(): void {
    clearTimeout(this.#timer);
    const seconds = this.source.renewIn;
    if (seconds === undefined || seconds > LONGEST_SECONDS || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      if (document.hidden) return;
      this.source.renew('expiring').then(
        () => this.#signal.aborted || this.apply(),
        (error: unknown) => this.#reporter.log('renewal failed', error),
      );
    }, seconds * 1000);
  }
}
