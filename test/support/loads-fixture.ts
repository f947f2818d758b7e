import type { MediaRequest } from '../../src/config/setup-config.js';
import { KalturaPlayerError } from '../../src/errors/index.js';
import { PlayerLoads } from '../../src/player/load/player-loads.js';
import type { PlayKitEvent } from '../../src/playkit/types.js';
import { FakeBundle, type FakeRequest, type FakePlayer } from './fake-playkit.js';
import { newPlayer, removeTargets } from './fake-target.js';

/** Returns the request to load an entry. */
export const entry = (entryId: string, options = {}): MediaRequest => ({ entryId, options });

/** The loads of a fake player, observed as an embed observes them. */
export class LoadsFixture {
  readonly bundle = new FakeBundle();
  player: FakePlayer = newPlayer(this.bundle);
  readonly end = new AbortController();
  /** What was reported, in order: `begun` for a load that the player began itself, `loaded b`, `failed network`. */
  readonly reported: string[] = [];
  readonly failures: KalturaPlayerError[] = [];
  readonly problems: string[] = [];
  /** The events that the page would receive. */
  readonly received: string[] = [];
  loads = this.watch();
  #newest: Promise<void> | undefined;

  constructor() {
    for (const type of ['error', 'changesourceended', 'playing']) this.player.addEventListener(type, this.listen);
  }

  readonly listen = (event: PlayKitEvent): void => {
    if (!this.end.signal.aborted && !this.loads.onEvent(event)) this.received.push(event.type);
  };

  /** The request to the API with that index. */
  requested(index: number): FakeRequest {
    const request = this.player.provider.requested[index];
    if (!request) throw new Error(`There was no request ${index}`);
    return request;
  }

  watch(): PlayerLoads {
    return new PlayerLoads(this.player.typed, {
      onForeignLoad: () => {
        this.reported.push('begun');
        const { underWay } = this.loads;
        if (underWay) this.#follow(underWay);
      },
      onError: (error) => this.#noteFailure(error),
      onProblem: (error) => this.problems.push(error.message),
    });
  }

  request(media: MediaRequest, ks?: string): void {
    this.#follow(this.loads.load(media, ks));
  }

  load(id: string): void {
    this.request(entry(id));
  }

  remove(): void {
    this.end.abort();
    removeTargets();
  }

  #noteFailure(error: unknown): void {
    if (!(error instanceof KalturaPlayerError)) throw error;
    this.failures.push(error);
    this.reported.push(`failed ${error.reason}${error.fatal ? '' : ' (not fatal)'}`);
  }

  #follow(loading: Promise<void>): void {
    this.#newest = loading;
    loading.then(
      () => loading === this.#newest && this.reported.push(`loaded ${this.player.sources.id}`),
      (error: unknown) => loading === this.#newest && this.#noteFailure(error),
    );
    this.end.signal.addEventListener('abort', () => this.loads.drop(loading));
  }
}
