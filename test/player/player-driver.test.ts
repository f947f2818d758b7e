import { expect } from '@open-wc/testing';
import { MediaSurface } from '../../src/player/media/media-state.js';
import { PlayerDriver } from '../../src/player/player-driver.js';
import { KsSource, type KsProvider } from '../../src/session/ks-source.js';
import { FakeClock } from '../support/fake-clock.js';
import {
  brokenStream,
  COUNTRY_RESTRICTED,
  FakeBundle,
  INVALID_KS,
  providerError,
  type FakePlayer,
} from '../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../support/fake-target.js';

const DROPPED = providerError(1002, { attempt: 4 }, 1);
const NOT_READY = providerError(2002, { status: 1 });

/* How the test notes a status. */
const LINES: Partial<Record<string, string>> = { loading: 'begun', ready: 'loaded' };

describe('player-driver', () => {
  let clock: FakeClock;
  let bundle: FakeBundle;
  let player: FakePlayer;
  let surface: MediaSurface;
  let driver: PlayerDriver;
  let end: AbortController;
  /** `begun`, `loaded`, `failed network`, `warned network` in order. */
  let told: string[];
  let settings: { ks: string | undefined; ksUrl: undefined; ksProvider: KsProvider | undefined; entryId: string };

  beforeEach(() => {
    clock = new FakeClock();
    bundle = new FakeBundle();
    player = newPlayer(bundle);
    Object.assign(player.config, { provider: { networkRetryParameters: { maxAttempts: 2 } } });
    surface = new MediaSurface();
    end = new AbortController();
    told = [];
    settings = { ks: undefined, ksUrl: undefined, ksProvider: undefined, entryId: '1_a' };
    surface.attach(player.typed, end.signal);
    driver = new PlayerDriver(player.typed, {
      surface,
      source: new KsSource(
        () => settings,
        (reason) => told.push(`ks ${reason}`),
      ),
      reporter: { emit: () => undefined, warn: ({ reason }) => void told.push(`warned ${reason}`), log: () => undefined },
      signal: end.signal,
      layout: undefined,
      milestones: () => [],
      onStatus: (report) =>
        told.push(report.status === 'failed' ? `failed ${report.error.reason}` : (LINES[report.status] ?? '')),
    });
    const types = [
      'error',
      'changesourcestarted',
      'changesourceended',
      'playing',
      'pause',
      'timeupdate',
      'waiting',
      'play',
      'ended',
    ];
    for (const type of types) player.addEventListener(type, (event) => void driver.onEvent(event));
  });
  afterEach(() => {
    end.abort();
    clock.restore();
    removeTargets();
  });

  const load = async (id = '1_a'): Promise<void> => {
    driver.load({ entryId: id, options: {} });
    await clock.pass(0);
  };
  const answer = async (): Promise<void> => {
    player.provider.last.answer();
    await clock.pass(0);
  };
  const refuse = async (error: object): Promise<void> => {
    player.provider.last.refuse(error);
    await clock.pass(0);
  };
  const asked = (): number => player.provider.asked.length;

  it('loads', async () => {
    await load();
    await answer();
    expect(told).to.deep.equal(['begun', 'loaded']);
    expect(clock.pending).to.equal(0);
  });

  it('calls the API in the task of load(), when a KS or none is at hand', () => {
    driver.load({ entryId: '1_a', options: {} });
    expect(asked()).to.equal(1);
  });

  const endings: ReadonlyArray<readonly [line: string, reach: () => Promise<void>]> = [
    ['begun', () => load()],
    ['loaded', () => load().then(answer)],
    ['failed geo-restricted', () => load().then(() => refuse(COUNTRY_RESTRICTED))],
    ['warned network', () => load().then(() => refuse(DROPPED))],
    [
      'ks expired',
      () => {
        settings.ksProvider = () => 'fresh';
        settings.ks = 'old';
        return load().then(() => refuse(INVALID_KS));
      },
    ],
    [
      'ks load',
      () => {
        settings.ksProvider = () => 'fresh';
        return load();
      },
    ],
  ];
  for (const [line, reach] of endings) {
    it(`does nothing more when a listener destroys the player at "${line}"`, async () => {
      const push = told.push.bind(told);
      told.push = (...lines) => {
        if (lines.includes(line)) end.abort();
        return push(...lines);
      };
      await reach();
      expect(told.at(-1)).to.equal(line);
      const loads = asked();
      await clock.pass(600);
      expect([told.at(-1), asked(), clock.pending]).to.deep.equal([line, loads, 0]);
    });
  }

  it('takes back a load that a newer one replaced: one begins, one is loaded', async () => {
    await load('1_a');
    await load('1_b');
    player.provider.asked[0]?.answer();
    await clock.pass(0);
    expect(told).to.deep.equal(['begun', 'begun']);
    await answer();
    expect([told, player.sources.id]).to.deep.equal([['begun', 'begun', 'loaded'], '1_b']);
  });

  it('gets over a network by itself, telling each attempt, and fails once when it does not help', async () => {
    await load();
    for (let attempt = 0; attempt < 10; attempt++) {
      if (told.at(-1) === 'failed network') break;
      await refuse(DROPPED);
      await clock.pass(2.6);
    }
    expect(told.filter((line) => line === 'failed network').length).to.equal(1);
    expect(told.filter((line) => line === 'warned network').length).to.be.above(1);
    expect(asked()).to.be.above(2);
    expect(clock.pending).to.equal(0);
  });

  it('ends its retries within ten seconds of the beginning', async () => {
    await load();
    const begin = Date.now();
    while (told.at(-1) !== 'failed network' && Date.now() - begin < 60000) {
      await refuse(DROPPED);
      await clock.pass(0.25);
    }
    expect((Date.now() - begin) / 1000).to.be.at.most(10);
  });

  it('does not retry what the account refuses', async () => {
    await load();
    await refuse(COUNTRY_RESTRICTED);
    expect(told).to.deep.equal(['begun', 'failed geo-restricted']);
    await clock.pass(600);
    expect(asked()).to.equal(1);
  });

  it('ends a load that hangs after ten seconds, once', async () => {
    await load();
    await clock.pass(9.9);
    expect(told).to.deep.equal(['begun']);
    await clock.pass(0.2);
    expect(told).to.deep.equal(['begun', 'failed load-timeout']);
    expect(clock.pending).to.equal(0);
  });

  it('asks for a KS once when the one at hand is refused, and goes on with it', async () => {
    settings.ks = 'old';
    settings.ksProvider = () => 'fresh';
    await load();
    await refuse(INVALID_KS);
    expect(bundle.loads.map(({ info }) => info.ks)).to.deep.equal(['old', 'fresh']);
    await answer();
    expect(told).to.deep.equal(['begun', 'ks expired', 'warned session-expired', 'loaded']);
  });

  it('says that the session has expired when the fresh KS is refused as well', async () => {
    settings.ksProvider = () => 'fresh';
    await load();
    await refuse(INVALID_KS);
    await refuse(INVALID_KS);
    expect(told.filter((line) => line.startsWith('failed'))).to.deep.equal(['failed session-expired']);
    await clock.pass(600);
    expect(told.filter((line) => line.startsWith('ks')).length).to.be.at.most(2);
  });

  it('tells the page that a KS is wanted where nobody can be asked, and fails', async () => {
    await load();
    await refuse(INVALID_KS);
    expect(told).to.deep.equal(['begun', 'ks expired', 'failed session-expired']);
  });

  it('looks again and again, ever more rarely, at an entry that is being processed, without a second error', async () => {
    await load();
    await refuse(NOT_READY);
    expect(told).to.deep.equal(['begun', 'failed media-not-ready']);
    await clock.pass(30);
    expect(asked()).to.equal(2);
    await refuse(NOT_READY);
    await clock.pass(60);
    expect(asked()).to.equal(3);
    await answer();
    expect(told).to.deep.equal(['begun', 'failed media-not-ready', 'loaded']);
  });

  it('stops looking when the page asks for something else', async () => {
    await load();
    await refuse(NOT_READY);
    await load('1_b');
    await answer();
    await clock.pass(600);
    expect(asked()).to.equal(2);
    expect(clock.pending).to.equal(0);
  });

  it('goes on where playback was when a broken stream is tried again', async () => {
    await load();
    await answer();
    player.play();
    player.fire('play');
    player.runTo(42);
    player.fire('error', brokenStream());
    await clock.pass(0);
    expect(told.at(-1)).to.equal('failed network');
    driver.reload();
    await clock.pass(0);
    expect(bundle.loads.at(-1)?.options).to.deep.equal({ startTime: 42 });
    await answer();
    expect(player.calls.at(-1)).to.equal('play');
  });

  it('loads from the beginning what had not failed', async () => {
    await load();
    await answer();
    player.play();
    player.fire('play');
    player.runTo(42);
    driver.reload();
    await clock.pass(0);
    expect(bundle.loads.at(-1)?.options).to.deep.equal({});
  });

  it('starts anew when the browser comes back online, where that can help', async () => {
    await load();
    await clock.pass(10.1);
    expect(told.at(-1)).to.equal('failed load-timeout');
    window.dispatchEvent(new Event('online'));
    await clock.pass(0);
    await answer();
    expect(told.slice(-2)).to.deep.equal(['begun', 'loaded']);
    window.dispatchEvent(new Event('online'));
    await clock.pass(0);
    expect(asked()).to.equal(2);
  });

  it('does not start anew for what the account refuses', async () => {
    await load();
    await refuse(COUNTRY_RESTRICTED);
    window.dispatchEvent(new Event('online'));
    await clock.pass(0);
    expect(asked()).to.equal(1);
  });

  it('fails when playback waits for data twenty seconds long', async () => {
    await load();
    await answer();
    player.play();
    player.fire('play');
    player.runTo(5);
    player.fire('waiting');
    await clock.pass(19);
    expect(told.at(-1)).to.equal('loaded');
    await clock.pass(1.1);
    expect(told.at(-1)).to.match(/^(warned|failed) network$/);
  });

  const refused = { severity: 2, category: 1, code: 1002, data: { url: 'https://x.example/ks/abc/seg.ts', responseCode: 403 } };
  const playFrom = (seconds: number): void => {
    player.play();
    player.fire('play');
    player.runTo(seconds);
  };

  it('asks for one KS only when a stream is refused again and again at one place', async () => {
    let count = 0;
    settings.ksProvider = () => `fresh-${++count}`;
    await load();
    await answer();
    for (let round = 0; round < 10 && !told.includes('failed session-expired'); round++) {
      playFrom(20 + round / 10);
      player.fire('error', refused);
      await clock.pass(0);
      if (asked() > round + 1) await answer();
    }
    expect(told.filter((line) => line.startsWith('ks'))).to.deep.equal(['ks load', 'ks expired']);
    expect(told.at(-1)).to.equal('failed session-expired');
  });

  it('asks for a KS at each refusal that playback got over', async () => {
    let count = 0;
    settings.ksProvider = () => `fresh-${++count}`;
    await load();
    await answer();
    for (const place of [20, 40, 60]) {
      playFrom(place);
      player.fire('error', refused);
      await clock.pass(0);
      await answer();
    }
    expect(told.filter((line) => line.startsWith('ks expired')).length).to.equal(3);
    expect(told.at(-1)).to.equal('loaded');
  });

  it('asks for a KS when a stream is refused whose load had needed one already', async () => {
    let count = 0;
    settings.ksProvider = () => `fresh-${++count}`;
    await load();
    await refuse(INVALID_KS);
    await answer();
    player.play();
    player.fire('play');
    player.fire('error', refused);
    await clock.pass(0);
    await answer();
    expect(told.filter((line) => line.startsWith('ks')).length).to.equal(3);
    expect(told.at(-1)).to.equal('loaded');
  });

  it('tells a failure of playback once, whatever the player does afterwards', async () => {
    await load();
    await answer();
    player.play();
    player.fire('play');
    player.runTo(5);
    player.fire('error', { severity: 2, category: 6, code: 6001 });
    for (const type of ['waiting', 'play', 'seeking']) player.fire(type);
    player.fire('error', { severity: 1, category: 3, code: 3018 });
    await clock.pass(60);
    expect(told.filter((line) => line.startsWith('failed'))).to.deep.equal(['failed drm']);
  });

  it('does not take a pause for a stall', async () => {
    await load();
    await answer();
    player.play();
    player.fire('play');
    player.runTo(5);
    player.fire('waiting');
    player.fire('pause');
    await clock.pass(60);
    expect(told.at(-1)).to.equal('loaded');
  });

  const moments: ReadonlyArray<readonly [name: string, reach: () => Promise<void>]> = [
    ['while it loads', () => load()],
    [
      'while it waits to try again',
      async () => {
        await load();
        await refuse(DROPPED);
      },
    ],
    [
      'while the entry is being processed',
      async () => {
        await load();
        await refuse(NOT_READY);
      },
    ],
    [
      'while playback waits for data',
      async () => {
        await load();
        await answer();
        player.play();
        player.fire('play');
        player.fire('waiting');
      },
    ],
  ];
  for (const [name, reach] of moments) {
    it(`leaves no timer, and hears nothing any more, when it ends ${name}`, async () => {
      await reach();
      expect(clock.pending).to.be.above(0);
      end.abort();
      expect(clock.pending).to.equal(0);
      const before = [...told];
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
      await clock.pass(600);
      expect(told).to.deep.equal(before);
    });
  }
});
