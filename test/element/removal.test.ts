import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, rejection, settled, statusesOf, unhandledIn, useFakePage } from '../support/fake-library.js';
import { FakeBundle, NOT_FOUND } from '../support/fake-playkit.js';
import { mounts } from '../support/player-node.js';
import { FakeClock } from '../support/fake-clock.js';

describe('removal and moves of an element', () => {
  const page = useFakePage();
  useFakeConsole();

  describe('a removed element', () => {
    type Moment = readonly [name: string, reach: (element: KalturaPlayerElement) => Promise<FakeBundle | undefined>];
    const run = async (): Promise<FakeBundle> => {
      const bundle = (await page.library.request(1)).run();
      await settled();
      return bundle;
    };
    const moments: readonly Moment[] = [
      ['in the task of its insertion', async () => Promise.resolve(undefined)],
      ['a microtask after its insertion', async () => Promise.resolve().then(() => undefined)],
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
        it(`${how}() ${name} leaves no player, node, listener or timer`, async () => {
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
              for (const player of bundle?.players ?? []) for (const requested of player.provider.requested) requested.answer();
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

    it('loads a new player when it is removed and inserted again', async () => {
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

    it('creates one player when it is removed and inserted again while the script loads', async () => {
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

    it('applies an entry that was set while removed when it is inserted again', async () => {
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

    it('requests nothing when it was never inserted', async () => {
      const element = page.create({}, null);
      await settled();
      expect([element.status, page.library.requests.length]).to.deep.equal(['idle', 0]);
    });
  });

  describe('a moved element', () => {
    it('keeps the player and its status when it is moved', async () => {
      const { element, bundle, player } = await page.ready();
      const statuses = statusesOf(element);
      const other = document.body.appendChild(document.createElement('section'));
      other.append(element);
      await settled();
      document.body.append(element);
      await settled();
      other.remove();
      expect([bundle.players.length, player.destroyed, statuses, bundle.loads.length]).to.deep.equal([1, false, [], 1]);
      expect(bundle.live.length, 'its destroy() was never read').to.equal(1);
    });

    it('continues to load when it is moved while the script loads', async () => {
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

    it('keeps the player when its parent is moved', async () => {
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

    it('stays destroyed when it is moved after destroy()', async () => {
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
});
