import { aborted, expiryOdd, KalturaPlayerError, ksOdd, sessionUnavailable } from '../errors/index.js';
import { fetchKs } from './fetch-ks.js';
import { KS_AGE, KS_ANSWER, RENEWAL_MARGIN, RENEWAL_SHARE } from '../time-limits.js';
import { givenSession, readSession, type KsAnswer, type KsReason, type KsRequest, type Session } from './session.js';

/**
 * Gives a fresh KS: the text alone, or with `expiresAt` in Unix seconds, which lets the element renew it ahead of its end.
 * A rejection is reported as `error` with reason `session-expired`.
 */
export type KsProvider = (request: KsRequest) => Promise<KsAnswer> | KsAnswer;

/** Where the page says that a KS comes from. */
export interface KsSettings {
  /** The one to begin with: it is used until it is refused, or the page gives another. */
  readonly ks: string | undefined;
  /** Requested when there is no KS, or another is needed; only where there is no `ksProvider`. */
  readonly ksUrl: string | undefined;
  /** Called when there is no KS, or another is needed; wins over `ksUrl`. */
  readonly ksProvider: KsProvider | undefined;
  readonly entryId: string | undefined;
}

const margin = (session: Session): number => Math.min(RENEWAL_MARGIN, RENEWAL_SHARE * session.lifetime);

const now = (): number => Date.now() / 1000;

/**
 * The one place that knows the KS of an element: what the page gave, what its provider renewed; the newer of them counts.
 * However many callers wait, one request is under way. It is made only on demand, and announced by `ksrequest`.
 */
export class KsSource {
  readonly #settings: () => KsSettings;
  readonly #announce: (reason: KsReason) => void;
  #given: string | undefined;
  #session: Session | undefined;
  #pending: Promise<Session | undefined> | undefined;
  #end: AbortController | undefined;
  #complaints: KalturaPlayerError[] = [];
  readonly #said = new Set<string>();

  /**
   * @param settings read anew at each need
   * @param announce fires `ksrequest`: once for each KS that is requested
   */
  constructor(settings: () => KsSettings, announce: (reason: KsReason) => void) {
    this.#settings = settings;
    this.#announce = announce;
  }

  /** The KS at hand, without asking. */
  get current(): string | undefined {
    this.#takeGiven();
    return this.#session?.ks;
  }

  /** Whether another one can be requested. */
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
    if (session?.expiresAt === undefined || !this.isRenewable) return undefined;
    return Math.max(0, session.expiresAt - margin(session) - now());
  }

  /** Whether a load can begin with the KS at hand, or without one; else it waits for a fresh one. */
  get servesLoad(): boolean {
    this.#takeGiven();
    return !this.isRenewable || (this.#session !== undefined && isFresh(this.#session));
  }

  /**
   * The KS for a load: the one at hand while it lasts, else a fresh one. Where none can be had, the one at hand serves as long
   * as it may still be valid.
   * @throws KalturaPlayerError `session-expired` when there is none, or it has ended, and the provider gives none
   */
  async forLoad(): Promise<string | undefined> {
    const isServed = this.servesLoad;
    const session = this.#session;
    if (isServed) return session?.ks;
    try {
      return await this.renew(session ? 'expiring' : 'load');
    } catch (error) {
      if (!session || (session.expiresAt ?? Infinity) <= now()) throw error;
      return session.ks;
    }
  }

  /**
   * Requests a fresh KS. Where there is no source for one, `ksrequest` announces the need to the page.
   * @returns the KS at hand then, which is the old one when there is no other
   * @throws KalturaPlayerError `session-expired` when the provider fails, takes longer than 8 s, or answers no KS; `aborted`
   */
  async renew(reason: KsReason): Promise<string | undefined> {
    this.#takeGiven();
    const pending = (this.#pending ??= this.#ask(reason));
    try {
      this.#session = (await pending) ?? this.#session;
    } finally {
      if (this.#pending === pending) this.#pending = undefined;
    }
    return this.current;
  }

  /** What is under way is no longer wanted. */
  abandon(): void {
    this.#pending = undefined;
    this.#end?.abort();
  }

  /** What was odd in the answers since the last call: each kind once. */
  takeComplaints(): readonly KalturaPlayerError[] {
    return this.#complaints.splice(0);
  }

  async #ask(reason: KsReason): Promise<Session | undefined> {
    const { ksProvider, ksUrl, entryId } = this.#settings();
    this.#announce(reason);
    if (!ksProvider && !ksUrl) return undefined;
    const source = ksProvider ? 'ksProvider' : 'ks-url';
    const end = (this.#end = new AbortController());
    const { signal } = end;
    const timeout = sessionUnavailable(source, `did not answer within ${KS_ANSWER} s`);
    const timer = setTimeout(() => end.abort(timeout), KS_ANSWER * 1000);
    try {
      const request: KsRequest = { entryId, reason, signal };
      const answer = await Promise.race([
        ksProvider ? ksProvider(request) : fetchKs(String(ksUrl), request),
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
      ]);
      const session = readSession(answer, now());
      if (!session) throw sessionUnavailable(source, 'did not return a KS');
      if (session.complaint) this.#complain(source, session.complaint, answer);
      return session;
    } catch (error) {
      if (signal.aborted) throw signal.reason === timeout ? timeout : aborted('The KS is no longer wanted');
      throw error instanceof KalturaPlayerError ? error : sessionUnavailable(source, 'failed', error);
    } finally {
      clearTimeout(timer);
      end.abort();
    }
  }

  #complain(source: string, complaint: string, answer: unknown): void {
    if (this.#said.has(complaint)) return;
    this.#said.add(complaint);
    this.#complaints.push(expiryOdd(source, (answer as { expiresAt?: unknown }).expiresAt, complaint));
  }

  /* What the page gives by `ks` since is newer than what was renewed before. */
  #takeGiven(): void {
    const { ks } = this.#settings();
    if (ks === this.#given) return;
    this.#given = ks;
    this.#session = ks === undefined ? undefined : givenSession(ks.trim(), now());
    if (ks !== undefined && !this.#session) this.#complaints.push(ksOdd());
  }
}

function isFresh(session: Session): boolean {
  if (session.expiresAt === undefined) return now() - session.since < KS_AGE;
  return session.expiresAt - margin(session) > now();
}
