import { expect } from '@open-wc/testing';
import type { KalturaPlayerError } from '../../src/errors/index.js';
import { PlayerSession } from '../../src/player/session.js';
import { KsSource, type KsProvider } from '../../src/session/ks-source.js';
import { FakeClock } from '../support/fake-clock.js';
import type { FakePlayer } from '../support/fake-playkit.js';
import { newPlayer, removeTargets } from '../support/fake-target.js';

describe('player-session', () => {
  let clock: FakeClock;
  let end: AbortController;
  let player: FakePlayer;
  let session: PlayerSession;
  let warnings: KalturaPlayerError[];
  let logged: string[];
  let settings: { ks: string | undefined; ksUrl: undefined; ksProvider: KsProvider | undefined; entryId: string };
  beforeEach(() => {
    clock = new FakeClock();
    end = new AbortController();
    player = newPlayer();
    warnings = [];
    logged = [];
    settings = { ks: 'first', ksUrl: undefined, ksProvider: undefined, entryId: '1_a' };
    session = new PlayerSession(
      player.typed,
      new KsSource(
        () => settings,
        () => undefined,
      ),
      { warn: (error) => warnings.push(error), log: (message) => logged.push(String(message)) },
      end.signal,
    );
  });
  afterEach(() => {
    end.abort();
    clock.restore();
    Reflect.deleteProperty(document, 'hidden');
    removeTargets();
  });

  it('passes each KS once to the provider, the configuration and the thumbnails of the player', () => {
    const thumbnails: string[] = [];
    Object.assign(player, { updateThumbnailKs: (ks: string) => thumbnails.push(ks) });
    session.apply();
    session.apply();
    expect(player.provider.ks).to.equal('first');
    expect(player.configured).to.deep.equal([{ provider: { ks: 'first' }, session: { ks: 'first', isAnonymous: false } }]);
    settings.ks = 'second';
    session.apply();
    expect(player.provider.ks).to.equal('second');
    expect(thumbnails).to.deep.equal(['first', 'second']);
  });

  it('does not configure a player without a KS', () => {
    settings.ks = undefined;
    session.apply();
    expect(player.configured).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });

  const renewing = (life: number): (() => number) => {
    let count = 0;
    settings.ks = undefined;
    settings.ksProvider = () => ({ ks: `ks-${++count}`, expiresAt: Date.now() / 1000 + life });
    return () => count;
  };

  it('renews the KS before each expiry and reports an expiresAt that is not valid', async () => {
    const count = renewing(100);
    await session.source.forLoad();
    session.apply();
    await clock.pass(79);
    expect(count()).to.equal(1);
    await clock.pass(2);
    expect([count(), player.provider.ks]).to.deep.equal([2, 'ks-2']);
    settings.ksProvider = () => ({ ks: 'odd-one', expiresAt: 5 });
    await clock.pass(100);
    expect(player.provider.ks).to.equal('odd-one');
    expect(warnings.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['config-invalid', false]]);
    expect(clock.pending).to.equal(0);
  });

  it('does not renew the KS while the page is hidden, and renews it afterwards', async () => {
    const count = renewing(100);
    await session.source.forLoad();
    session.apply();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    await clock.pass(7200);
    expect(count()).to.equal(1);
    Reflect.deleteProperty(document, 'hidden');
    session.renewAhead();
    await clock.pass(0);
    expect(count()).to.equal(2);
  });

  it('does not retry a renewal for which the provider fails, and reports it in the log only', async () => {
    renewing(100);
    await session.source.forLoad();
    session.apply();
    let requested = 0;
    settings.ksProvider = () => {
      requested++;
      throw new Error('down');
    };
    await clock.pass(3600);
    expect([requested, warnings.length, player.provider.ks]).to.deep.equal([1, 0, 'ks-1']);
    expect(logged).to.deep.equal(['renewal failed']);
  });

  it('stops renewing the KS when its signal is aborted', async () => {
    const count = renewing(100);
    await session.source.forLoad();
    session.apply();
    end.abort();
    await clock.pass(600);
    expect([count(), clock.pending]).to.deep.equal([1, 0]);
  });
});
