import { expect } from '@open-wc/testing';
import { hot, hydrate, list, serverMarkup, suspended } from 'virtual:framework/vue-page';
import type { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, useContainer, useFakeLibrary } from '../support/fake-library.js';

describe('a Vue page', () => {
  let unmount: () => void;
  beforeEach(() => (unmount = () => undefined));
  afterEach(() => unmount());
  const container = useContainer();
  const library = useFakeLibrary();
  const lines = useFakeConsole();

  const players = (): KalturaPlayerElement[] => [...container.querySelectorAll('kaltura-player')];
  const only = (): KalturaPlayerElement => {
    const [element] = players();
    if (!element || players().length > 1) throw new Error(`There are ${players().length} players`);
    return element;
  };
  const logged = (): unknown[] => [...lines.lines.warn, ...lines.lines.error];

  it('passes objects of a template to the element when Vue hydrates the markup of its server', async () => {
    const bound = {
      partnerId: newAccount(),
      entryId: '1_a',
      config: { playback: { preload: 'auto' } },
      plugins: { kava: { disable: true } },
    };
    const markup = await serverMarkup(bound);
    expect(markup).to.contain(`partner-id="${bound.partnerId}"`);
    expect(markup).not.to.contain('object');
    container.innerHTML = markup;
    const request = library.request();
    unmount = await hydrate(container, bound);
    const element = only();
    expect([element.config, element.plugins]).to.deep.equal([bound.config, bound.plugins]);
    const bundle = (await request).run();
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    expect(bundle.players.length).to.equal(1);
    expect(bundle.player.config.playback).to.include({ preload: 'auto' });
    expect(logged()).to.deep.equal([]);
  });

  it('loads nothing inside a pending <Suspense> of Vue, and plays once it has resolved', async () => {
    const partnerId = newAccount();
    const request = library.request();
    const page = await suspended(container, { partnerId, entryId: '1_a' });
    unmount = page.unmount;
    await settled();
    expect([players().length, container.textContent]).to.deep.equal([0, 'On its way']);
    await page.arrive();
    const bundle = (await request).run();
    await settled();
    bundle.player.provider.last.answer();
    await only().ready();
    expect(bundle.players.length).to.equal(1);
  });

  it('keeps the player when the development server of Vue replaces the template around it', async () => {
    const request = library.request();
    const page = await hot(container, { partnerId: newAccount(), entryId: '1_a' });
    unmount = page.unmount;
    const bundle = (await request).run();
    await settled();
    bundle.player.provider.last.answer();
    const element = only();
    await element.ready();
    await page.replace('h2');
    await settled();
    expect(container.querySelector('h2')?.textContent).to.equal('One');
    expect(only() === element, 'the same element').to.equal(true);
    expect([bundle.players.length, bundle.destroyed]).to.deep.equal([1, 0]);
  });

  it('keeps each player of a reordered keyed list of Vue, and destroys the one that is left out', async () => {
    const partnerId = newAccount();
    const item = (entryId: string) => ({ partnerId, entryId });
    const request = library.request();
    const page = await list(container, ['a', 'b', 'c'].map(item));
    unmount = page.unmount;
    const bundle = (await request).run();
    await settled();
    for (const player of bundle.players) player.provider.last.answer();
    await settled();
    const before = players();
    await page.show(['c', 'a'].map(item));
    await settled();
    expect(players().map(({ entryId }) => entryId)).to.deep.equal(['c', 'a']);
    expect(players().every((element) => before.includes(element))).to.equal(true);
    expect([bundle.players.length, bundle.destroyed]).to.deep.equal([3, 1]);
  });
});
