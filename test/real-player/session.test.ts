import { expect } from '@open-wc/testing';
import { Deferred } from '../../src/async.js';
import type { KalturaPlayerElement, KsProvider, KsRequest } from '../../src/index.js';
import { Account, origin } from '../support/backend.js';
import { fatalError, messageOf, reached, until } from '../support/failures.js';
import { once, record, removePlayers } from '../support/player-fixture.js';
import { createSecured } from '../support/secured-player.js';

/** Returns the KS of each request for the data of the entry. */
const listed = async (account: Account): Promise<Array<string | undefined>> =>
  (await account.log('api')).filter(({ actions }) => actions?.includes('baseentry.list')).map(({ ks }) => ks);

/** Creates a provider of real sessions, and records its requests. */
function minting(account: Account, life = 600, withExpiry = true) {
  const requests: KsRequest[] = [];
  const minted: string[] = [];
  const provider: KsProvider = async (request) => {
    requests.push(request);
    const session = await account.mintKs(life);
    minted.push(session.ks);
    return withExpiry ? session : session.ks;
  };
  return { provider, requests, minted };
}

/** Resolves when a KS has expired on the server, for which there is no event. */
const ended = ({ expiresAt }: { readonly expiresAt: number }): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, expiresAt * 1000 - Date.now() + 50));

const fatalsIn = (errors: ReadonlyArray<{ fatal: boolean }>): number => errors.filter(({ fatal }) => fatal).length;

/** Fires the error of the player for a server that rejects the KS in the URL of a stream. */
function refuse(element: KalturaPlayerElement): void {
  interface Core {
    FakeEvent: new (type: string, payload: unknown) => unknown;
    Error: new (severity: number, category: number, code: number, data: unknown) => unknown;
  }
  const { core } = (window as unknown as { KalturaPlayer: { core: Core } }).KalturaPlayer;
  const data = { name: 'fragLoadError', url: `${origin}/p/1/ks/djJ8eA/seg-3.ts`, responseCode: 403 };
  const player = element.player as unknown as { dispatchEvent(event: unknown): void };
  player.dispatchEvent(new core.FakeEvent('error', new core.Error(2, 1, 1002, data)));
}

describe('a session', () => {
  afterEach(removePlayers);

  it('uses the KS of the ks property without requesting another one', async () => {
    const { account, element, reasons, insert } = createSecured();
    const { ks } = await account.mintKs();
    element.ks = ks;
    insert();
    await element.ready();
    expect(await listed(account)).to.deep.equal([ks]);
    expect(reasons).to.deep.equal([]);
  });

  it('requests the KS once from ksProvider, with entry and reason, when there is a ks-url as well', async () => {
    const account = new Account();
    const { provider, requests, minted } = minting(account);
    const ksUrl = `${origin}/__backend/ks?partner=${account.partnerId}`;
    const { element, reasons, insert } = createSecured({ 'ks-url': ksUrl }, provider, account);
    insert();
    await element.ready();
    expect(requests.map(({ entryId, reason }) => ({ entryId, reason }))).to.deep.equal([
      { entryId: '1_secured', reason: 'load' },
    ]);
    expect(reasons).to.deep.equal(['load']);
    expect(await listed(account)).to.deep.equal(minted);
  });

  it('uses the KS of the ks property until the API rejects it, and only then calls ksProvider', async () => {
    const account = new Account();
    const { provider, requests, minted } = minting(account);
    const { element, reasons, errors, insert } = createSecured({}, provider, account);
    const { ks } = await account.mintKs(0);
    element.ks = ks;
    insert();
    await element.ready();
    expect(requests.map(({ reason }) => reason)).to.deep.equal(['expired']);
    expect(reasons).to.deep.equal(['expired']);
    expect(await listed(account)).to.deep.equal([ks, ...minted]);
    expect(errors.map(({ reason, fatal }) => ({ reason, fatal }))).to.deep.equal([{ reason: 'session-expired', fatal: false }]);
  });

  for (const what of ['expired', 'invalid', 'missing'] as const) {
    it(`renews a session that is ${what} once, and fails with session-expired when the new KS is rejected`, async () => {
      const account = new Account();
      const { ks: old } = await account.mintKs(0);
      const provider: KsProvider = ({ reason }) => (reason === 'load' ? old : 'djJ8c3RpbGwgbm90aGluZw');
      const { element, errors, reasons, insert } = createSecured({}, provider, account);
      if (what !== 'missing') element.ks = what === 'expired' ? old : 'djJ8bm90aGluZw';
      const failed = fatalError(element);
      insert();
      expect(await failed).to.include({ reason: 'session-expired', retryable: true });
      expect(reasons).to.deep.equal(what === 'missing' ? ['load', 'expired'] : ['expired']);
      expect((await listed(account)).length).to.equal(2);
      expect(errors.map(({ fatal }) => fatal)).to.deep.equal([false, true]);
    });
  }

  it('emits ksrequest when there is no provider, and loads at once when ks is set later', async () => {
    const { account, element, errors, reasons, insert } = createSecured();
    const failed = fatalError(element);
    insert();
    expect((await failed).reason).to.equal('session-expired');
    expect(reasons).to.deep.equal(['expired']);
    await element.updateComplete;
    expect(messageOf(element)?.hasRetry).to.equal(true);
    const { player } = element;
    element.ks = (await account.mintKs()).ks;
    await until(element, 'statuschange', () => element.status === 'ready');
    expect(element.player === player).to.equal(true);
    await element.updateComplete;
    expect(messageOf(element)).to.equal(undefined);
    expect(fatalsIn(errors)).to.equal(1);
  });

  it('uses the KS that a ksrequest listener sets', async () => {
    const account = new Account();
    const { ks } = await account.mintKs();
    const { element, errors, insert } = createSecured({}, undefined, account);
    element.addEventListener('ksrequest', () => (element.ks = ks));
    insert();
    await element.ready();
    expect(fatalsIn(errors)).to.equal(0);
  });

  it('renews a session before it expires, without interrupting playback', async () => {
    const account = new Account();
    const { provider, requests } = minting(account, 4);
    const { element, errors, insert } = createSecured({ 'entry-id': '1_video', autoplay: true }, provider, account);
    insert();
    /* At its beginning a stream may seek across a gap: Firefox plays before that. */
    await reached(element, 0.5);
    const events = record(element, ['pause', 'waiting', 'changesourcestarted', 'statuschange', 'seeking']);
    await until(element, 'ksrequest');
    await until(element, 'ksrequest');
    await reached(element, element.currentTime + 1);
    expect(requests.slice(0, 3).map(({ reason }) => reason)).to.deep.equal(['load', 'expiring', 'expiring']);
    expect(events).to.deep.equal([]);
    expect(errors.length).to.equal(0);
    expect((await listed(account)).length).to.equal(1);
  });

  it('passes a new KS to the provider, the config, the thumbnails and the second stream', async () => {
    const account = new Account();
    const [first, second] = [await account.mintKs(), await account.mintKs()];
    const { element, insert } = createSecured({ 'entry-id': '1_short', 'uiconf-id': 1003 }, undefined, account);
    element.ks = first.ks;
    insert();
    const player = await element.ready();
    const reported = once(element, 'thumbnailksupdated');
    element.ks = second.ks;
    await reported;
    expect(player.provider.ks === second.ks).to.equal(true);
    expect(player.config.provider?.ks === second.ks).to.equal(true);
    element.autoplay = true;
    element.entryId = '1_two';
    await once(element, 'dualscreen_side_displayed');
    const used = (await account.log('manifest')).map(({ entryId, url }) => [entryId, url.includes(second.ks)] as const);
    expect(Object.fromEntries(used)).to.deep.equal({ '1_two': true, '1_two_child': true });
  });

  it('does not restart playback when the KS changes, and uses the new KS for the next load', async () => {
    const { account, element, insert } = createSecured({ 'entry-id': '1_video', autoplay: true });
    element.ks = (await account.mintKs()).ks;
    insert();
    const player = await element.ready();
    await once(element, 'firstplaying');
    const events = record(element, ['pause', 'changesourcestarted', 'statuschange', 'playerready']);
    const { ks } = await account.mintKs();
    element.ks = ks;
    await element.updateComplete;
    await reached(element, element.currentTime + 0.5);
    expect(events).to.deep.equal([]);
    element.entryId = '1_secured';
    await until(element, 'statuschange', () => element.status === 'ready');
    expect(element.player === player).to.equal(true);
    expect((await listed(account)).at(-1) === ks).to.equal(true);
  });

  it('replaces the player when the KS is removed', async () => {
    const { account, element, insert } = createSecured({ 'entry-id': '1_short' });
    element.ks = (await account.mintKs()).ks;
    insert();
    const player = await element.ready();
    element.removeAttribute('ks');
    element.ks = null;
    await once(element, 'playerready');
    await element.ready();
    expect(element.player === player).to.equal(false);
    const [before, after] = await listed(account);
    expect(typeof before).to.equal('string');
    expect(after === before).to.equal(false);
  });

  it('renews a session that expired before the first play, and plays', async () => {
    const account = new Account();
    const { provider, requests } = minting(account, 600, false);
    const { element, errors, insert } = createSecured({}, provider, account);
    const { ks } = await account.mintKs();
    element.ks = ks;
    insert();
    await element.ready();
    await account.endKs(ks);
    const playing = once(element, 'firstplaying');
    element.play().catch(() => undefined);
    await playing;
    expect(requests.map(({ reason }) => reason)).to.deep.equal(['expired']);
    expect(fatalsIn(errors)).to.equal(0);
  });

  it('requests the stream only with the renewed session when the old one expired before the first play', async () => {
    const account = new Account();
    /* The first session is renewed before it expires, however long the load takes. */
    const [first, second] = [new Deferred<{ expiresAt: number }>(), new Deferred()];
    const provider: KsProvider = async ({ reason }) => {
      const session = await account.mintKs(reason === 'load' ? 4 : 600);
      if (reason === 'load') first.resolve(session);
      else second.resolve();
      return session;
    };
    const { element, errors, insert } = createSecured({}, provider, account);
    insert();
    await element.ready();
    await second.promise;
    await ended(await first.promise);
    await element.play();
    expect(element.paused).to.equal(false);
    expect((await account.log('manifest')).map(({ status }) => status)).not.to.include(403);
    expect(errors.length).to.equal(0);
  });

  it('restores position, volume, speed and tracks after a reload with a renewed session', async function () {
    this.timeout(40_000);
    const account = new Account();
    const { provider } = minting(account);
    let answered = 0;
    const timed: KsProvider = async (request) => {
      const session = await provider(request);
      answered = performance.now();
      return session;
    };
    const { element, errors, insert } = createSecured({ 'entry-id': '1_languages', captions: true }, timed, account);
    const begin = performance.now();
    insert();
    await element.ready();
    element.volume = 0.4;
    element.playbackRate = 1.5;
    await element.play();
    const first = (performance.now() - begin) / 1000;
    for (const type of ['audio', 'text']) element.selectTrack({ type: type as 'audio', language: 'es' });
    element.currentTime = 8;
    await reached(element, 9);
    const at = element.currentTime;
    refuse(element);
    await once(element, 'playing');
    const seconds = (performance.now() - answered) / 1000;
    const now = element.currentTime;
    console.log(`after a renewal: plays ${seconds.toFixed(2)} s after the KS came, at ${now.toFixed(2)}, was ${at.toFixed(2)}`);
    expect(now).to.be.closeTo(at, 0.5);
    expect(seconds, 'as soon as after the first load').to.be.below(2 * first);
    expect(element.volume).to.be.closeTo(0.4, 0.001);
    expect(element.muted).to.equal(true);
    expect(element.playbackRate).to.equal(1.5);
    expect(element.paused).to.equal(false);
    const active = (type: string): unknown => element.getTracks(type).find((track) => track.active)?.language;
    expect([active('audio'), active('text')]).to.deep.equal(['es', 'es']);
    expect(fatalsIn(errors)).to.equal(0);
  });

  it('restores the layout of two streams after a reload with a renewed session', async () => {
    const account = new Account();
    const { provider } = minting(account);
    const attributes = { 'entry-id': '1_two', 'uiconf-id': 1003, autoplay: true };
    const { element, insert } = createSecured(attributes, provider, account);
    insert();
    await once(element, 'dualscreen_side_displayed');
    await element.setLayout('side-by-side');
    refuse(element);
    await once(element, 'dualscreen_side_displayed');
    expect(element.layout).to.equal('side-by-side');
  });

  it('stays paused at the same position after a reload with a renewed session', async () => {
    const account = new Account();
    const { provider } = minting(account);
    const { element, insert } = createSecured({ 'entry-id': '1_video' }, provider, account);
    insert();
    await element.ready();
    await element.play();
    await reached(element, 2);
    const paused = once(element, 'pause');
    element.pause();
    await paused;
    const at = element.currentTime;
    refuse(element);
    await once(element, 'changesourceended');
    expect(element.paused).to.equal(true);
    const playing = once(element, 'playing');
    element.play().catch(() => undefined);
    await playing;
    expect(element.currentTime).to.be.closeTo(at, 0.5);
  });
});
