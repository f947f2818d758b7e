import { delay, orAborted, timeLimit } from '../../signals.js';
import type { MediaRequest } from '../../config/setup-config.js';
import { apiFailed, entryMissing, KalturaPlayerError, loadTimeout, offAir, playlistEmpty } from '../../errors/index.js';
import { hasNoSources } from '../../playkit/failures.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import type { Reporter } from '../../reporter.js';
import { FAST_ANSWER, SLOW_ANSWER } from '../../time-limits.js';
import { lookUp, type Finding } from './entry-lookup.js';
import { nameOf } from './load-methods.js';
import type { PlayerLoads } from './player-loads.js';
import type { RequestBudget } from './request-budget.js';

/** What attempts use. */
export interface AttemptContext {
  readonly player: PlayKitPlayer;
  readonly loads: PlayerLoads;
  readonly reporter: Pick<Reporter, 'log'>;
}

/** The parameters of one attempt at a load. */
export interface Attempt {
  readonly request: MediaRequest;
  readonly ks: string | undefined;
  readonly budget: RequestBudget;
  /** Whether an attempt whose response the library lost fails, so that it is retried. */
  readonly endsWhenLost: boolean;
  /** The load, if the player began it by itself. */
  readonly underWay?: Promise<void> | undefined;
}

/**
 * One attempt at a load. If the API responds with an HTTP error, or doesn't know the entry, the library reports nothing; so a
 * slow attempt is checked by a request of our own.
 * @param signal cancels the attempt: its response is ignored
 * @throws KalturaPlayerError; `load-timeout` if the library lost the response; `signal.reason`
 */
export async function loadMedia(attempt: Attempt, context: AttemptContext, signal: AbortSignal): Promise<void> {
  const { player, loads } = context;
  const load = attempt.underWay ?? loads.load(attempt.request, attempt.ks);
  const check = new AbortController();
  const stop = (): void => {
    check.abort();
    loads.drop(load);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = load.catch((error: unknown) => explainNoSources(error, player, attempt, check.signal));
    await orAborted(Promise.race([answer, rejectLost(attempt, context, check.signal)]), signal);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/* Rejects with the reason why a load will never settle; stays pending while it is only slow. */
async function rejectLost(attempt: Attempt, { player, reporter }: AttemptContext, signal: AbortSignal): Promise<never> {
  const { request, budget, endsWhenLost } = attempt;
  const what = nameOf(request);
  for (;;) {
    await delay(SLOW_ANSWER, signal);
    if (!budget.takeRequest()) return pending();
    reporter.log('no answer yet: looking for', what);
    const start = Date.now();
    const found = await lookUpBriefly(attempt, player, signal);
    signal.throwIfAborted();
    reporter.log('found', what, found.kind);
    switch (found.kind) {
      case 'missing':
        throw entryMissing(what);
      case 'empty':
        throw playlistEmpty(what);
      case 'down':
        throw apiFailed(what, found.status);
      case 'there':
      case 'live':
        /* The API responds at once, and yet the load waits: the library has lost its response. */
        if (endsWhenLost && Date.now() - start < FAST_ANSWER * 1000) throw loadTimeout(what, SLOW_ANSWER);
        return pending();
    }
  }
}

/* A live stream that is scheduled for later may have nothing to play yet. */
async function explainNoSources(error: unknown, player: PlayKitPlayer, attempt: Attempt, signal: AbortSignal): Promise<never> {
  const { request, budget } = attempt;
  if (!(error instanceof KalturaPlayerError) || !hasNoSources(error) || !budget.takeRequest()) throw error;
  const found = await lookUpBriefly(attempt, player, signal);
  throw found.kind === 'live' ? offAir(nameOf(request), error) : error;
}

/* Looks the media up, within a time limit. */
async function lookUpBriefly({ request, ks }: Attempt, player: PlayKitPlayer, signal: AbortSignal): Promise<Finding> {
  const limit = timeLimit(SLOW_ANSWER, signal, () => undefined);
  const found = await lookUp(player, request, ks, limit.signal);
  limit.end();
  return found;
}

const pending = (): Promise<never> => new Promise(() => undefined);
