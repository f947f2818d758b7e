import { delay, orAborted, timeLimit } from '../../async.js';
import type { MediaRequest } from '../../config/setup-config.js';
import { apiFailed, entryMissing, loadTimeout, playlistEmpty } from '../../errors/index.js';
import type { PlayKitPlayer } from '../../playkit/types.js';
import type { Reporter } from '../../reporter.js';
import { FAST_ANSWER, SLOW_ANSWER } from '../../time-limits.js';
import { lookUp } from './entry-lookup.js';
import { nameOf } from './load-methods.js';
import type { PlayerLoads } from './player-loads.js';
import type { RequestBudget } from './request-budget.js';

/** What one attempt at a load needs. */
export interface Attempt {
  readonly request: MediaRequest;
  readonly ks: string | undefined;
  readonly budget: RequestBudget;
  /** Whether an attempt whose answer the library lost ends, so that it is made again. */
  readonly endsWhenLost: boolean;
}

/**
 * One attempt at a load. Where the API answers with an HTTP error, or knows no such entry, the library stays silent; so an attempt
 * without an answer is looked into.
 * @param underWay the load, where the player began it by itself
 * @param signal ends the attempt: its answer is not heard
 * @throws KalturaPlayerError; `load-timeout` where the library lost the answer; `signal.reason`
 */
export async function loadMedia(
  player: PlayKitPlayer,
  loads: PlayerLoads,
  attempt: Attempt,
  reporter: Pick<Reporter, 'log'>,
  signal: AbortSignal,
  underWay?: Promise<void>,
): Promise<void> {
  const load = underWay ?? loads.load(attempt.request, attempt.ks);
  const question = new AbortController();
  const stop = (): void => {
    question.abort();
    loads.drop(load);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await orAborted(Promise.race([load, whyNoAnswer(player, attempt, reporter, question.signal)]), signal);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/* Rejects with the reason why a load will never end; stays pending while it is only slow. */
async function whyNoAnswer(
  player: PlayKitPlayer,
  { request, ks, budget, endsWhenLost }: Attempt,
  reporter: Pick<Reporter, 'log'>,
  signal: AbortSignal,
): Promise<never> {
  const what = nameOf(request);
  for (;;) {
    await delay(SLOW_ANSWER, signal);
    if (!budget.takeRequest()) return pending();
    reporter.log('no answer yet: looking for', what);
    const start = Date.now();
    const limit = timeLimit(SLOW_ANSWER, signal, () => undefined);
    const found = await lookUp(player, request, ks, limit.signal);
    limit.end();
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
        /* Answered at once, and yet the load waits: the library has lost its answer. */
        if (endsWhenLost && Date.now() - start < FAST_ANSWER * 1000) throw loadTimeout(what, SLOW_ANSWER);
        return pending();
    }
  }
}

const pending = (): Promise<never> => new Promise(() => undefined);
