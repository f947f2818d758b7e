import { expect } from '@open-wc/testing';
import { MediaState } from '../../../src/player/media/media-state.js';
import { PlayerDriver } from '../../../src/player/player-driver.js';
import type { PlayKitEvent, PlayKitPlayer } from '../../../src/playkit/types.js';
import { KsSource } from '../../../src/session/ks-source.js';
import { FakeClock } from '../../support/fake-clock.js';

const notReady = { severity: 2, category: 12, code: 7002, data: { severity: 2, category: 2, code: 2002 } };
const blocked = { severity: 2, category: 13, code: 7002, data: { severity: 2, category: 2, code: 2001 } };
const noSources = { severity: 2, category: 7, code: 7002, data: { severity: 2, category: 2, code: 3001 } };
const dropped = { severity: 2, category: 7, code: 7002, data: { severity: 2, category: 1, code: 1002 } };

/** Creates a driver with a fake player. The test determines the results of its loads. */
function drive() {
  const end = new AbortController();
  const reported: string[] = [];
  let answer: object | undefined = notReady;
  let loads = 0;
  const player = {
    config: { provider: { partnerId: 7, env: { serviceUrl: 'https://www.kaltura.com/api_v3' } } },
    provider: { getMediaConfig: () => undefined },
    loadMedia: () => {
      loads++;
      if (answer) {
        driver.onEvent({ type: 'error', payload: answer });
        return Promise.reject((answer as { data: Error }).data);
      }
      driver.onEvent({ type: 'changesourceended' });
      return Promise.resolve();
    },
    configure: () => undefined,
    getTracks: () => [],
    getService: () => undefined,
    plugins: {},
    isLive: () => false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    play: () => undefined,
    paused: true,
  } as unknown as PlayKitPlayer;
  const source = new KsSource(
    () => ({ ks: undefined, ksUrl: undefined, ksProvider: undefined, entryId: '1_a' }),
    () => undefined,
  );
  const driver: PlayerDriver = new PlayerDriver(player, {
    mediaState: new MediaState(),
    source,
    reporter: { emit: () => undefined, warn: ({ reason }) => void reported.push(`warned ${reason}`), log: () => undefined },
    signal: end.signal,
    layout: undefined,
    milestones: () => [],
    onStatus: (report) => reported.push(report.status === 'failed' ? `failed ${report.error.reason}` : report.status),
  });
  return {
    driver,
    reported,
    end,
    get loads() {
      return loads;
    },
    answerWith: (payload: object | undefined) => (answer = payload),
    event: (event: PlayKitEvent) => driver.onEvent(event),
  };
}

/** Sets `document.hidden`, and fires `visibilitychange`. */
function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('an entry that is still being processed', () => {
  let clock: FakeClock;
  beforeEach(() => {
    clock = new FakeClock();
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    clock.restore();
  });

  it('polls an entry that is being processed at growing intervals for ten minutes, and reports it once', async () => {
    const test = drive();
    test.driver.load({ entryId: '1_a', options: {} });
    const loads: number[] = [];
    for (const seconds of [1, 30, 60, 120, 180, 210, 3600]) {
      await clock.pass(seconds);
      loads.push(test.loads);
    }
    expect(loads).to.deep.equal([1, 2, 3, 4, 5, 6, 6]);
    expect(test.reported).to.deep.equal(['loading', 'failed media-not-ready']);
    expect(clock.pending).to.equal(0);
    test.end.abort();
  });

  it('loads an entry that was being processed once it is ready', async () => {
    const test = drive();
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    test.answerWith(undefined);
    await clock.pass(30);
    expect(test.reported).to.deep.equal(['loading', 'failed media-not-ready', 'ready']);
    expect(clock.pending).to.equal(0);
    test.end.abort();
  });

  it('keeps the failure of an entry that is being processed, and polls on, while the network fails', async () => {
    const test = drive();
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    test.answerWith(dropped);
    await clock.pass(35);
    test.answerWith(undefined);
    await clock.pass(60);
    expect(test.loads).to.equal(3);
    expect(test.reported.filter((what) => !what.startsWith('warned'))).to.deep.equal([
      'loading',
      'failed media-not-ready',
      'ready',
    ]);
    test.end.abort();
  });

  it('reports a second failure when an entry that is being processed fails permanently', async () => {
    const test = drive();
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    test.answerWith(blocked);
    await clock.pass(3600);
    expect(test.reported).to.deep.equal(['loading', 'failed media-not-ready', 'failed geo-restricted']);
    expect(test.loads).to.equal(2);
    test.end.abort();
  });

  it('stops polling an entry that is being processed while the page is hidden, then polls at once', async () => {
    const test = drive();
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    setHidden(true);
    await clock.pass(3600);
    expect(test.loads).to.equal(1);
    expect(clock.pending).to.equal(0);
    setHidden(false);
    await clock.pass(0);
    expect(test.loads).to.equal(2);
    test.end.abort();
  });

  it('stops polling an entry that is being processed when its signal is aborted', async () => {
    const test = drive();
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    test.end.abort();
    expect(clock.pending).to.equal(0);
    await clock.pass(3600);
    expect(test.loads).to.equal(1);
  });
});

describe('an entry without anything to play', () => {
  const { fetch } = window;
  let clock: FakeClock;
  beforeEach(() => {
    clock = new FakeClock();
  });
  afterEach(() => {
    window.fetch = fetch;
    clock.restore();
  });

  /* Makes the API respond with an entry of this type. */
  const answerFetch = (type: number): void => {
    window.fetch = () => Promise.resolve(Response.json([{}, { totalCount: 1, objects: [{ type }] }]));
  };

  it('polls a live stream without anything to play about each minute, and loads it once it has streams', async () => {
    answerFetch(7);
    const test = drive();
    test.answerWith(noSources);
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    await clock.pass(3600);
    expect(test.loads).to.be.within(45, 85);
    expect(test.reported).to.deep.equal(['loading', 'failed media-not-ready']);
    test.answerWith(undefined);
    await clock.pass(80);
    expect(test.reported).to.deep.equal(['loading', 'failed media-not-ready', 'ready']);
    expect(clock.pending).to.equal(0);
    test.end.abort();
  });

  it('fails for an entry without anything to play, and does not poll it, where it is no live stream', async () => {
    answerFetch(1);
    const test = drive();
    test.answerWith(noSources);
    test.driver.load({ entryId: '1_a', options: {} });
    await clock.pass(1);
    expect(test.reported).to.deep.equal(['loading', 'failed media-unavailable']);
    expect(clock.pending).to.equal(0);
    test.end.abort();
  });
});
