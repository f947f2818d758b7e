import { expect } from '@open-wc/testing';
import type { KalturaPlayerError } from '../../../src/errors/index.js';
import type { MediaRequest } from '../../../src/config/setup-config.js';
import { loadWithRetries } from '../../../src/player/load/load-with-retries.js';
import { PlayerLoads } from '../../../src/player/load/player-loads.js';
import { newTries } from '../../../src/player/load/retry-policy.js';
import { PlayerSession } from '../../../src/player/session.js';
import { KsSource, type KsProvider } from '../../../src/session/ks-source.js';
import { FakeClock } from '../../support/fake-clock.js';
import { INVALID_KS, NOT_FOUND, providerError, type FakePlayer } from '../../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../../support/fake-target.js';

const ENTRY: MediaRequest = { entryId: '1_a', options: {} };
const DROPPED = providerError(1002, { attempt: 2 }, 1);

describe('load-with-retries', () => {
  let clock: FakeClock;
  let end: AbortController;
  let player: FakePlayer;
  let loads: PlayerLoads;
  let session: PlayerSession;
  let settings: { ks: string | undefined; ksUrl: undefined; ksProvider: KsProvider | undefined; entryId: string };
  /** What was reported, in order: `retrying network`, `loaded`, `failed network`. */
  let reported: string[];
  let failure: KalturaPlayerError | undefined;

  beforeEach(() => {
    clock = new FakeClock();
    end = new AbortController();
    player = newPlayer();
    loads = new PlayerLoads(player.typed, {
      onForeignLoad: () => undefined,
      onError: () => undefined,
      onProblem: () => undefined,
    });
    for (const type of ['error', 'changesourceended']) player.addEventListener(type, (event) => void loads.onEvent(event));
    reported = [];
    failure = undefined;
    settings = { ks: undefined, ksUrl: undefined, ksProvider: undefined, entryId: '1_a' };
    session = new PlayerSession(
      player.typed,
      new KsSource(
        () => settings,
        () => undefined,
      ),
      { warn: () => undefined, log: () => undefined },
      end.signal,
    );
  });
  afterEach(() => {
    end.abort();
    clock.restore();
    removeTargets();
  });

  const load = (request = ENTRY, canWait = true): void => {
    const { signal } = end;
    const mine = reported;
    loadWithRetries(
      { request, tries: newTries(), canWait, onAttempt: () => undefined },
      {
        player: player.typed,
        loads,
        session,
        reporter: { emit: () => undefined, warn: ({ reason }) => void mine.push(`retrying ${reason}`), log: () => undefined },
      },
      signal,
    ).then(
      () => mine.push(`loaded ${player.sources.id}`),
      (error: KalturaPlayerError) => {
        failure = error;
        mine.push(signal.aborted ? 'ended' : `failed ${error.reason}`);
      },
    );
  };
  const requested = (): number => player.provider.requested.length;
  const triesOfLibrary = (maxAttempts?: number): void => {
    Object.assign(player.config, { provider: { networkRetryParameters: { maxAttempts } } });
  };
  /** Rejects each request at once, until the load has settled. */
  const refuseAll = async (error: object): Promise<void> => {
    for (let round = 0; round < 200 && !/^(failed|loaded)/.test(reported.at(-1) ?? ''); round++) {
      player.provider.requested.at(-1)?.refuse(error);
      await clock.pass(0.1);
    }
  };

  it('requests the media in the task of the call when it does not wait for a KS', () => {
    load();
    expect(requested()).to.equal(1);
  });

  it('waits for a KS before the request where the page has a provider', async () => {
    settings.ksProvider = () => 'fresh';
    load();
    expect(requested()).to.equal(0);
    await clock.pass(0);
    expect(player.provider.last.info).to.deep.equal({ entryId: '1_a', ks: 'fresh' });
  });

  describe('the time limit', () => {
    it('rejects a load that does not settle within ten seconds and names its entry', async () => {
      load();
      await clock.pass(9.9);
      expect(reported).to.deep.equal([]);
      await clock.pass(0.1);
      expect(reported).to.deep.equal(['failed load-timeout']);
      expect(failure).to.include({ fatal: true, retryable: true });
      expect(failure?.message).to.contain('entry 1_a').and.to.contain('10 s');
      expect(clock.pending).to.equal(0);
    });

    it('ignores the late response or failure of a load that has timed out', async () => {
      for (const settle of ['answer', 'refuse'] as const) {
        load();
        await clock.pass(10);
        player.provider.last[settle](NOT_FOUND);
        await clock.pass(0);
      }
      expect(reported).to.deep.equal(['failed load-timeout', 'failed load-timeout']);
      expect(player.sources.id).to.equal(undefined);
    });

    it('applies the time limit of a load to the first entry of a playlist too', async () => {
      load({ playlistId: 'p', options: {} });
      player.provider.last.answer({ id: 'p' });
      await clock.pass(10);
      expect(reported).to.deep.equal(['failed load-timeout']);
    });

    it('rejects with session-expired when the KS provider does not settle within eight seconds', async () => {
      settings.ksProvider = () => new Promise(() => undefined);
      load();
      await clock.pass(8);
      expect(reported).to.deep.equal(['failed session-expired']);
    });

    it('stops the time limit of a load when the media is loaded', async () => {
      load();
      player.provider.last.answer();
      await clock.pass(60);
      expect(reported).to.deep.equal(['loaded 1_a']);
    });
  });

  describe('the request budget', () => {
    /* Makes the waits short. With longer waits, the time limit of a load ends before its budget is used up. */
    const { random } = Math;
    beforeEach(() => (Math.random = () => 0));
    afterEach(() => (Math.random = random));

    for (const [configured, most] of [
      [undefined, 3],
      [1, 6],
      [2, 6],
      [3, 4],
      [12, 1],
      [50, 1],
    ] as const) {
      it(`allows ${most} attempts when the library tries each request ${configured ?? 4} times`, async () => {
        triesOfLibrary(configured);
        load();
        await refuseAll(DROPPED);
        expect(reported.at(-1)).to.equal('failed network');
        expect(requested()).to.be.at.most(most);
        expect(requested() * Math.min(configured ?? 4, 12)).to.be.at.most(12);
        expect(requested()).to.equal(most);
      });
    }

    it('counts two requests for each attempt to load a playlist: the playlist and its first entry', async () => {
      triesOfLibrary(2);
      load({ playlistId: 'p', options: {} });
      await refuseAll(DROPPED);
      expect(requested()).to.equal(3);
    });

    it('applies the request budget to a retry with another KS too', async () => {
      triesOfLibrary(12);
      settings.ks = 'old';
      settings.ksProvider = () => 'fresh';
      load();
      await refuseAll(INVALID_KS);
      expect([requested(), reported]).to.deep.equal([1, ['failed session-expired']]);
    });
  });

  it('fails without a retry when it may not wait', async () => {
    load(ENTRY, false);
    await refuseAll(DROPPED);
    expect([requested(), reported]).to.deep.equal([1, ['failed network']]);
  });

  it('fails with the error of the KS provider when the current KS is refused', async () => {
    settings.ks = 'old';
    settings.ksProvider = () => Promise.reject(new Error('signed out'));
    load();
    await refuseAll(INVALID_KS);
    expect(reported).to.deep.equal(['failed session-expired']);
    expect(failure?.message).to.contain('ksProvider');
  });

  it('stops waiting for a response or a retry when its signal is aborted', async () => {
    for (const reach of [() => undefined, () => player.provider.last.refuse(DROPPED)]) {
      load();
      reach();
      await clock.pass(0.1);
      end.abort();
      expect(clock.pending).to.equal(0);
      await clock.pass(60);
      expect(reported.at(-1)).to.equal('ended');
      end = new AbortController();
    }
  });
});
