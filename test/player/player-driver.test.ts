import { expect } from '@open-wc/testing';
import { DriverFixture } from '../support/driver-fixture.js';
import { brokenStream, COUNTRY_RESTRICTED, INVALID_KS, providerError } from '../support/fake-playkit.js';

const DROPPED = providerError(1002, { attempt: 4 }, 1);
const NOT_READY = providerError(2002, { status: 1 });

describe('player-driver', () => {
  let fixture: DriverFixture;
  beforeEach(() => (fixture = new DriverFixture()));
  afterEach(() => fixture.remove());

  it('reports the beginning and the end of a load', async () => {
    await fixture.loaded();
    expect(fixture.reported).to.deep.equal(['begun', 'loaded']);
    expect(fixture.clock.pending).to.equal(0);
  });

  it('requests the media in the task of load() when it does not wait for a KS', () => {
    fixture.driver.load({ entryId: '1_a', options: {} });
    expect(fixture.requests).to.equal(1);
  });

  const endings: ReadonlyArray<readonly [line: string, reach: () => Promise<void>]> = [
    ['begun', () => fixture.load()],
    ['loaded', () => fixture.loaded()],
    ['failed geo-restricted', () => fixture.load().then(() => fixture.refuse(COUNTRY_RESTRICTED))],
    ['warned network', () => fixture.load().then(() => fixture.refuse(DROPPED))],
    [
      'ks expired',
      () => {
        fixture.settings.ksProvider = () => 'fresh';
        fixture.settings.ks = 'old';
        return fixture.load().then(() => fixture.refuse(INVALID_KS));
      },
    ],
    [
      'ks load',
      () => {
        fixture.settings.ksProvider = () => 'fresh';
        return fixture.load();
      },
    ],
  ];
  for (const [line, reach] of endings) {
    it(`does nothing more when a listener destroys the player at "${line}"`, async () => {
      const push = fixture.reported.push.bind(fixture.reported);
      fixture.reported.push = (...lines) => {
        if (lines.includes(line)) fixture.end.abort();
        return push(...lines);
      };
      await reach();
      expect(fixture.reported.at(-1)).to.equal(line);
      const loads = fixture.requests;
      await fixture.clock.pass(600);
      expect([fixture.reported.at(-1), fixture.requests, fixture.clock.pending]).to.deep.equal([line, loads, 0]);
    });
  }

  it('cancels a load that a newer one replaces', async () => {
    await fixture.load('1_a');
    await fixture.load('1_b');
    fixture.player.provider.requested[0]?.answer();
    await fixture.clock.pass(0);
    expect(fixture.reported).to.deep.equal(['begun', 'begun']);
    await fixture.answer();
    expect([fixture.reported, fixture.player.sources.id]).to.deep.equal([['begun', 'begun', 'loaded'], '1_b']);
  });

  it('retries after a network failure, reports each attempt, and fails once when no retry helps', async () => {
    await fixture.load();
    for (let attempt = 0; attempt < 10; attempt++) {
      if (fixture.reported.at(-1) === 'failed network') break;
      await fixture.refuse(DROPPED);
      await fixture.clock.pass(2.6);
    }
    expect(fixture.reported.filter((line) => line === 'failed network').length).to.equal(1);
    expect(fixture.reported.filter((line) => line === 'warned network').length).to.be.above(1);
    expect(fixture.requests).to.be.above(2);
    expect(fixture.clock.pending).to.equal(0);
  });

  it('stops retrying within ten seconds of the beginning of a load', async () => {
    await fixture.load();
    const begin = Date.now();
    while (fixture.reported.at(-1) !== 'failed network' && Date.now() - begin < 60000) {
      await fixture.refuse(DROPPED);
      await fixture.clock.pass(0.25);
    }
    expect((Date.now() - begin) / 1000).to.be.at.most(10);
  });

  it('does not retry a load that the access control of the account refuses', async () => {
    await fixture.load();
    await fixture.refuse(COUNTRY_RESTRICTED);
    expect(fixture.reported).to.deep.equal(['begun', 'failed geo-restricted']);
    await fixture.clock.pass(600);
    expect(fixture.requests).to.equal(1);
  });

  it('fails once with load-timeout when a load hangs for ten seconds', async () => {
    await fixture.load();
    await fixture.clock.pass(9.9);
    expect(fixture.reported).to.deep.equal(['begun']);
    await fixture.clock.pass(0.2);
    expect(fixture.reported).to.deep.equal(['begun', 'failed load-timeout']);
    expect(fixture.clock.pending).to.equal(0);
  });

  it('requests one fresh KS when the current one is refused, and retries the load with it', async () => {
    fixture.settings.ks = 'old';
    fixture.settings.ksProvider = () => 'fresh';
    await fixture.load();
    await fixture.refuse(INVALID_KS);
    expect(fixture.bundle.loads.map(({ info }) => info.ks)).to.deep.equal(['old', 'fresh']);
    await fixture.answer();
    expect(fixture.reported).to.deep.equal(['begun', 'ks expired', 'warned session-expired', 'loaded']);
  });

  it('fails once with session-expired when the fresh KS is refused as well', async () => {
    fixture.settings.ksProvider = () => 'fresh';
    await fixture.load();
    await fixture.refuse(INVALID_KS);
    await fixture.refuse(INVALID_KS);
    expect(fixture.reported.filter((line) => line.startsWith('failed'))).to.deep.equal(['failed session-expired']);
    await fixture.clock.pass(600);
    expect(fixture.reported.filter((line) => line.startsWith('ks')).length).to.be.at.most(2);
  });

  it('requests a KS from the page and fails when the KS is refused and there is no provider', async () => {
    await fixture.load();
    await fixture.refuse(INVALID_KS);
    expect(fixture.reported).to.deep.equal(['begun', 'ks expired', 'failed session-expired']);
  });

  it('polls an entry that is being processed at growing intervals, without a second failure', async () => {
    await fixture.load();
    await fixture.refuse(NOT_READY);
    expect(fixture.reported).to.deep.equal(['begun', 'failed media-not-ready']);
    await fixture.clock.pass(30);
    expect(fixture.requests).to.equal(2);
    await fixture.refuse(NOT_READY);
    await fixture.clock.pass(60);
    expect(fixture.requests).to.equal(3);
    await fixture.answer();
    expect(fixture.reported).to.deep.equal(['begun', 'failed media-not-ready', 'loaded']);
  });

  it('stops polling an entry that is being processed when the page loads another one', async () => {
    await fixture.load();
    await fixture.refuse(NOT_READY);
    await fixture.load('1_b');
    await fixture.answer();
    await fixture.clock.pass(600);
    expect(fixture.requests).to.equal(2);
    expect(fixture.clock.pending).to.equal(0);
  });

  it('resumes at the position when a broken stream is loaded again', async () => {
    await fixture.loaded();
    fixture.playFrom(42);
    await fixture.fail(brokenStream());
    expect(fixture.reported.at(-1)).to.equal('failed network');
    fixture.driver.reload();
    await fixture.clock.pass(0);
    expect(fixture.bundle.loads.at(-1)?.options).to.deep.equal({ startTime: 42 });
    await fixture.answer();
    expect(fixture.player.calls.at(-1)).to.equal('play');
  });

  it('reloads from the beginning when playback had not failed', async () => {
    await fixture.loaded();
    fixture.playFrom(42);
    fixture.driver.reload();
    await fixture.clock.pass(0);
    expect(fixture.bundle.loads.at(-1)?.options).to.deep.equal({});
  });

  it('reloads after a timeout when the browser comes back online, and not after a success', async () => {
    await fixture.load();
    await fixture.clock.pass(10.1);
    expect(fixture.reported.at(-1)).to.equal('failed load-timeout');
    window.dispatchEvent(new Event('online'));
    await fixture.clock.pass(0);
    await fixture.answer();
    expect(fixture.reported.slice(-2)).to.deep.equal(['begun', 'loaded']);
    window.dispatchEvent(new Event('online'));
    await fixture.clock.pass(0);
    expect(fixture.requests).to.equal(2);
  });

  it('does not reload what access control refused when the browser comes back online', async () => {
    await fixture.load();
    await fixture.refuse(COUNTRY_RESTRICTED);
    window.dispatchEvent(new Event('online'));
    await fixture.clock.pass(0);
    expect(fixture.requests).to.equal(1);
  });

  it('reports a network failure when playback waits for data for twenty seconds', async () => {
    await fixture.loaded();
    fixture.playFrom(5);
    fixture.player.fire('waiting');
    await fixture.clock.pass(19);
    expect(fixture.reported.at(-1)).to.equal('loaded');
    await fixture.clock.pass(1.1);
    expect(fixture.reported.at(-1)).to.match(/^(warned|failed) network$/);
  });

  const refused = { severity: 2, category: 1, code: 1002, data: { url: 'https://x.example/ks/abc/seg.ts', responseCode: 403 } };

  it('requests only one KS when a stream is refused repeatedly at one position', async () => {
    fixture.provideKs();
    await fixture.loaded();
    for (let round = 0; round < 10 && !fixture.reported.includes('failed session-expired'); round++) {
      fixture.playFrom(20 + round / 10);
      await fixture.fail(refused);
      if (fixture.requests > round + 1) await fixture.answer();
    }
    expect(fixture.reported.filter((line) => line.startsWith('ks'))).to.deep.equal(['ks load', 'ks expired']);
    expect(fixture.reported.at(-1)).to.equal('failed session-expired');
  });

  it('requests a KS for each refusal of a stream from which playback recovered', async () => {
    fixture.provideKs();
    await fixture.loaded();
    for (const place of [20, 40, 60]) {
      fixture.playFrom(place);
      await fixture.fail(refused);
      await fixture.answer();
    }
    expect(fixture.reported.filter((line) => line.startsWith('ks expired')).length).to.equal(3);
    expect(fixture.reported.at(-1)).to.equal('loaded');
  });

  it('requests a KS for a refused stream although its load had already needed one', async () => {
    fixture.provideKs();
    await fixture.load();
    await fixture.refuse(INVALID_KS);
    await fixture.answer();
    fixture.player.play();
    fixture.player.fire('play');
    await fixture.fail(refused);
    await fixture.answer();
    expect(fixture.reported.filter((line) => line.startsWith('ks')).length).to.equal(3);
    expect(fixture.reported.at(-1)).to.equal('loaded');
  });

  it('reports a failure of playback once, whatever the player does afterwards', async () => {
    await fixture.loaded();
    fixture.playFrom(5);
    fixture.player.fire('error', { severity: 2, category: 6, code: 6001 });
    for (const type of ['waiting', 'play', 'seeking']) fixture.player.fire(type);
    fixture.player.fire('error', { severity: 1, category: 3, code: 3018 });
    await fixture.clock.pass(60);
    expect(fixture.reported.filter((line) => line.startsWith('failed'))).to.deep.equal(['failed drm']);
  });

  it('does not report a paused player as stalled', async () => {
    await fixture.loaded();
    fixture.playFrom(5);
    fixture.player.fire('waiting');
    fixture.player.fire('pause');
    await fixture.clock.pass(60);
    expect(fixture.reported.at(-1)).to.equal('loaded');
  });

  const moments: ReadonlyArray<readonly [name: string, reach: () => Promise<void>]> = [
    ['while it loads', () => fixture.load()],
    [
      'while it waits for a retry',
      async () => {
        await fixture.load();
        await fixture.refuse(DROPPED);
      },
    ],
    [
      'while the entry is being processed',
      async () => {
        await fixture.load();
        await fixture.refuse(NOT_READY);
      },
    ],
    [
      'while playback waits for data',
      async () => {
        await fixture.loaded();
        fixture.player.play();
        fixture.player.fire('play');
        fixture.player.fire('waiting');
      },
    ],
  ];
  for (const [name, reach] of moments) {
    it(`leaves no timer and no listener behind when its signal is aborted ${name}`, async () => {
      await reach();
      expect(fixture.clock.pending).to.be.above(0);
      fixture.end.abort();
      expect(fixture.clock.pending).to.equal(0);
      const before = [...fixture.reported];
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
      await fixture.clock.pass(600);
      expect(fixture.reported).to.deep.equal(before);
    });
  }
});
