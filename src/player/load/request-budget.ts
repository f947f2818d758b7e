import { LIBRARY_TRIES } from '../../playkit/error-table.js';
import type { MediaRequest } from '../../config/setup-config.js';
import type { SetupConfig } from '../../playkit/types.js';

/** API requests that one load may make before its failure is reported: 300 viewers of a lecture must not make 12,000 requests. */
export const REQUEST_BUDGET = 12;

/**
 * Tries of the library for each API request, unless the page or the uiConf configures others. The library repeats a request at
 * once; the load itself makes the retries with increasing waits.
 */
export const CONFIGURED_TRIES = 1;

/** How often the library may try an API request: as configured, within the budget. */
export function libraryTries(configured: unknown, otherwise = CONFIGURED_TRIES): number {
  return typeof configured === 'number' && configured >= 1 ? Math.min(configured, REQUEST_BUDGET) : otherwise;
}

/** The remaining API requests of one load. An attempt counts as all tries that the library may make. */
export class RequestBudget {
  readonly #attempt: number;
  #left = REQUEST_BUDGET;

  constructor({ provider }: SetupConfig, { playlistId }: MediaRequest) {
    const tries = libraryTries(provider?.networkRetryParameters?.maxAttempts, LIBRARY_TRIES);
    /* A playlist is one request, its first item another one. */
    this.#attempt = playlistId ? 2 * tries : tries;
  }

  /** Whether another attempt may be made. */
  get hasAttempt(): boolean {
    return this.#left >= this.#attempt;
  }

  takeAttempt(): void {
    this.#left -= this.#attempt;
  }

  /** Takes a single request. @returns whether one was left */
  takeRequest(): boolean {
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
