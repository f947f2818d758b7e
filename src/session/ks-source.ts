import { KalturaPlayerError, sessionUnavailable } from '../errors.js';
import { fetchKs } from './fetch-ks.js';
import { readSession, type KsAnswer, type Session } from './session.js';

/** Why a Kaltura Session is asked for. */
export type KsReason = 'load' | 'expiring' | 'expired';

/** What a `ksProvider` is told. */
export interface KsRequest {
  readonly entryId: string | undefined;
  readonly reason: KsReason;
  /** Ends when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/** Gives a fresh KS: the text alone, or with `expiresAt` in Unix seconds. */
export type KsProvider = (request: KsRequest) => Promise<KsAnswer> | KsAnswer;

/** Where the page says that a KS comes from. */
export interface KsSettings {
  readonly ks: string | undefined;
  readonly ksUrl: string | undefined;
  readonly ksProvider: KsProvider | undefined;
  readonly entryId: string | undefined;
}

/** How long a provider may take. */
export const KS_TIMEOUT_SECONDS = 8;
/** A KS of unknown life that is older than this is renewed before the next load. */
const MAX_AGE_SECONDS = 3600;
/* Renewed this long before its end: half a minute, or a fifth of a short life. */
const margin = (session: Session): number => Math.min(30, 0.2 * session.lifetime);

const now = (): number => Date.now() / 1000;

/**
 * The one place that knows the KS of an element: what the page gave, what its provider renewed. However many ask, one request
 * is under way.
 */
export class KsSource {
  readonly #settings: () => KsSettings;
  readonly #announce: (reason: KsReason) => void;
  #given: string | undefined;
  #session: Session | undefined;
  #pending: Promise<Session | undefined> | undefined;

  constructor(settings: () => KsSettings, announce: (reason: KsReason) => void) {
    this.#settings = settings;
    this.#announce = announce;
  }

  /** The KS at hand, without asking. */
  get current(): string | undefined {
    this.#takeGiven();
    return this.#session?.ks;
  }

  /** Whether another one can be asked for. */
  get isRenewable(): boolean {
    const { ksProvider, ksUrl } = this.#settings();
    return Boolean(ksProvider ?? ksUrl);
  }

  /** When the KS at hand ends, in Unix seconds, where that is known. */
  get expiresAt(): number | undefined {
    return this.#session?.expiresAt;
  }

  /** Seconds until the KS at hand should be renewed ahead of its end; nothing when its end is not known. */
  get renewIn(): number | undefined {
    const session = this.#session;
    if (!session || session.expiresAt === undefined || session.isExpiredAtBirth || !this.isRenewable) return undefined;
    return Math.max(0, session.expiresAt - margin(session) - now());
  }

  /** The KS for a load: the one at hand while it lasts, else a fresh one. */
  async forLoad(): Promise<string | undefined> {
    this.#takeGiven();
    if (!this.isRenewable || this.#isFresh()) return this.#session?.ks;
    return this.renew(this.#session ? 'expiring' : 'load');
  }

  /**
   * Asks for a fresh KS. Where nobody can be asked, the page is told that one is wanted.
   * @throws KalturaPlayerError `session-expired` when the provider fails, is too slow, or answers junk
   */
  async renew(reason: KsReason): Promise<string | undefined> {
    this.#pending ??= this.#ask(reason).finally(() => (this.#pending = undefined));
    this.#session = (await this.#pending) ?? this.#session;
    return this.#session?.ks;
  }

  async #ask(reason: KsReason): Promise<Session | undefined> {
    const { ksProvider, ksUrl, entryId } = this.#settings();
    this.#announce(reason);
    if (!ksProvider && !ksUrl) return undefined;
    const source = ksProvider ? 'ksProvider' : 'ks-url';
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), KS_TIMEOUT_SECONDS * 1000);
    try {
      const request: KsRequest = { entryId, reason, signal: end.signal };
      const answer = await Promise.race([
        ksProvider ? ksProvider(request) : fetchKs(String(ksUrl), request),
        new Promise<never>((_, reject) => {
          end.signal.addEventListener('abort', () =>
            reject(sessionUnavailable(source, `did not answer within ${KS_TIMEOUT_SECONDS} s`)),
          );
        }),
      ]);
      const session = readSession(answer, now());
      if (!session) throw sessionUnavailable(source, 'answered something that is no KS');
      return session;
    } catch (error) {
      throw error instanceof KalturaPlayerError ? error : sessionUnavailable(source, 'failed', error);
    } finally {
      clearTimeout(timer);
      end.abort();
    }
  }

  /* What the page gives by `ks` since is newer than what was renewed before. */
  #takeGiven(): void {
    const { ks } = this.#settings();
    if (ks === this.#given) return;
    this.#given = ks;
    this.#session = ks === undefined ? undefined : readSession(ks, now());
  }

  #isFresh(): boolean {
    const session = this.#session;
    if (!session) return false;
    if (session.expiresAt === undefined) return now() - session.since < MAX_AGE_SECONDS;
    return session.expiresAt - margin(session) > now();
  }
}
