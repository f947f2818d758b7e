import { delay, orAborted, timeLimit } from '../../signals.js';
import type { MediaRequest } from '../../config/setup-config.js';
import { KalturaPlayerError, loadTimeout, retrying } from '../../errors/index.js';
import { httpStatusOf } from '../../playkit/failures.js';
import type { Reporter } from '../../reporter.js';
import { LOAD, SLOW_ANSWER } from '../../time-limits.js';
import type { PlayerSession } from '../session.js';
import { loadMedia, type AttemptContext } from './load-media.js';
import { nameOf } from './load-methods.js';
import { RequestBudget } from './request-budget.js';
import { retryFor, type Tries } from './retry-policy.js';

/** What loads use. */
export interface LoadContext extends AttemptContext {
  readonly session: PlayerSession;
  readonly reporter: Omit<Reporter, 'until'>;
}

/** One load, including its retries. */
export interface Load {
  readonly request: MediaRequest;
  /** The retries so far; further ones are added to them. */
  readonly tries: Tries;
  /** Whether it may retry after a wait. */
  readonly canWait: boolean;
  /** The load that the player began by itself: the first attempt. */
  readonly underWay?: Promise<void> | undefined;
  /** The playback failure from which this load is to recover. */
  readonly after?: KalturaPlayerError | undefined;
  /** Called before each attempt. */
  onAttempt(): void;
}

/**
 * Loads media, with the retries that can help, each reported as a non-fatal error. The first API request is sent in the task of
 * the call, unless a KS has to be waited for.
 * @param signal cancels it
 * @throws KalturaPlayerError the one failure to report; `signal.reason`
 */
export async function loadWithRetries(load: Load, context: LoadContext, signal: AbortSignal): Promise<void> {
  const { after, request } = load;
  const { session } = context;
  if (after) await withinLimit(request, signal, (limit) => new Retries(load, context, limit).prepare(after, false));
  await withinLimit(request, signal, async (limit) => {
    const retries = new Retries(load, context, limit);
    let { underWay } = load;
    if (!after && !underWay && !session.source.servesLoad) await orAborted(session.source.forLoad(), limit);
    while (!(await retries.attempt(underWay))) underWay = undefined;
  });
}

async function withinLimit(
  request: MediaRequest,
  signal: AbortSignal,
  run: (limit: AbortSignal) => Promise<void>,
): Promise<void> {
  const limit = timeLimit(LOAD, signal, () => loadTimeout(nameOf(request), LOAD));
  try {
    await run(limit.signal);
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    limit.end();
  }
}

class Retries {
  readonly #load: Load;
  readonly #context: LoadContext;
  readonly #signal: AbortSignal;
  readonly #budget: RequestBudget;
  readonly #end = Date.now() + LOAD * 1000;

  constructor(load: Load, context: LoadContext, signal: AbortSignal) {
    this.#load = load;
    this.#context = context;
    this.#signal = signal;
    this.#budget = new RequestBudget(context.player.config, load.request);
  }

  /** @returns whether the media is loaded; if not, the next attempt is prepared */
  async attempt(underWay: Promise<void> | undefined): Promise<boolean> {
    const { session, reporter } = this.#context;
    const { request, tries } = this.#load;
    try {
      if (!underWay) {
        session.apply();
        reporter.log('load', nameOf(request), request.options);
        this.#signal.throwIfAborted();
        this.#load.onAttempt();
      }
      this.#budget.takeAttempt();
      const ks = session.source.current;
      const attempt = { request, ks, budget: this.#budget, endsWhenLost: !tries.wasLost, underWay };
      await loadMedia(attempt, this.#context, this.#signal);
      return true;
    } catch (error) {
      this.#signal.throwIfAborted();
      if (!(error instanceof KalturaPlayerError)) throw error;
      await this.prepare(error, true);
      return false;
    }
  }

  /**
   * Prepares the next attempt: renews the KS, or waits.
   * @throws KalturaPlayerError when there is no further attempt
   */
  async prepare(error: KalturaPlayerError, isLoad: boolean): Promise<void> {
    const { tries, canWait } = this.#load;
    const { reporter } = this.#context;
    const retry = retryFor({ reason: error.reason, isLoad, tries, httpStatus: httpStatusOf(error) });
    if (retry.kind === 'none' || !this.#budget.hasAttempt) throw error;
    if (retry.kind === 'renew') {
      tries.hasRenewed = true;
      await this.#renew(error);
      if (error.fatal) reporter.warn(retrying(error, 1));
      return;
    }
    const secondsLeft = (this.#end - Date.now()) / 1000;
    if (!canWait || !navigator.onLine || secondsLeft <= retry.seconds + SLOW_ANSWER) throw error;
    if (retry.seconds === 0) tries.wasLost = true;
    else tries.waits++;
    reporter.warn(retrying(error, Math.max(1, tries.waits)));
    await delay(retry.seconds, this.#signal);
  }

  /* Without a source for a KS the current one stays the same, and the failure is final. */
  async #renew(error: KalturaPlayerError): Promise<void> {
    const { source } = this.#context.session;
    const before = source.current;
    await orAborted(source.renew('expired'), this.#signal);
    if (source.current === before) throw error;
  }
}
