import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { errorsOf, newAccount, outcome, settled, statusesOf, useFakePage } from '../support/fake-library.js';
import { brokenStream, NOT_FOUND } from '../support/fake-playkit.js';
import { mounts } from '../support/player-node.js';

describe('the status of an embed', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  describe('status', () => {
    it('changes its status from idle through loading to ready', async () => {
      let statuses: string[] = [];
      const { element, player } = await page.withPlayer({}, (element) => (statuses = statusesOf(element)));
      expect(element.status).to.equal('loading');
      player.provider.last.answer();
      await element.ready();
      expect(statuses).to.deep.equal(['idle→loading', 'loading→ready']);
      expect(element.error).to.equal(null);
    });

    it('changes its status through loading to failed, and to ready after retry()', async () => {
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

    it('matches :state() by its status, one at a time', async () => {
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

    it('matches :state(idle) from the beginning', () => {
      expect(page.create({ 'entry-id': false }).matches(':state(idle)')).to.equal(true);
    });

    it('emits statuschange before error, with the same status and error in both listeners', async () => {
      const reported: string[] = [];
      const { element, player } = await page.withPlayer();
      for (const type of ['statuschange', 'error'] as const) {
        element.addEventListener(type, () => reported.push(`${type} ${element.status} ${element.error?.reason}`));
      }
      player.provider.last.refuse(NOT_FOUND);
      await settled();
      expect(reported).to.deep.equal(['statuschange failed media-not-found', 'error failed media-not-found']);
    });
  });

  describe('missing ids', () => {
    for (const missing of ['partner-id', 'uiconf-id', 'entry-id']) {
      it(`the status is idle without ${missing}, and nothing is requested or reported`, async () => {
        const element = page.create({ [missing]: false });
        const errors = errorsOf(element);
        const statuses = statusesOf(element);
        await settled();
        expect(element.status).to.equal('idle');
        expect([errors, statuses, page.library.requests, lines.lines.warn]).to.deep.equal([[], [], [], []]);
        expect(await outcome(element.ready())).to.equal('pending');
      });
    }

    it('starts the load when a missing id is set later', async () => {
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
      it(`the player is destroyed and the status is idle when ${removed} is removed`, async () => {
        const { element, bundle, player } = await page.ready();
        const errors = errorsOf(element);
        element.removeAttribute(removed);
        await settled();
        expect(element.status).to.equal('idle');
        expect(element.player === null).to.equal(true);
        expect([bundle.live, player.leftListeners, mounts(element), errors]).to.deep.equal([[], 0, 0, []]);
      });
    }

    it('reads ids that the attributes lack from the config', async () => {
      const element = page.create({ 'partner-id': false, 'uiconf-id': false });
      element.config = { provider: { partnerId: newAccount(), uiConfId: 7 } };
      expect((await page.library.request(1)).url).to.match(/\/uiconf_id\/7\//);
    });
  });
});
