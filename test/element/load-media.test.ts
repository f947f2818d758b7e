import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, outcome, rejection, settled, unhandledIn, useFakePage } from '../support/fake-library.js';
import { NOT_FOUND } from '../support/fake-playkit.js';

describe('loadMedia()', () => {
  const page = useFakePage();
  useFakeConsole();

  it('loads another entry on the same player by loadMedia(), and returns its id as entryId', async () => {
    const { element, player, bundle } = await page.ready();
    const loading = element.loadMedia('1_b');
    expect(element.entryId).to.equal('1_b');
    await settled();
    player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
    expect([bundle.players.length, player.sources.id, bundle.loads.length]).to.deep.equal([1, '1_b', 2]);
  });

  it('rejects a loadMedia() call without ids, and keeps a later call for which ids were set', async () => {
    const element = document.createElement('kaltura-player');
    document.body.append(element);
    const first = element.loadMedia('1_a');
    element.partnerId = newAccount();
    element.uiconfId = 2;
    const second = element.loadMedia('1_b');
    expect(await rejection(first)).to.equal('config-invalid');
    expect(await outcome(second)).to.equal('pending');
    element.remove();
    expect(await rejection(second)).to.equal('aborted');
  });

  it('accepts the media and the options of the guide in loadMedia()', async () => {
    const { element, bundle } = await page.ready();
    void element.loadMedia({ entryId: '1_b', ks: 'secret' }, { seekFrom: 5, clipTo: 10, startTime: 1, endTime: 4 });
    await settled();
    expect(bundle.loads.at(-1)).to.deep.equal({
      info: { entryId: '1_b', ks: 'secret' },
      options: { seekFrom: 5, clipTo: 10, startTime: 1, endTime: 4 },
    });
    expect([element.clipFrom, element.clipTo, element.startTime, element.endTime, element.ks]).to.deep.equal([
      5,
      10,
      1,
      4,
      'secret',
    ]);
  });

  it('accepts a reference id in loadMedia()', async () => {
    const { element, bundle } = await page.ready();
    void element.loadMedia({ referenceId: 'r' });
    await settled();
    expect(bundle.loads.at(-1)?.info).to.deep.equal({ referenceId: 'r' });
    expect([element.referenceId, element.entryId]).to.deep.equal(['r', undefined]);
  });

  it('resets clip, start and end times when loadMedia() has no options', async () => {
    const { element } = await page.ready({ 'start-time': 5, 'end-time': 9 });
    void element.loadMedia('1_b');
    expect([element.startTime, element.endTime, element.clipFrom, element.clipTo]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('loads the same entry again by loadMedia()', async () => {
    const { element, bundle, player } = await page.ready();
    const loading = element.loadMedia('1_a');
    await settled();
    expect(bundle.loads.length).to.equal(2);
    player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
  });

  it('loads once for a loadMedia() call that changes several properties', async () => {
    const { element, bundle } = await page.ready();
    void element.loadMedia('1_b', { startTime: 3 });
    await settled();
    expect(bundle.loads.length).to.equal(2);
  });

  it('rejects loadMedia() as aborted when a newer call replaces it', async () => {
    const { element, player } = await page.ready();
    const first = element.loadMedia('1_b');
    const second = element.loadMedia('1_c');
    expect(await rejection(first)).to.equal('aborted');
    player.provider.last.answer();
    expect(await rejection(second)).to.equal('resolved');
  });

  it('rejects loadMedia() as aborted when a change of an attribute replaces it', async () => {
    const { element } = await page.ready();
    const first = element.loadMedia('1_b');
    element.setAttribute('entry-id', '1_c');
    await settled();
    expect(await rejection(first)).to.equal('aborted');
  });

  it('rejects loadMedia() with the failure of the load', async () => {
    const { element, player } = await page.ready();
    const loading = element.loadMedia('1_b');
    await settled();
    player.provider.last.refuse(NOT_FOUND);
    expect(await rejection(loading)).to.equal('media-not-found');
  });

  it('rejects loadMedia() as aborted when the element is destroyed or removed', async () => {
    for (const how of ['destroy', 'remove'] as const) {
      const { element } = await page.ready();
      const loading = element.loadMedia('1_b');
      element[how]();
      expect(await rejection(loading), how).to.equal('aborted');
    }
  });

  it('resolves loadMedia() with the load when it was called before there is a player', async () => {
    const element = page.create({ 'entry-id': false });
    const loading = element.loadMedia('1_b');
    const bundle = (await page.library.request(1)).run();
    await settled();
    expect(await outcome(loading)).to.equal('pending');
    bundle.player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
    expect(bundle.loads.map(({ info }) => info.entryId)).to.deep.equal(['1_b']);
  });

  it('resolves loadMedia() with the load when it was called while the script loads', async () => {
    const element = page.create();
    const script = await page.library.request(1);
    const loading = element.loadMedia('1_b');
    const bundle = script.run();
    await settled();
    bundle.player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
    expect(bundle.loads.map(({ info }) => info.entryId)).to.deep.equal(['1_b']);
    expect(page.library.requests.length).to.equal(1);
  });

  it('resolves loadMedia() with the load when it was called before the element is on the page', async () => {
    const element = page.create({ 'entry-id': false }, null);
    const loading = element.loadMedia('1_b');
    expect(await outcome(loading)).to.equal('pending');
    document.body.append(element);
    const bundle = (await page.library.request(1)).run();
    await settled();
    bundle.player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
  });

  it('loads the library again by loadMedia() after it failed', async () => {
    const element = page.create();
    (await page.library.request(1)).fail();
    await settled();
    const loading = element.loadMedia('1_b');
    const bundle = (await page.library.request(2)).run();
    await settled();
    bundle.player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
  });

  it('resolves loadMedia() with the load of a new player when one is needed', async () => {
    const { element, bundle } = await page.ready({ 'clip-from': 5 });
    const loading = element.loadMedia('1_b');
    await settled();
    expect(bundle.players.length, 'the clip is gone').to.equal(2);
    bundle.player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
  });

  it('loads a new player by loadMedia() after destroy()', async () => {
    const { element, bundle } = await page.ready();
    element.destroy();
    const loading = element.loadMedia('1_a');
    await settled();
    bundle.player.provider.last.answer();
    expect(await rejection(loading)).to.equal('resolved');
    expect(bundle.players.length).to.equal(2);
  });

  it('rejects loadMedia() when ids are missing or the entry id is not valid', async () => {
    const missing = page.create({ 'partner-id': false });
    expect(await rejection(missing.loadMedia('1_b'))).to.equal('config-invalid');
    const { element } = await page.ready();
    expect(await rejection(element.loadMedia('not an id'))).to.equal('config-invalid');
  });

  it('rejects loadMedia() for a value that is no media, and does not throw', async () => {
    const { element } = await page.ready();
    for (const media of [null, undefined, 5, {}, [], '', true]) {
      let loading: Promise<void> | undefined;
      expect(() => (loading = element.loadMedia(media as never)), JSON.stringify(media)).to.not.throw();
      expect(await rejection(loading ?? Promise.resolve()), JSON.stringify(media)).to.not.equal('resolved');
    }
    expect(() => void element.loadMedia('1_b', null as never)).to.not.throw();
  });

  it('causes no unhandled rejection when loadMedia() fails or is replaced', async () => {
    const { element, player } = await page.ready();
    const unhandled = await unhandledIn(async () => {
      void element.loadMedia('1_b');
      void element.loadMedia('1_c');
      await settled();
      player.provider.last.refuse(NOT_FOUND);
    });
    expect(unhandled).to.deep.equal([]);
  });
});
