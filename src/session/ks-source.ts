import { orAborted, timeLimit } from '../signals.js';
import { aborted, expiryOdd, KalturaPlayerError, ksOdd, sessionUnavailable } from '../errors/index.js';
import { fetchKs } from './fetch-ks.js';
import { KS_AGE, KS_ANSWER, RENEWAL_MARGIN, RENEWAL_SHARE } from '../time-limits.js';
import { givenSession, readSession, type KsAnswer, type KsReason, type KsRequest, type Session } from './session.js';

/**
 * Returns a fresh KS: the text alone, or with `expiresAt` in Unix seconds, which lets the element renew it before it expires.
 * A rejection is reported as `error` with reason `session-expired`.
 */
export type KsProvider = (request: KsRequest) => Promise<KsAnswer> | KsAnswer;

/** The page's sources of a KS. */
export interface KsSettings {
  /** The initial KS: used until it is refused, or the page sets another one. */
  readonly ks: string | undefined;
  /** Requested when there is no KS, or a new one is needed; only if there is no `ksProvider`. */
  readonly ksUrl: string | undefined;
  /** Called when there is no KS, or a new one is needed; wins over `ksUrl`. */
  readonly ksProvider: KsProvider | undefined;
  readonly entryId: string | undefined;
}

const margin = (session: Session): number => Math.min(RENEWAL_MARGIN, RENEWAL_SHARE * session.lifetime);

const now = (): number => Date.now() / 1000;

/**
 * Owns the KS of an element: the one that the page set, or the one that its provider returned, whichever is newer. Concurrent
 * callers share one request, which is made only on demand, and announced by `ksrequest`.
 */
export class KsSource {
  readonly #settings: () => KsSettings;
  readonly #announce: (reason: KsReason) => void;
  #given: string | undefined;
  #session: Session | undefined;
  #pending: Promise<Session | undefined> | undefined;
  #end: AbortController | undefined;
  #problems: KalturaPlayerError[] = [];
  readonly #reported = new Set<string>();

  /**
   * @param settings read each time that they are needed
   * @param announce dispatches `ksrequest`: once per request
   */
  constructor(settings: () => KsSettings, announce: (reason: KsReason) => void) {
    this.#settings = settings;
    this.#announce = announce;
  }

  /** The current KS; requests none. */
  get current(): string | undefined {
    this.#takeGiven();
    return this.#session?.ks;
  }

  /** Whether a new one can be requested. */
  get isRenewable(): boolean {
    const { ksProvider, ksUrl } = this.#settings();
    return Boolean(ksProvider ?? ksUrl);
  }

  /** When the current KS expires, in Unix seconds, if known. */
  get expiresAt(): number | undefined {
    return this.#session?.expiresAt;
  }

  /** Seconds until the current KS should be renewed; `undefined` if it isn't known when it expires. */
  get renewIn(): number | undefined {
    const session = this.#session;
    if (session?.expiresAt === undefined || !this.isRenewable) return undefined;
    return Math.max(0, session.expiresAt - margin(session) - now());
  }

  /** Whether a load can begin with the current KS, or without one; else it waits for a fresh one. */
  get servesLoad(): boolean {
    this.#takeGiven();
    return !this.isRenewable || (this.#session !== undefined && isFresh(this.#session));
  }

  /**
   * The KS for a load: the current one while it is fresh, else a new one. If that fails, the current one is used as long as it
   * may still be valid.
   * @throws KalturaPlayerError `session-expired` when there is none, or it has expired, and the provider returns none
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
   * Requests a fresh KS. Without a source for one, `ksrequest` announces the need to the page.
   * @returns the current KS afterwards, which is the old one when there is no other
   * @throws KalturaPlayerError `session-expired` when the provider fails, takes longer than 8 s, or returns no KS; `aborted`
   */
  async renew(reason: KsReason): Promise<string | undefined> {
    this.#takeGiven();
    const pending = (this.#pending ??= this.#fetch(reason));
    try {
      this.#session = (await pending) ?? this.#session;
    } finally {
      if (this.#pending === pending) this.#pending = undefined;
    }
    return this.current;
  }

  /** Cancels the request under way. */
  cancel(): void {
    this.#pending = undefined;
    this.#end?.abort();
  }

  /** Problems of the responses since the last call: each kind once. */
  takeProblems(): readonly KalturaPlayerError[] {
    return this.#problems.splice(0);
  }

  async #fetch(reason: KsReason): Promise<Session | undefined> {
    const { ksProvider, ksUrl, entryId } = this.#settings();
    this.#announce(reason);
    if (!ksProvider && !ksUrl) return undefined;
    const source = ksProvider ? 'ksProvider' : 'ks-url';
    const end = (this.#end = new AbortController());
    const timeout = (): KalturaPlayerError => sessionUnavailable(source, `did not answer within ${KS_ANSWER} s`);
    const { signal } = timeLimit(KS_ANSWER, end.signal, timeout);
    try {
      const request: KsRequest = { entryId, reason, signal };
      const answer = await orAborted(Promise.resolve(ksProvider ? ksProvider(request) : fetchKs(String(ksUrl), request)), signal);
      const session = readSession(answer, now());
      if (!session) throw sessionUnavailable(source, 'did not return a KS');
      if (session.problem) this.#addProblem(source, session.problem, answer);
      return session;
    } catch (error) {
      if (end.signal.aborted) throw aborted('The KS is no longer needed');
      if (signal.aborted) throw signal.reason;
      throw error instanceof KalturaPlayerError ? error : sessionUnavailable(source, 'failed', error);
    } finally {
      /* Also ends the time limit. */
      end.abort();
    }
  }

  #addProblem(source: string, problem: string, answer: unknown): void {
    if (this.#reported.has(problem)) return;
    this.#reported.add(problem);
    this.#problems.push(expiryOdd(source, (answer as { expiresAt?: unknown }).expiresAt, problem));
  }

  /* A `ks` that the page has set since is newer than the renewed one. */
  #takeGiven(): void {
    const { ks } = this.#settings();
    if (ks === this.#given) return;
    this.#given = ks;
    this.#session = ks === undefined ? undefined : givenSession(ks.trim(), now());
    if (ks !== undefined && !this.#session) this.#problems.push(ksOdd());
  }
}

function isFresh(session: Session): boolean {
  if (session.expiresAt === undefined) return now() - session.since < KS_AGE;
  return session.expiresAt - margin(session) > now();
}
