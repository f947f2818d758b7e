import { expect } from '@open-wc/testing';
import type { KalturaPlayerError } from '../../../src/errors/index.js';
import { LOOK_SECONDS, SlowLoad } from '../../../src/player/load/slow-load.js';
import { Timers } from '../../../src/player/timers.js';
import { FakeClock } from '../../support/fake-clock.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

const REQUEST = { entryId: '1_a', options: {} };
const ANONYMOUS = { ks: 'anonymous' };

describe('slow-load', () => {
  const { fetch } = window;
  let clock: FakeClock;
  let end: AbortController;
  let timers: Timers;
  let slow: SlowLoad;
  let isLoading: boolean;
  let asked: number;
  let told: string[];
  /** What the API answers, each time. */
  let answer: () => Response | Promise<Response>;
  beforeEach(() => {
    clock = new FakeClock();
    end = new AbortController();
    timers = new Timers(end.signal);
    isLoading = true;
    asked = 0;
    told = [];
    window.fetch = async () => {
      asked++;
      return answer();
    };
    const player = newPlayer();
    Object.assign(player.config, { provider: { partnerId: 1, env: { serviceUrl: 'https://api.example/api_v3' } } });
    const tell =
      (what: string) =>
      ({ reason, fatal }: KalturaPlayerError): void =>
        void told.push(`${what} ${reason}${fatal ? '' : ' (goes on)'}`);
    slow = new SlowLoad(player.typed, timers, {
      get isLoading() {
        return isLoading;
      },
      log: () => undefined,
      lost: tell('lost'),
      failed: tell('failed'),
    });
  });
  afterEach(() => {
    end.abort();
    window.fetch = fetch;
    clock.restore();
    removeTargets();
  });

  const list = (...objects: object[]): Response => Response.json([ANONYMOUS, { objects, totalCount: objects.length }]);

  it('asks nothing about a load that is fast', async () => {
    slow.watch(REQUEST, undefined);
    await clock.pass(LOOK_SECONDS - 0.1);
    timers.restart();
    await clock.pass(60);
    expect(asked).to.equal(0);
  });

  it('knows an entry that is not there', async () => {
    answer = () => list();
    slow.watch(REQUEST, undefined);
    await clock.pass(LOOK_SECONDS);
    expect(told).to.deep.equal(['failed media-not-found']);
  });

  it('knows an API that answers with an error', async () => {
    answer = () => new Response('', { status: 503 });
    slow.watch(REQUEST, undefined);
    await clock.pass(LOOK_SECONDS);
    expect(told).to.deep.equal(['failed network']);
  });

  it('knows a load that was lost, once: then it is only slow', async () => {
    answer = () => list({ id: '1_a' });
    slow.watch(REQUEST, undefined);
    await clock.pass(LOOK_SECONDS);
    slow.watch(REQUEST, undefined);
    await clock.pass(60);
    expect(told).to.deep.equal(['lost load-timeout (goes on)']);
    slow.begin();
    slow.watch(REQUEST, undefined);
    await clock.pass(LOOK_SECONDS);
    expect(told.length).to.equal(2);
  });

  it('looks again when it learned nothing', async () => {
    answer = () => new Response('<!doctype html>');
    slow.watch(REQUEST, undefined);
    await clock.pass(3 * LOOK_SECONDS);
    expect(asked).to.equal(3);
    expect(told).to.deep.equal([]);
  });

  it('says nothing of a load that ended while it asked', async () => {
    answer = () => {
      isLoading = false;
      return list();
    };
    slow.watch(REQUEST, undefined);
    await clock.pass(60);
    expect(told).to.deep.equal([]);
  });

  it('says nothing of an attempt that another one replaced, or that ended with its player', async () => {
    for (const over of [() => timers.restart(), () => end.abort()]) {
      answer = () => {
        over();
        return list();
      };
      slow.watch(REQUEST, undefined);
      await clock.pass(60);
    }
    expect(asked).to.equal(2);
    expect(told).to.deep.equal([]);
  });
});
