import { expect } from '@open-wc/testing';
import { loadMedia } from '../../../src/player/load/load-media.js';
import { PlayerLoads } from '../../../src/player/load/player-loads.js';
import { RequestBudget } from '../../../src/player/load/request-budget.js';
import type { KalturaPlayerError } from '../../../src/errors/index.js';
import { SLOW_ANSWER } from '../../../src/time-limits.js';
import { FakeClock } from '../../support/fake-clock.js';
import type { FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

const REQUEST = { entryId: '1_a', options: {} };
const ANONYMOUS = { ks: 'anonymous' };

describe('load-media', () => {
  const { fetch } = window;
  let clock: FakeClock;
  let end: AbortController;
  let player: FakePlayer;
  let loads: PlayerLoads;
  let budget: RequestBudget;
  let requested: number;
  let reported: string[];
  /** The response of the API to each request. */
  let answer: () => Response | Promise<Response>;
  beforeEach(() => {
    clock = new FakeClock();
    end = new AbortController();
    requested = 0;
    reported = [];
    window.fetch = async () => {
      requested++;
      return answer();
    };
    player = newPlayer();
    Object.assign(player.config, { provider: { partnerId: 1, env: { serviceUrl: 'https://api.example/api_v3' } } });
    loads = new PlayerLoads(player.typed, {
      onForeignLoad: () => undefined,
      onError: () => undefined,
      onProblem: () => undefined,
    });
    player.addEventListener('changesourceended', (event) => void loads.onEvent(event));
    budget = new RequestBudget(player.typed.config, REQUEST);
  });
  afterEach(() => {
    end.abort();
    window.fetch = fetch;
    clock.restore();
    removeTargets();
  });

  const list = (...objects: object[]): Response => Response.json([ANONYMOUS, { objects, totalCount: objects.length }]);
  const load = (endsWhenLost = true, request: object = REQUEST): void => {
    const attempt = { request: { ...REQUEST, ...request }, ks: undefined, budget, endsWhenLost };
    const { signal } = end;
    const mine = reported;
    loadMedia(attempt, { player: player.typed, loads, reporter: { log: () => undefined } }, signal).then(
      () => mine.push('loaded'),
      (error: KalturaPlayerError) => mine.push(signal.aborted ? 'ended' : error.reason),
    );
  };

  it('does not look up the entry of a fast load', async () => {
    load();
    await clock.pass(SLOW_ANSWER - 0.1);
    player.provider.last.answer();
    await clock.pass(60);
    expect([requested, reported, clock.pending]).to.deep.equal([0, ['loaded'], 0]);
  });

  it('rejects a slow load with media-not-found when the entry does not exist', async () => {
    answer = () => list();
    load();
    await clock.pass(SLOW_ANSWER);
    expect(reported).to.deep.equal(['media-not-found']);
  });

  it('rejects a slow load with media-unavailable when the playlist is empty', async () => {
    answer = () => Response.json([ANONYMOUS, []]);
    load(true, { entryId: undefined, playlistId: '1_p' });
    await clock.pass(SLOW_ANSWER);
    expect(reported).to.deep.equal(['media-unavailable']);
  });

  it('rejects a slow load with network when the API responds with an HTTP error', async () => {
    answer = () => new Response('', { status: 503 });
    load();
    await clock.pass(SLOW_ANSWER);
    expect(reported).to.deep.equal(['network']);
  });

  it('rejects with load-timeout when the library lost the response, unless it had lost one before', async () => {
    answer = () => list({ id: '1_a' });
    load();
    await clock.pass(SLOW_ANSWER);
    expect(reported).to.deep.equal(['load-timeout']);
    load(false);
    await clock.pass(60);
    player.provider.last.answer();
    await clock.pass(0);
    expect(reported).to.deep.equal(['load-timeout', 'loaded']);
  });

  it('looks up the entry of a slow load in browsers without AbortSignal.any() too', async () => {
    const { any } = AbortSignal;
    Reflect.deleteProperty(AbortSignal, 'any');
    answer = () => list();
    load();
    await clock.pass(SLOW_ANSWER);
    Reflect.set(AbortSignal, 'any', any);
    expect(reported).to.deep.equal(['media-not-found']);
  });

  it('repeats the lookup of an entry after a response that it cannot use', async () => {
    answer = () => new Response('<!doctype html>');
    load();
    await clock.pass(3 * SLOW_ANSWER);
    expect([requested, reported]).to.deep.equal([3, []]);
  });

  it('stops looking up the entry when the request budget of the load is used up', async () => {
    answer = () => new Response('<!doctype html>');
    load();
    await clock.pass(3600);
    expect([requested, reported, clock.pending]).to.deep.equal([12, [], 0]);
  });

  it('resolves when the load finishes while the entry is looked up', async () => {
    answer = () => {
      player.provider.last.answer();
      return new Response('<!doctype html>');
    };
    load();
    await clock.pass(60);
    expect(reported).to.deep.equal(['loaded']);
  });

  it('stops looking up the entry and ignores a late response when its signal is aborted', async () => {
    answer = () => {
      end.abort();
      return list();
    };
    load();
    await clock.pass(60);
    player.provider.last.answer();
    await clock.pass(0);
    expect([requested, reported, clock.pending]).to.deep.equal([1, ['ended'], 0]);
    expect(player.sources.id).to.equal(undefined);
  });
});
