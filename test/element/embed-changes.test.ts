import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, statusesOf, useFakePage } from '../support/fake-library.js';
import { brokenStream, FakeBundle } from '../support/fake-playkit.js';
import { mounts } from '../support/player-node.js';

describe('changes of an embed', () => {
  const page = useFakePage();
  useFakeConsole();

  describe('changes while an embed loads or plays', () => {
    it('a change of the entry while the script loads makes one load, of the newest entry', async () => {
      const bundle = new FakeBundle();
      const request = page.library.request();
      const element = page.create({ 'entry-id': '1_a' });
      const script = await request;
      for (const id of ['1_b', '1_c']) {
        element.entryId = id;
        await settled();
      }
      script.run(bundle);
      await settled();
      expect(bundle.loads.map(({ info }) => info.entryId)).to.deep.equal(['1_c']);
      expect([bundle.players.length, page.library.requests.length]).to.deep.equal([1, 1]);
    });

    it('a change of settings while the script loads makes one setup, with the newest values', async () => {
      const bundle = new FakeBundle();
      const element = page.create();
      const script = await page.library.request(1);
      element.setAttribute('no-ui', '');
      element.setAttribute('autoplay', '');
      element.config = { abr: { x: 1 } };
      await settled();
      script.run(bundle);
      await settled();
      expect(bundle.players.length).to.equal(1);
      expect(bundle.player.config).to.deep.include({ abr: { x: 1 }, ui: { disable: true } });
      expect(bundle.player.config.playback).to.include({ autoplay: true });
    });

    it('a change of the account while the script loads requests the other script, and sets up no player of the first', async () => {
      const element = page.create();
      const first = await page.library.request(1);
      element.setAttribute('partner-id', String(newAccount()));
      const second = await page.library.request(2);
      const one = first.run();
      await settled();
      const two = second.run();
      await settled();
      expect([one.players.length, two.players.length]).to.deep.equal([0, 1]);
    });

    /* The page can react to the `load` event of the script too. Its change is either part of the setup, or applied after it. */
    for (let ticks = 0; ticks < 8; ticks++) {
      it(`a change of the account ${ticks} microtasks after the script ran never sets up the old script with the new account`, async () => {
        const element = page.create({ 'uiconf-id': 11 });
        const script = await page.library.request(1);
        const bundle = script.run();
        for (let i = 0; i < ticks; i++) await Promise.resolve();
        element.setAttribute('uiconf-id', '22');
        await settled();
        expect(bundle.players.map(({ config }) => config.provider?.uiConfId).filter((id) => id !== 11)).to.deep.equal([]);
        expect(page.library.requests.length).to.equal(2);
        page.library.last.run();
        await settled();
        expect(bundle.live.length).to.equal(0);
      });

      it(`a change to an untrusted address ${ticks} microtasks after the script ran does not reach the player`, async () => {
        const element = page.create();
        const bundle = (await page.library.request(1)).run();
        for (let i = 0; i < ticks; i++) await Promise.resolve();
        element.setAttribute('service-url', 'https://evil.example');
        await settled();
        const got = bundle.players.filter(({ config }) => JSON.stringify(config).includes('evil'));
        expect(got.length).to.equal(0);
        expect(element.error?.reason).to.equal('origin-not-trusted');
      });
    }

    it('a change of the entry while the media loads shows the newest entry, and ready() waits for it', async () => {
      const { element, player, bundle } = await page.withPlayer();
      const ready = element.ready();
      element.entryId = '1_b';
      await settled();
      player.provider.requested[1]?.answer();
      await ready;
      player.provider.requested[0]?.answer();
      await settled();
      expect([player.sources.id, bundle.players.length, element.status]).to.deep.equal(['1_b', 1, 'ready']);
    });

    it('a change of the entry from A to B and back while the API is slow never shows B', async () => {
      const { element, player } = await page.ready();
      const shown: unknown[] = [];
      element.addEventListener('changesourceended', () => shown.push(player.sources.id));
      element.entryId = '1_b';
      await settled();
      element.entryId = '1_a';
      await settled();
      player.provider.requested[2]?.answer();
      await settled();
      player.provider.requested[1]?.answer();
      await settled();
      expect(shown).to.deep.equal(['1_a']);
      expect(element.status).to.equal('ready');
    });

    it('a change of the entry keeps the player, and playerready fires once', async () => {
      let received = 0;
      const { element, player } = await page.ready({}, (element) => element.addEventListener('playerready', () => received++));
      const statuses = statusesOf(element);
      element.entryId = '1_b';
      await settled();
      player.provider.last.answer();
      await settled();
      expect(received).to.equal(1);
      expect(element.player === player.typed).to.equal(true);
      expect(statuses).to.deep.equal(['ready→loading', 'loading→ready']);
    });

    it('a change of the account makes a new player, and no event of the old one reaches the page', async () => {
      const { element, player, bundle } = await page.ready();
      const received: string[] = [];
      for (const type of ['timeupdate', 'error', 'play']) element.addEventListener(type, () => received.push(type));
      const statuses = statusesOf(element);
      element.setAttribute('uiconf-id', '99');
      const next = (await page.library.request(2)).run();
      await settled();
      next.player.provider.last.answer();
      await element.ready();
      for (const type of ['timeupdate', 'play']) player.fire(type);
      player.fire('error', brokenStream());
      expect(received).to.deep.equal([]);
      expect([player.destroyed, bundle.live, player.leftListeners]).to.deep.equal([true, [], 0]);
      expect(statuses).to.deep.equal(['ready→loading', 'loading→ready']);
      expect(mounts(element)).to.equal(1);
    });

    it('mounts each player in a node with an id of its own', async () => {
      const { element, player, bundle } = await page.ready();
      element.setAttribute('no-ui', '');
      await settled();
      const ids = [player.config.targetId, bundle.player.config.targetId];
      expect(new Set(ids).size).to.equal(2);
      expect(mounts(element)).to.equal(1);
    });
  });

  describe('objects that are set again', () => {
    it('keeps the player and its media when equal objects are set again', async () => {
      const config = (): object => ({ abr: { list: [1, { x: 2 }] }, network: { requestFilter: () => 1 } });
      const { element, bundle, player } = await page.ready({}, (element) => {
        element.config = config();
        element.plugins = { kava: { a: 1 } };
      });
      const events = statusesOf(element);
      const configured = player.configured.length;
      element.config = config();
      element.plugins = { kava: { a: 1 } };
      await settled();
      expect([bundle.players.length, bundle.loads.length, player.configured.length, events]).to.deep.equal([
        1,
        1,
        configured,
        [],
      ]);
    });

    it('replaces the player when an object of the config is changed in place and set again', async () => {
      const config = { abr: { x: 1 } };
      const { element, bundle } = await page.ready({}, (element) => (element.config = config));
      config.abr.x = 2;
      element.config = config;
      await settled();
      expect(bundle.players.length).to.equal(2);
      expect(bundle.player.config['abr']).to.deep.equal({ x: 2 });
    });

    it('keeps the player when an object of the config is changed in place and not set again', async () => {
      const config = { abr: { x: 1 } };
      const { element, bundle } = await page.ready({}, (element) => (element.config = config));
      config.abr.x = 2;
      await settled();
      expect(bundle.players.length).to.equal(1);
      expect(bundle.player.config['abr']).to.deep.equal({ x: 1 });
      expect(element.status).to.equal('ready');
    });

    it('keeps the player and calls the newest function when a new config differs in a function alone', async () => {
      const called: string[] = [];
      const config = (name: string): object => ({ network: { requestFilter: () => called.push(name) } });
      const { element, bundle } = await page.ready({}, (element) => (element.config = config('first')));
      element.config = config('second');
      await settled();
      const { requestFilter } = bundle.player.config['network'] as { requestFilter: () => void };
      requestFilter();
      expect(called).to.deep.equal(['second']);
      expect(bundle.players.length).to.equal(1);
    });
  });
});
