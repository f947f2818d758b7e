import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, newAccount, rejection, settled, unhandledIn, useFakePage } from '../support/fake-library.js';
import { brokenStream, FakeBundle, FORBIDDEN, INVALID_KS, NOT_FOUND } from '../support/fake-playkit.js';
import { mounts } from '../support/player-node.js';
import { FakeClock } from '../support/fake-clock.js';

describe('failures of an embed', () => {
  const page = useFakePage();
  useFakeConsole();

  it('a script that fails is reported once, and retry() loads it again', async () => {
    const element = page.create();
    const errors = errorsOf(element);
    const ready = element.ready();
    (await page.library.request(1)).fail();
    expect(await rejection(ready)).to.equal('library-load-failed');
    await settled();
    expect(errors.map(({ reason }) => reason)).to.deep.equal(['library-load-failed']);
    expect(await rejection(element.ready()), 'requested later').to.equal('library-load-failed');
    element.retry();
    const bundle = (await page.library.request(2)).run();
    await settled();
    bundle.player.provider.last.answer();
    expect(await rejection(element.ready())).to.equal('resolved');
    expect(errors.length).to.equal(1);
  });

  it('another entry id loads the script again after it failed', async () => {
    const element = page.create();
    (await page.library.request(1)).fail();
    await settled();
    expect(element.status).to.equal('failed');
    element.entryId = '1_b';
    await settled();
    expect(element.status).to.equal('loading');
    expect(page.library.requests.length).to.equal(2);
  });

  it('a script that fails is reported by every element that waits for it', async () => {
    const account = newAccount();
    const elements = [1, 2, 3].map(() => page.create({ 'partner-id': account }));
    const errors = elements.map(errorsOf);
    (await page.library.request(1)).fail();
    await settled();
    expect(page.library.requests.length).to.equal(1);
    expect(errors.map((list) => list.map(({ reason }) => reason))).to.deep.equal(Array(3).fill(['library-load-failed']));
  });

  it('a setup that throws is reported once, with the message of the library, and retry() leaves one node', async () => {
    const bundle = new FakeBundle();
    bundle.setupError = new Error('Must provide initial providers config');
    const element = page.create();
    const errors = errorsOf(element);
    (await page.library.request(1)).run(bundle);
    await settled();
    expect(errors.map(({ reason }) => reason)).to.deep.equal(['setup-failed']);
    expect(errors[0]?.message).to.contain('Must provide initial providers config');
    bundle.setupError = undefined;
    element.retry();
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    expect(mounts(element)).to.equal(1);
  });

  it('another entry id sets up a player after the setup threw', async () => {
    const bundle = new FakeBundle();
    bundle.setupError = new Error('no');
    const element = page.create();
    (await page.library.request(1)).run(bundle);
    await settled();
    bundle.setupError = undefined;
    element.entryId = '1_b';
    await settled();
    expect([element.status, bundle.loads.at(-1)?.info.entryId]).to.deep.equal(['loading', '1_b']);
  });

  it('a load that fails is reported once, and the next entry loads on the same player', async () => {
    const { element, player, bundle } = await page.withPlayer();
    const errors = errorsOf(element);
    player.provider.last.refuse(NOT_FOUND);
    await settled();
    expect(errors.map(({ reason, fatal }) => `${reason} ${fatal}`)).to.deep.equal(['media-not-found true']);
    element.entryId = '1_b';
    await settled();
    player.provider.last.answer();
    await element.ready();
    expect([bundle.players.length, element.error, errors.length]).to.deep.equal([1, null, 1]);
  });

  it('a new KS retries at once after the session expired', async () => {
    const { element, player, bundle } = await page.withPlayer({ ks: 'old' });
    player.provider.last.refuse(INVALID_KS);
    await settled();
    expect(element.error?.reason).to.equal('session-expired');
    element.ks = 'new';
    await settled();
    expect(bundle.loads.at(-1)?.info).to.deep.equal({ entryId: '1_a', ks: 'new' });
    player.provider.last.answer();
    expect(await rejection(element.ready())).to.equal('resolved');
  });

  it('a new KS retries after access was denied', async () => {
    const { element, player, bundle } = await page.withPlayer({ ks: 'old' });
    player.provider.last.refuse(FORBIDDEN);
    await settled();
    expect(element.error?.reason).to.equal('access-denied');
    element.ks = 'new';
    await settled();
    expect(bundle.loads.map(({ info }) => info.ks)).to.deep.equal(['old', 'new']);
  });

  it('the same KS set again does not retry after the session expired', async () => {
    const { element, player, bundle } = await page.withPlayer({ ks: 'old' });
    player.provider.last.refuse(INVALID_KS);
    await settled();
    element.ks = 'old';
    await settled();
    expect(bundle.loads.length).to.equal(1);
  });

  it('playback that fails is reported once, and load() retries on the same player', async () => {
    const { element, player, bundle } = await page.ready();
    const errors = errorsOf(element);
    const payload = brokenStream();
    player.fire('error', payload);
    player.fire('error', payload);
    expect([errors.length, element.status]).to.deep.equal([1, 'failed']);
    element.load();
    await settled();
    player.provider.last.answer();
    await element.ready();
    expect([bundle.players.length, bundle.loads.length]).to.deep.equal([1, 2]);
  });

  it('an error that is not fatal changes no status', async () => {
    const { element, player } = await page.ready();
    const errors = errorsOf(element);
    player.fire('error', { severity: 1, category: 1, code: 1002 });
    expect(errors.map(({ fatal }) => fatal)).to.deep.equal([false]);
    expect([element.status, element.error]).to.deep.equal(['ready', null]);
  });

  it('a load without an answer fails with load-timeout after ten seconds, and a late answer is ignored', async () => {
    const time = new FakeClock();
    try {
      const { element, player } = await page.withPlayer();
      const errors = errorsOf(element);
      const ready = element.ready();
      await time.pass(10);
      expect(await rejection(ready)).to.equal('load-timeout');
      player.provider.last.answer();
      await settled();
      expect(errors.map(({ reason }) => reason)).to.deep.equal(['load-timeout']);
      expect(player.sources.id).to.equal(undefined);
      expect(element.status).to.equal('failed');
    } finally {
      time.restore();
    }
  });

  it('a library that does not arrive fails with library-timeout after thirty seconds', async () => {
    const time = new FakeClock();
    try {
      const element = page.create();
      const ready = element.ready();
      await page.library.request(1);
      await time.pass(30);
      expect(await rejection(ready)).to.equal('library-timeout');
    } finally {
      time.restore();
    }
  });

  it('an attempt that was replaced reports no failure', async () => {
    const element = page.create();
    const errors = errorsOf(element);
    const first = await page.library.request(1);
    element.setAttribute('uiconf-id', '2');
    const second = await page.library.request(2);
    first.fail();
    await settled();
    second.run();
    await settled();
    expect([errors, element.status]).to.deep.equal([[], 'loading']);
  });

  it('a config of wrong types loads or fails, and leaves no unhandled rejection', async () => {
    for (const config of [{ playback: null }, { provider: { env: { cdnUrl: 5 } } }, { provider: { env: { serviceUrl: {} } } }]) {
      const unhandled = await unhandledIn(async () => {
        const element = page.create();
        element.config = config;
        await settled();
        const requested = page.library.requests.some(({ url }) => url.includes(`/p/${element.partnerId}/`));
        expect(requested || element.status === 'failed' || element.status === 'idle', JSON.stringify(config)).to.equal(true);
      });
      expect(unhandled, JSON.stringify(config)).to.deep.equal([]);
    }
  });

  it('a config of wrong types that is set later does not break the element', async () => {
    const { element, bundle } = await page.ready();
    const unhandled = await unhandledIn(async () => {
      element.config = { playback: null, provider: { env: { serviceUrl: 5 } } };
      await settled();
    });
    expect(unhandled).to.deep.equal([]);
    element.config = null;
    element.entryId = '1_b';
    await settled();
    expect(bundle.loads.at(-1)?.info.entryId).to.equal('1_b');
  });
});
