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

/** The parameters of one attempt at a load. */
export interface Attempt {
  readonly request: MediaRequest;
  readonly ks: string | undefined;
  readonly budget: RequestBudget;
  /** Whether an attempt whose response the library lost fails, so that it is retried. */
  readonly endsWhenLost: boolean;
}

/**
 * One attempt at a load. If the API responds with an HTTP error, or doesn't know the entry, the library reports nothing; so a
 * slow attempt is checked by a request of our own.
 * @param underWay the load, if the player began it by itself
 * @param signal cancels the attempt: its response is ignored
 * @throws KalturaPlayerError; `load-timeout` if the library lost the response; `signal.reason`
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
  const check = new AbortController();
  const stop = (): void => {
    check.abort();
    loads.drop(load);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await orAborted(Promise.race([load, whyNoAnswer(player, attempt, reporter, check.signal)]), signal);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/* Rejects with the reason why a load will never settle; stays pending while it is only slow. */
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
        /* The API responds at once, and yet the load waits: the library has lost its response. */
        if (endsWhenLost && Date.now() - start < FAST_ANSWER * 1000) throw loadTimeout(what, SLOW_ANSWER);
        return pending();
    }
  }
}

const pending = (): Promise<never> => new Promise(() => undefined);
