import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, outcome, rejection, settled, unhandledIn, useFakePage } from '../support/fake-library.js';
import { FakeBundle, NOT_FOUND } from '../support/fake-playkit.js';
import { FakeClock } from '../support/fake-clock.js';

describe('the embed controller', () => {
  const page = useFakePage();
  useFakeConsole();

  it('requests the media before the microtask in which the library draws its controls', async () => {
    const bundle = new FakeBundle();
    const loadsBefore: number[] = [];
    /* The real library renders its controls in this microtask. */
    bundle.prepare = () => queueMicrotask(() => loadsBefore.push(bundle.loads.length));
    const request = page.library.request();
    page.create({ ks: 'a-ks' });
    (await request).run(bundle);
    await settled();
    expect(loadsBefore).to.deep.equal([1]);
  });

  describe('ready()', () => {
    it('resolves ready() at once, with the player, when the media is loaded', async () => {
      const { element, player } = await page.ready();
      expect((await element.ready()) === player.typed).to.equal(true);
    });

    it('keeps ready() pending while the media loads, and does not wait for a first play', async () => {
      const { element, player } = await page.withPlayer();
      const ready = element.ready();
      expect(await outcome(ready)).to.equal('pending');
      player.provider.last.answer();
      expect(await rejection(ready)).to.equal('resolved');
    });

    it('resolves ready() with a newer load that replaces the first', async () => {
      const { element, player } = await page.withPlayer();
      const ready = element.ready();
      element.entryId = '1_b';
      await settled();
      player.provider.requested[0]?.answer();
      expect(await outcome(ready)).to.equal('pending');
      player.provider.requested[1]?.answer();
      await ready;
      expect(player.sources.id).to.equal('1_b');
    });

    it('resolves ready() with the new player when a setting replaces the first', async () => {
      const { element, bundle } = await page.withPlayer();
      const ready = element.ready();
      element.noUi = true;
      await settled();
      bundle.player.provider.last.answer();
      expect((await ready) === bundle.player.typed).to.equal(true);
      expect(bundle.players.length).to.equal(2);
    });

    it('rejects ready() with the failure, and resolves it when it is called again for the next entry', async () => {
      const { element, player } = await page.withPlayer();
      const ready = element.ready();
      player.provider.last.refuse(NOT_FOUND);
      expect(await rejection(ready)).to.equal('media-not-found');
      element.entryId = '1_b';
      await settled();
      const next = element.ready();
      player.provider.last.answer();
      expect(await rejection(next)).to.equal('resolved');
    });

    it('rejects ready() without an unhandled rejection when nobody listens', async () => {
      const { element, player } = await page.withPlayer();
      const unhandled = await unhandledIn(() => {
        void element.ready();
        player.provider.last.refuse(NOT_FOUND);
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  it('requests one script for thirty elements of one uiConf', async () => {
    const account = newAccount();
    const elements = Array.from({ length: 30 }, () => page.create({ 'partner-id': account }));
    const bundle = (await page.library.request(1)).run();
    /* Each task sets up one player, so that no task is long. */
    while (bundle.loads.length < 30) await settled();
    for (const player of bundle.players) player.provider.last.answer();
    await Promise.all(elements.map((element) => element.ready()));
    expect([page.library.requests.length, bundle.players.length]).to.deep.equal([1, 30]);
  });

  it('sets up each player with the bundle of its own uiConf, whichever arrived last', async () => {
    const account = newAccount();
    page.create({ 'partner-id': account, 'uiconf-id': 1 });
    const one = await page.library.request(1);
    page.create({ 'partner-id': account, 'uiconf-id': 2 });
    const two = await page.library.request(2);
    const bundles = [new FakeBundle({ playback: { id: 1 } }), new FakeBundle({ playback: { id: 2 } })] as const;
    two.run(bundles[1]);
    await settled();
    one.run(bundles[0]);
    await settled();
    expect([bundles[0].uiConfs, bundles[1].uiConfs]).to.deep.equal([[bundles[0].data], [bundles[1].data]]);
  });

  it('leaves no player, listener, timer or node after twenty rounds of load and removal', async () => {
    const time = new FakeClock();
    try {
      const account = newAccount();
      const nodes = document.querySelectorAll('*').length;
      const bundle = new FakeBundle();
      for (let round = 0; round < 20; round++) {
        const element = page.create({ 'partner-id': account });
        if (round === 0) (await page.library.request(1)).run(bundle);
        await settled();
        bundle.player.provider.last.answer();
        await element.ready();
        element.remove();
        await settled();
        await time.pass(5);
      }
      const listeners = bundle.players.reduce((sum, player) => sum + player.leftListeners, 0);
      expect([bundle.players.length, bundle.destroyed, bundle.live.length, listeners, time.pending]).to.deep.equal([
        20, 20, 0, 0, 0,
      ]);
      expect(document.querySelectorAll('*').length - nodes, 'the script stays').to.equal(1);
      expect(page.library.requests.length).to.equal(1);
    } finally {
      time.restore();
    }
  });
});
