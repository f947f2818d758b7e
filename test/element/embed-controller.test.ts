import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import {
  errorsOf,
  newAccount,
  outcome,
  rejection,
  settled,
  statusesOf,
  unhandledIn,
  useFakePage,
} from '../support/fake-library.js';
import { brokenStream, FakeBundle, FORBIDDEN, INVALID_KS, NOT_FOUND } from '../support/fake-playkit.js';
import { mounts } from '../support/player-node.js';
import { FakeClock } from '../support/fake-clock.js';

describe('the life of embeds', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  it('asks for the media before what the library does after its setup', async () => {
    const bundle = new FakeBundle();
    const loadsBefore: number[] = [];
    /* The real one draws its controls in this microtask. */
    bundle.prepare = () => queueMicrotask(() => loadsBefore.push(bundle.loads.length));
    const request = page.library.request();
    page.create({ ks: 'a-ks' });
    (await request).run(bundle);
    await settled();
    expect(loadsBefore).to.deep.equal([1]);
  });

  describe('status', () => {
    it('goes from idle through loading to ready', async () => {
      let statuses: string[] = [];
      const { element, player } = await page.withPlayer({}, (element) => (statuses = statusesOf(element)));
      expect(element.status).to.equal('loading');
      player.provider.last.answer();
      await element.ready();
      expect(statuses).to.deep.equal(['idle→loading', 'loading→ready']);
      expect(element.error).to.equal(null);
    });

    it('goes through loading to failed, and to ready when it is tried again', async () => {
      let statuses: string[] = [];
      const { element, player } = await page.withPlayer({}, (element) => (statuses = statusesOf(element)));
      player.provider.last.refuse(NOT_FOUND);
      await settled();
      expect(element.error?.reason).to.equal('media-not-found');
      element.retry();
      await settled();
      player.provider.last.answer();
      await settled();
      expect(statuses).to.deep.equal(['idle→loading', 'loading→failed', 'failed→loading', 'loading→ready']);
      expect(element.error).to.equal(null);
    });

    it('shows as :state(), one at a time', async () => {
      const states = ['idle', 'loading', 'ready', 'failed', 'destroyed'];
      const shown = (element: Element): string[] => states.filter((state) => element.matches(`:state(${state})`));
      const { element, player } = await page.withPlayer();
      expect(shown(element)).to.deep.equal(['loading']);
      player.provider.last.answer();
      await element.ready();
      expect(shown(element)).to.deep.equal(['ready']);
      player.fire('error', brokenStream());
      expect(shown(element)).to.deep.equal(['failed']);
      element.destroy();
      expect(shown(element)).to.deep.equal(['destroyed']);
    });

    it('shows as :state(idle) from the beginning', () => {
      expect(page.create({ 'entry-id': false }).matches(':state(idle)')).to.equal(true);
    });

    it('is told with the error before the error is, and reads the same in both', async () => {
      const told: string[] = [];
      const { element, player } = await page.withPlayer();
      for (const type of ['statuschange', 'error'] as const) {
        element.addEventListener(type, () => told.push(`${type} ${element.status} ${element.error?.reason}`));
      }
      player.provider.last.refuse(NOT_FOUND);
      await settled();
      expect(told).to.deep.equal(['statuschange failed media-not-found', 'error failed media-not-found']);
    });
  });

  describe('missing ids', () => {
    for (const missing of ['partner-id', 'uiconf-id', 'entry-id']) {
      it(`${missing}: idle, no request, no message`, async () => {
        const element = page.create({ [missing]: false });
        const errors = errorsOf(element);
        const statuses = statusesOf(element);
        await settled();
        expect(element.status).to.equal('idle');
        expect([errors, statuses, page.library.requests, lines.lines.warn]).to.deep.equal([[], [], [], []]);
        expect(await outcome(element.ready())).to.equal('pending');
      });
    }

    it('that come later start it', async () => {
      const element = page.create({ 'partner-id': false });
      await settled();
      const ready = element.ready();
      element.setAttribute('partner-id', String(newAccount()));
      const bundle = (await page.library.request(1)).run();
      await settled();
      bundle.player.provider.last.answer();
      expect((await ready) === bundle.player.typed).to.equal(true);
    });

    for (const removed of ['partner-id', 'uiconf-id', 'entry-id']) {
      it(`${removed} removed: the player goes, and it is idle again`, async () => {
        const { element, bundle, player } = await page.ready();
        const errors = errorsOf(element);
        element.removeAttribute(removed);
        await settled();
        expect(element.status).to.equal('idle');
        expect(element.player === null).to.equal(true);
        expect([bundle.live, player.leftListeners, mounts(element), errors]).to.deep.equal([[], 0, 0, []]);
      });
    }

    it('in the config count as well', async () => {
      const element = page.create({ 'partner-id': false, 'uiconf-id': false });
      element.config = { provider: { partnerId: newAccount(), uiConfId: 7 } };
      expect((await page.library.request(1)).url).to.match(/\/uiconf_id\/7\//);
    });
  });

  describe('changes on the way', () => {
    it('of the entry while the script loads: one load, of the newest', async () => {
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

    it('of a setting while the script loads: one setup, with the newest', async () => {
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

    it('of the account while the script loads: the other script, and nothing of the first', async () => {
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

    /* The script's own `load` event is a moment at which a page, too, may act: whatever it does then is either in the setup or comes after it. */
    for (let ticks = 0; ticks < 8; ticks++) {
      it(`of the account ${ticks} microtasks after the script ran: never the old script with the new account`, async () => {
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

      it(`to an address that is not trusted ${ticks} microtasks after the script ran: the player does not get it`, async () => {
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

    it('of the entry while the media loads: the newest is shown, and ready() is its promise', async () => {
      const { element, player, bundle } = await page.withPlayer();
      const ready = element.ready();
      element.entryId = '1_b';
      await settled();
      player.provider.asked[1]?.answer();
      await ready;
      player.provider.asked[0]?.answer();
      await settled();
      expect([player.sources.id, bundle.players.length, element.status]).to.deep.equal(['1_b', 1, 'ready']);
    });

    it('of the entry A, B, A while the API is slow: B is never shown', async () => {
      const { element, player } = await page.ready();
      const shown: unknown[] = [];
      element.addEventListener('changesourceended', () => shown.push(player.sources.id));
      element.entryId = '1_b';
      await settled();
      element.entryId = '1_a';
      await settled();
      player.provider.asked[2]?.answer();
      await settled();
      player.provider.asked[1]?.answer();
      await settled();
      expect(shown).to.deep.equal(['1_a']);
      expect(element.status).to.equal('ready');
    });

    it('of the entry keeps the player: playerready is told once', async () => {
      let heard = 0;
      const { element, player } = await page.ready({}, (element) => element.addEventListener('playerready', () => heard++));
      const statuses = statusesOf(element);
      element.entryId = '1_b';
      await settled();
      player.provider.last.answer();
      await settled();
      expect(heard).to.equal(1);
      expect(element.player === player.typed).to.equal(true);
      expect(statuses).to.deep.equal(['ready→loading', 'loading→ready']);
    });

    it('of the account means a new player, and nothing more is heard of the old one', async () => {
      const { element, player, bundle } = await page.ready();
      const heard: string[] = [];
      for (const type of ['timeupdate', 'error', 'play']) element.addEventListener(type, () => heard.push(type));
      const statuses = statusesOf(element);
      element.setAttribute('uiconf-id', '99');
      const next = (await page.library.request(2)).run();
      await settled();
      next.player.provider.last.answer();
      await element.ready();
      for (const type of ['timeupdate', 'play']) player.fire(type);
      player.fire('error', brokenStream());
      expect(heard).to.deep.equal([]);
      expect([player.destroyed, bundle.live, player.leftListeners]).to.deep.equal([true, [], 0]);
      expect(statuses).to.deep.equal(['ready→loading', 'loading→ready']);
      expect(mounts(element)).to.equal(1);
    });

    it('gives each player a node with an id of its own', async () => {
      const { element, player, bundle } = await page.ready();
      element.setAttribute('no-ui', '');
      await settled();
      const ids = [player.config.targetId, bundle.player.config.targetId];
      expect(new Set(ids).size).to.equal(2);
      expect(mounts(element)).to.equal(1);
    });
  });

  describe('equal objects', () => {
    it('change nothing', async () => {
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

    it('changed in place and set again do change something', async () => {
      const config = { abr: { x: 1 } };
      const { element, bundle } = await page.ready({}, (element) => (element.config = config));
      config.abr.x = 2;
      element.config = config;
      await settled();
      expect(bundle.players.length).to.equal(2);
      expect(bundle.player.config['abr']).to.deep.equal({ x: 2 });
    });

    it('changed in place and not set again change nothing, now or later', async () => {
      const config = { abr: { x: 1 } };
      const { element, bundle } = await page.ready({}, (element) => (element.config = config));
      config.abr.x = 2;
      await settled();
      expect(bundle.players.length).to.equal(1);
      expect(bundle.player.config['abr']).to.deep.equal({ x: 1 });
      expect(element.status).to.equal('ready');
    });

    it('with another function call the newest', async () => {
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

  describe('the JSON child', () => {
    const child = (text: string): HTMLScriptElement =>
      Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });

    it('is a config, below the attributes', async () => {
      const element = page.create({ locale: 'de' }, null);
      element.append(child('{"ui":{"locale":"fr"},"abr":{"x":1}}'));
      document.body.append(element);
      const bundle = (await page.library.request(1)).run();
      await settled();
      expect(bundle.player.config.ui).to.deep.equal({ locale: 'de' });
      expect(bundle.player.config).to.not.have.property('abr');
    });

    it('counts also when the parser adds it after the tag', async () => {
      const element = page.create({ 'partner-id': false, 'uiconf-id': false });
      await settled();
      element.append(child(JSON.stringify({ provider: { partnerId: newAccount(), uiConfId: 3 } })));
      expect((await page.library.request(1)).url).to.contain('/uiconf_id/3/');
    });

    it('counts also when its text comes after its tag, as it may from a slow network', async () => {
      const element = page.create({ 'partner-id': false, 'uiconf-id': false });
      const script = child('');
      element.append(script);
      await settled();
      script.append(document.createTextNode(JSON.stringify({ provider: { partnerId: newAccount(), uiConfId: 4 } })));
      await settled();
      expect(page.library.requests.map(({ url }) => /uiconf_id\/\d+/.exec(url)?.[0])).to.deep.equal(['uiconf_id/4']);
      expect(lines.lines.warn).to.deep.equal([]);
    });

    it('taken away is a change as any other', async () => {
      const script = child('{"playback":{"preload":"auto"}}');
      const { element, bundle } = await page.ready({}, (element) => element.append(script));
      expect(bundle.player.config.playback).to.include({ preload: 'auto' });
      script.remove();
      await settled();
      expect(bundle.players.length).to.equal(2);
      expect(bundle.player.config.playback ?? {}).to.not.have.property('preload');
      expect(mounts(element)).to.equal(1);
    });

    it("is not confused with the player's own node, nor with other scripts", async () => {
      const other = Object.assign(document.createElement('script'), { type: 'text/plain', textContent: '{"abr":{"x":1}}' });
      const { bundle } = await page.ready({}, (element) => element.append(other));
      expect(bundle.player.config).to.not.have.property('abr');
      expect(bundle.players.length).to.equal(1);
    });

    it('that does not parse is told once, by name, and the rest goes on', async () => {
      const { element, bundle } = await page.ready({ locale: 'de' }, (element) => element.append(child('{"a": oops}')));
      expect(lines.lines.warn.length).to.equal(1);
      expect(lines.lines.warn[0]).to.contain('oops').and.to.contain('config');
      expect(bundle.player.config.ui).to.deep.equal({ locale: 'de' });
      expect(element.status).to.equal('ready');
    });

    for (const text of ['[1]', '5', '"x"', 'null']) {
      it(`that is no object is told: ${text}`, async () => {
        await page.ready({}, (element) => element.append(child(text)));
        expect(lines.lines.warn.length).to.equal(1);
      });
    }

    it('pollutes no prototype', async () => {
      await page.ready({}, (element) => element.append(child('{"__proto__":{"polluted":1},"ui":{"__proto__":{"polluted":1}}}')));
      expect('polluted' in {}).to.equal(false);
    });
  });

  describe('removed', () => {
    type Moment = readonly [name: string, reach: (element: KalturaPlayerElement) => Promise<FakeBundle | undefined>];
    const run = async (): Promise<FakeBundle> => {
      const bundle = (await page.library.request(1)).run();
      await settled();
      return bundle;
    };
    const moments: readonly Moment[] = [
      ['in the task of its insertion', async () => Promise.resolve(undefined)],
      ['a microtask later', async () => Promise.resolve().then(() => undefined)],
      ['after its first update', async (element) => element.updateComplete.then(() => undefined)],
      ['while the script loads', async () => page.library.request(1).then(() => undefined)],
      ['when the script has just run', async () => (await page.library.request(1)).run()],
      ['while the media loads', run],
      [
        'when the media has just answered',
        async () => {
          const bundle = await run();
          bundle.player.provider.last.answer();
          return bundle;
        },
      ],
      [
        'when it is ready',
        async (element) => {
          const bundle = await run();
          bundle.player.provider.last.answer();
          await element.ready();
          return bundle;
        },
      ],
      [
        'while it plays',
        async (element) => {
          const bundle = await run();
          bundle.player.provider.last.answer();
          await element.play();
          return bundle;
        },
      ],
      [
        'after a failure',
        async () => {
          const bundle = await run();
          bundle.player.provider.last.refuse(NOT_FOUND);
          await settled();
          return bundle;
        },
      ],
    ];
    for (const how of ['remove', 'destroy'] as const) {
      for (const [name, reach] of moments) {
        it(`${name}, by ${how}(), it leaves nothing`, async () => {
          const time = new FakeClock();
          try {
            const element = page.create();
            const ready = element.ready();
            const nodes = document.body.querySelectorAll('*').length;
            let bundle = await reach(element);
            const wasReady = element.status === 'ready' || element.status === 'failed';
            const before = statusesOf(element);
            const errors = errorsOf(element);
            const unhandled = await unhandledIn(async () => {
              element[how]();
              await settled();
              for (const request of page.library.requests) if (!bundle) bundle = request.run();
              await settled();
              for (const player of bundle?.players ?? []) for (const asked of player.provider.asked) asked.answer();
              await settled();
              await time.pass(60);
            });
            expect(unhandled).to.deep.equal([]);
            expect(errors).to.deep.equal([]);
            expect(bundle?.live ?? []).to.deep.equal([]);
            for (const player of bundle?.players ?? []) expect(player.leftListeners, 'listeners').to.equal(0);
            expect(mounts(element), 'nodes in the element').to.equal(0);
            expect(document.body.querySelectorAll('*').length - nodes, 'nodes on the page').to.be.at.most(0);
            expect(time.pending, 'timers').to.equal(0);
            expect(element.player === null).to.equal(true);
            expect(element.status).to.equal(how === 'remove' ? 'idle' : 'destroyed');
            expect(before.every((change) => !change.endsWith('→ready') && !change.endsWith('→failed'))).to.equal(true);
            if (!wasReady) expect(await rejection(ready)).to.equal('aborted');
          } finally {
            time.restore();
          }
        });
      }
    }

    it('and inserted again starts anew', async () => {
      const { element, bundle, player } = await page.ready();
      element.remove();
      await settled();
      document.body.append(element);
      await settled();
      expect([player.destroyed, bundle.players.length, element.status]).to.deep.equal([true, 2, 'loading']);
      expect(page.library.requests.length, 'one script for both').to.equal(1);
      bundle.player.provider.last.answer();
      expect((await element.ready()) === bundle.player.typed).to.equal(true);
    });

    it('and inserted again while the script loads: one player', async () => {
      const bundle = new FakeBundle();
      const element = page.create();
      const script = await page.library.request(1);
      element.remove();
      await settled();
      document.body.append(element);
      await settled();
      script.run(bundle);
      await settled();
      expect(bundle.players.length).to.equal(1);
      expect(page.library.requests.length).to.equal(1);
    });

    it('changes of settings are taken up when it comes back', async () => {
      const { element, bundle } = await page.ready();
      element.remove();
      await settled();
      element.entryId = '1_b';
      await settled();
      expect(bundle.players.length).to.equal(1);
      document.body.append(element);
      await settled();
      expect(bundle.loads.at(-1)?.info.entryId).to.equal('1_b');
    });

    it('never inserted it does nothing', async () => {
      const element = page.create({}, null);
      await settled();
      expect([element.status, page.library.requests.length]).to.deep.equal(['idle', 0]);
    });
  });

  describe('moved', () => {
    it('keeps player and state', async () => {
      const { element, bundle, player } = await page.ready();
      const statuses = statusesOf(element);
      const other = document.body.appendChild(document.createElement('section'));
      other.append(element);
      await settled();
      document.body.append(element);
      await settled();
      other.remove();
      expect([bundle.players.length, player.destroyed, statuses, bundle.loads.length]).to.deep.equal([1, false, [], 1]);
      expect(bundle.live.length, 'nobody has so much as read its destroy').to.equal(1);
    });

    it('while the script loads goes on', async () => {
      const bundle = new FakeBundle();
      const element = page.create();
      const script = await page.library.request(1);
      const other = document.body.appendChild(document.createElement('section'));
      other.append(element);
      await settled();
      script.run(bundle);
      await settled();
      expect(bundle.players.length).to.equal(1);
      expect(page.library.requests.length).to.equal(1);
      element.remove();
      other.remove();
    });

    it('with its parent keeps the player', async () => {
      const section = document.body.appendChild(document.createElement('section'));
      const { element, bundle, player } = await page.ready();
      section.append(element);
      await settled();
      const other = document.body.appendChild(document.createElement('section'));
      other.append(section);
      await settled();
      expect([bundle.players.length, player.destroyed]).to.deep.equal([1, false]);
      other.remove();
    });

    it('after destroy() stays destroyed: a move is no insertion', async () => {
      const { element, bundle } = await page.ready();
      element.destroy();
      const other = document.body.appendChild(document.createElement('section'));
      other.append(element);
      await settled();
      expect([element.status, bundle.players.length]).to.deep.equal(['destroyed', 1]);
      element.remove();
      other.remove();
    });
  });

  describe('destroy()', () => {
    it('is idempotent', async () => {
      const { element, bundle } = await page.ready();
      const statuses = statusesOf(element);
      for (let i = 0; i < 3; i++) expect(() => element.destroy()).to.not.throw();
      expect([element.status, bundle.destroyed, statuses]).to.deep.equal(['destroyed', 1, ['ready→destroyed']]);
    });

    it('works before there is anything', () => {
      const element = page.create({}, null);
      expect(() => element.destroy()).to.not.throw();
      expect(element.status).to.equal('destroyed');
    });

    it('rejects ready() as aborted, before and after', async () => {
      const { element } = await page.withPlayer();
      const before = element.ready();
      element.destroy();
      expect(await rejection(before)).to.equal('aborted');
      expect(await rejection(element.ready())).to.equal('aborted');
    });

    it('holds against a re-render with the same values', async () => {
      const { element, bundle } = await page.ready();
      element.destroy();
      element.entryId = '1_a';
      element.locale = 'de';
      element.config = { abr: {} };
      await settled();
      expect([element.status, bundle.players.length]).to.deep.equal(['destroyed', 1]);
    });

    for (const [name, action] of [
      ['load()', (element: KalturaPlayerElement) => element.load()],
      ['retry()', (element: KalturaPlayerElement) => element.retry()],
      ['another id', (element: KalturaPlayerElement) => (element.entryId = '1_b')],
      ['play()', (element: KalturaPlayerElement) => void element.play()],
    ] as const) {
      it(`ends with ${name}`, async () => {
        const { element, bundle } = await page.ready();
        element.destroy();
        action(element);
        await settled();
        expect([element.status, bundle.players.length]).to.deep.equal(['loading', 2]);
      });
    }

    it('ends with an insertion', async () => {
      const { element, bundle } = await page.ready();
      element.destroy();
      element.remove();
      await settled();
      document.body.append(element);
      await settled();
      expect([element.status, bundle.players.length]).to.deep.equal(['loading', 2]);
    });

    it('in a listener of statuschange holds: at the first loading', async () => {
      const element = page.create();
      element.addEventListener('statuschange', () => element.destroy(), { once: true });
      await settled();
      for (const request of page.library.requests) request.run();
      await settled();
      expect(element.status).to.equal('destroyed');
      expect(element.player === null).to.equal(true);
      expect(mounts(element)).to.equal(0);
    });

    it('in a listener of statuschange holds: at a later loading', async () => {
      const time = new FakeClock();
      try {
        const { element, bundle, player } = await page.ready();
        const calls = player.calls.length;
        element.addEventListener('statuschange', () => element.destroy(), { once: true });
        element.entryId = '1_b';
        await settled();
        expect([element.status, bundle.live, mounts(element)]).to.deep.equal(['destroyed', [], 0]);
        expect(player.calls.slice(calls), 'a destroyed player is asked for nothing').to.deep.equal([]);
        await time.pass(2);
        expect(time.pending).to.equal(0);
      } finally {
        time.restore();
      }
    });

    it('in a listener of statuschange holds: at ready', async () => {
      const { element, player, bundle } = await page.withPlayer();
      element.addEventListener('statuschange', () => element.destroy(), { once: true });
      player.provider.last.answer();
      await settled();
      expect([element.status, bundle.live, mounts(element)]).to.deep.equal(['destroyed', [], 0]);
    });

    it('in a listener of playerready holds', async () => {
      const { element, bundle } = await page.withPlayer({}, (element) =>
        element.addEventListener('playerready', () => element.destroy()),
      );
      expect([element.status, bundle.live, mounts(element), bundle.loads.length]).to.deep.equal(['destroyed', [], 0, 0]);
    });

    it('in a listener of a player event holds', async () => {
      const { element, player, bundle } = await page.withPlayer({}, (element) =>
        element.addEventListener('changesourcestarted', () => element.destroy()),
      );
      player.provider.last.answer();
      await settled();
      expect([element.status, bundle.live, mounts(element), bundle.uncaught.map(String)]).to.deep.equal(['destroyed', [], 0, []]);
    });

    it('in a listener of error holds', async () => {
      const { element, player, bundle } = await page.withPlayer({}, (element) =>
        element.addEventListener('error', () => element.destroy()),
      );
      player.provider.last.refuse(NOT_FOUND);
      await settled();
      expect([element.status, bundle.live, mounts(element)]).to.deep.equal(['destroyed', [], 0]);
    });

    it('during the setup holds: a function of the config may call it', async () => {
      const bundle = new FakeBundle();
      const element = page.create();
      bundle.prepare = () => element.destroy();
      (await page.library.request(1)).run(bundle);
      await settled();
      expect([element.status, bundle.live, mounts(element), bundle.loads.length]).to.deep.equal(['destroyed', [], 0, 0]);
    });
  });

  describe('failures', () => {
    it('of the script: told once; tried again it works', async () => {
      const element = page.create();
      const errors = errorsOf(element);
      const ready = element.ready();
      (await page.library.request(1)).fail();
      expect(await rejection(ready)).to.equal('library-load-failed');
      await settled();
      expect(errors.map(({ reason }) => reason)).to.deep.equal(['library-load-failed']);
      expect(await rejection(element.ready()), 'asked for later').to.equal('library-load-failed');
      element.retry();
      const bundle = (await page.library.request(2)).run();
      await settled();
      bundle.player.provider.last.answer();
      expect(await rejection(element.ready())).to.equal('resolved');
      expect(errors.length).to.equal(1);
    });

    it('of the script: another id starts anew', async () => {
      const element = page.create();
      (await page.library.request(1)).fail();
      await settled();
      expect(element.status).to.equal('failed');
      element.entryId = '1_b';
      await settled();
      expect(element.status).to.equal('loading');
      expect(page.library.requests.length).to.equal(2);
    });

    it('of the script: told by every element that waits for it', async () => {
      const account = newAccount();
      const elements = [1, 2, 3].map(() => page.create({ 'partner-id': account }));
      const errors = elements.map(errorsOf);
      (await page.library.request(1)).fail();
      await settled();
      expect(page.library.requests.length).to.equal(1);
      expect(errors.map((list) => list.map(({ reason }) => reason))).to.deep.equal(Array(3).fill(['library-load-failed']));
    });

    it('of the setup: told once, with the words of the library, and no node is left when it is tried again', async () => {
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

    it('of the setup: another id starts anew', async () => {
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

    it('of the load: told once, and the next entry works on the same player', async () => {
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

    it('of the session: a new KS retries at once, with it', async () => {
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

    it('of what the session may: a new KS starts anew too', async () => {
      const { element, player, bundle } = await page.withPlayer({ ks: 'old' });
      player.provider.last.refuse(FORBIDDEN);
      await settled();
      expect(element.error?.reason).to.equal('access-denied');
      element.ks = 'new';
      await settled();
      expect(bundle.loads.map(({ info }) => info.ks)).to.deep.equal(['old', 'new']);
    });

    it('of the session: the same KS again does not retry', async () => {
      const { element, player, bundle } = await page.withPlayer({ ks: 'old' });
      player.provider.last.refuse(INVALID_KS);
      await settled();
      element.ks = 'old';
      await settled();
      expect(bundle.loads.length).to.equal(1);
    });

    it('of playback: told once, status failed, and load() tries again on the same player', async () => {
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

    it('that stop nothing change no state', async () => {
      const { element, player } = await page.ready();
      const errors = errorsOf(element);
      player.fire('error', { severity: 1, category: 1, code: 1002 });
      expect(errors.map(({ fatal }) => fatal)).to.deep.equal([false]);
      expect([element.status, element.error]).to.deep.equal(['ready', null]);
    });

    it('of a load that hangs: load-timeout after ten seconds, and a late answer shows nothing', async () => {
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

    it('of a library that does not come: library-timeout after thirty seconds', async () => {
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

    it('are not told by an attempt that was replaced', async () => {
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

    it('of a config that makes no sense end in a status, not in silence', async () => {
      for (const config of [
        { playback: null },
        { provider: { env: { cdnUrl: 5 } } },
        { provider: { env: { serviceUrl: {} } } },
      ]) {
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

    it('of such a config that comes later do not break the element', async () => {
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

  describe('ready()', () => {
    it('is resolved at once when it is ready, with the player', async () => {
      const { element, player } = await page.ready();
      expect((await element.ready()) === player.typed).to.equal(true);
    });

    it('is pending while the media loads, and does not wait for a first play', async () => {
      const { element, player } = await page.withPlayer();
      const ready = element.ready();
      expect(await outcome(ready)).to.equal('pending');
      player.provider.last.answer();
      expect(await rejection(ready)).to.equal('resolved');
    });

    it('is taken over by a newer load', async () => {
      const { element, player } = await page.withPlayer();
      const ready = element.ready();
      element.entryId = '1_b';
      await settled();
      player.provider.asked[0]?.answer();
      expect(await outcome(ready)).to.equal('pending');
      player.provider.asked[1]?.answer();
      await ready;
      expect(player.sources.id).to.equal('1_b');
    });

    it('is taken over by a new player', async () => {
      const { element, bundle } = await page.withPlayer();
      const ready = element.ready();
      element.noUi = true;
      await settled();
      bundle.player.provider.last.answer();
      expect((await ready) === bundle.player.typed).to.equal(true);
      expect(bundle.players.length).to.equal(2);
    });

    it('rejects with the failure, and its successor does not', async () => {
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

    it('rejects without an unhandled rejection where nobody listens', async () => {
      const { element, player } = await page.withPlayer();
      const unhandled = await unhandledIn(() => {
        void element.ready();
        player.provider.last.refuse(NOT_FOUND);
      });
      expect(unhandled).to.deep.equal([]);
    });
  });

  it('asks for one script for thirty elements of one uiConf', async () => {
    const account = newAccount();
    const elements = Array.from({ length: 30 }, () => page.create({ 'partner-id': account }));
    const bundle = (await page.library.request(1)).run();
    /* One setup a task: thirty short tasks, not one long one. */
    while (bundle.loads.length < 30) await settled();
    for (const player of bundle.players) player.provider.last.answer();
    await Promise.all(elements.map((element) => element.ready()));
    expect([page.library.requests.length, bundle.players.length]).to.deep.equal([1, 30]);
  });

  it('sets up with the bundle of its own uiConf, whichever came last', async () => {
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

  it('leaves nothing after twenty rounds', async () => {
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
