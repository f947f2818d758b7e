import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { rejection, settled, statusesOf, useFakePage } from '../support/fake-library.js';
import { FakeBundle, NOT_FOUND } from '../support/fake-playkit.js';
import { mounts } from '../support/player-node.js';
import { FakeClock } from '../support/fake-clock.js';

describe('destroy()', () => {
  const page = useFakePage();
  useFakeConsole();

  it('destroys the player once when destroy() is called several times', async () => {
    const { element, bundle } = await page.ready();
    const statuses = statusesOf(element);
    for (let i = 0; i < 3; i++) expect(() => element.destroy()).to.not.throw();
    expect([element.status, bundle.destroyed, statuses]).to.deep.equal(['destroyed', 1, ['ready→destroyed']]);
  });

  it('accepts destroy() before anything is loaded', () => {
    const element = page.create({}, null);
    expect(() => element.destroy()).to.not.throw();
    expect(element.status).to.equal('destroyed');
  });

  it('rejects ready() as aborted when it was called before or after destroy()', async () => {
    const { element } = await page.withPlayer();
    const before = element.ready();
    element.destroy();
    expect(await rejection(before)).to.equal('aborted');
    expect(await rejection(element.ready())).to.equal('aborted');
  });

  it('stays destroyed when the page sets the same entry and other settings', async () => {
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
    it(`loads a new player after destroy() on ${name}`, async () => {
      const { element, bundle } = await page.ready();
      element.destroy();
      action(element);
      await settled();
      expect([element.status, bundle.players.length]).to.deep.equal(['loading', 2]);
    });
  }

  it('loads a new player after destroy() when it is inserted again', async () => {
    const { element, bundle } = await page.ready();
    element.destroy();
    element.remove();
    await settled();
    document.body.append(element);
    await settled();
    expect([element.status, bundle.players.length]).to.deep.equal(['loading', 2]);
  });

  it('ends the first load when a listener of statuschange calls destroy()', async () => {
    const element = page.create();
    element.addEventListener('statuschange', () => element.destroy(), { once: true });
    await settled();
    for (const request of page.library.requests) request.run();
    await settled();
    expect(element.status).to.equal('destroyed');
    expect(element.player === null).to.equal(true);
    expect(mounts(element)).to.equal(0);
  });

  it('ends a later load when a listener of statuschange calls destroy()', async () => {
    const time = new FakeClock();
    try {
      const { element, bundle, player } = await page.ready();
      const calls = player.calls.length;
      element.addEventListener('statuschange', () => element.destroy(), { once: true });
      element.entryId = '1_b';
      await settled();
      expect([element.status, bundle.live, mounts(element)]).to.deep.equal(['destroyed', [], 0]);
      expect(player.calls.slice(calls), 'a destroyed player is not called').to.deep.equal([]);
      await time.pass(2);
      expect(time.pending).to.equal(0);
    } finally {
      time.restore();
    }
  });

  it('destroys a player that has just become ready when a listener of statuschange calls destroy()', async () => {
    const { element, player, bundle } = await page.withPlayer();
    element.addEventListener('statuschange', () => element.destroy(), { once: true });
    player.provider.last.answer();
    await settled();
    expect([element.status, bundle.live, mounts(element)]).to.deep.equal(['destroyed', [], 0]);
  });

  it('destroys the player before its load when a listener of playerready calls destroy()', async () => {
    const { element, bundle } = await page.withPlayer({}, (element) =>
      element.addEventListener('playerready', () => element.destroy()),
    );
    expect([element.status, bundle.live, mounts(element), bundle.loads.length]).to.deep.equal(['destroyed', [], 0, 0]);
  });

  it('destroys the player when a listener of a player event calls destroy()', async () => {
    const { element, player, bundle } = await page.withPlayer({}, (element) =>
      element.addEventListener('changesourcestarted', () => element.destroy()),
    );
    player.provider.last.answer();
    await settled();
    expect([element.status, bundle.live, mounts(element), bundle.uncaught.map(String)]).to.deep.equal(['destroyed', [], 0, []]);
  });

  it('destroys the player when a listener of error calls destroy()', async () => {
    const { element, player, bundle } = await page.withPlayer({}, (element) =>
      element.addEventListener('error', () => element.destroy()),
    );
    player.provider.last.refuse(NOT_FOUND);
    await settled();
    expect([element.status, bundle.live, mounts(element)]).to.deep.equal(['destroyed', [], 0]);
  });

  it('destroys the player when a function of the config calls destroy() during the setup', async () => {
    const bundle = new FakeBundle();
    const element = page.create();
    bundle.prepare = () => element.destroy();
    (await page.library.request(1)).run(bundle);
    await settled();
    expect([element.status, bundle.live, mounts(element), bundle.loads.length]).to.deep.equal(['destroyed', [], 0, 0]);
  });
});
