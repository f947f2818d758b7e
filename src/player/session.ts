import { callAfter } from '../async.js';
import type { PlayKitPlayer } from '../playkit/types.js';
import type { Reporter } from '../reporter.js';
import type { KsSource } from '../session/ks-source.js';

/** The KS of one player: copied to every place that keeps one, and renewed before it expires. Current playback isn't affected. */
export class PlayerSession {
  readonly source: KsSource;
  readonly #player: PlayKitPlayer;
  readonly #reporter: Pick<Reporter, 'warn' | 'log'>;
  readonly #signal: AbortSignal;
  #ks: string | undefined;
  #cancelRenewal = (): void => undefined;
  #mediaKsExpiresAt = Infinity;

  /** @param signal aborted when the player is removed */
  constructor(player: PlayKitPlayer, source: KsSource, reporter: Pick<Reporter, 'warn' | 'log'>, signal: AbortSignal) {
    this.#player = player;
    this.source = source;
    this.#reporter = reporter;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#cancelRenewal();
      source.cancel();
    });
  }

  /** Applies the current KS for the next load. */
  apply(): void {
    const ks = this.source.current;
    if (ks && ks !== this.#ks) {
      this.#ks = ks;
      this.#player.provider.ks = ks;
      /* Dual Screen's second player copies the first of these and loads with the second. */
      this.#player.configure({ provider: { ks }, session: { ks, isAnonymous: false } });
      this.#player.updateThumbnailKs?.(ks);
    }
    this.renewAhead();
    for (const problem of this.source.takeProblems()) this.#reporter.warn(problem);
  }

  /** The media was loaded with the current KS, which is part of its streams' URLs. */
  onLoaded(): void {
    this.#mediaKsExpiresAt = this.source.expiresAt ?? Infinity;
    this.renewAhead();
  }

  /** Whether the KS with which the media was loaded has expired, as on a page that is resumed after hours. */
  get hasMediaKsExpired(): boolean {
    return this.#mediaKsExpiresAt <= Date.now() / 1000 && this.source.isRenewable;
  }

  /** Requests a new KS before the current one expires, while the page is visible. */
  renewAhead(): void {
    this.#cancelRenewal();
    const seconds = this.source.renewIn;
    if (seconds === undefined || this.#signal.aborted) return;
    this.#cancelRenewal = callAfter(seconds, () => {
      if (document.hidden) return;
      this.source.renew('expiring').then(
        () => this.#signal.aborted || this.apply(),
        (error: unknown) => this.#reporter.log('renewal failed', error),
      );
    });
  }
}
