import { expect } from '@open-wc/testing';
import { defineKalturaPlayer, KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, uncaughtIn, useFakePage } from '../support/fake-library.js';
import { FakeBundle } from '../support/fake-playkit.js';

let lateTags = 0;

describe('properties set before the tag is defined', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  /* Creates an element of an undefined tag, sets its properties and attributes, and then defines the tag. */
  function upgraded(properties: object, attributes: Record<string, string> = {}): KalturaPlayerElement {
    const tag = `late-player-${++lateTags}`;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, properties);
    document.body.append(element);
    defineKalturaPlayer(tag);
    return element as unknown as KalturaPlayerElement;
  }
  const ids = (): object => ({ partnerId: newAccount(), uiconfId: 5, entryId: '1_late' });

  it('applies properties that were set before the tag is defined, and loads', async () => {
    const bundle = new FakeBundle();
    const element = upgraded({ ...ids(), locale: 'de', clipFrom: '1:30', config: { abr: { x: 1 } }, autoplay: true });
    (await page.library.request(1)).run(bundle);
    await settled();
    expect(bundle.player.config).to.deep.include({ abr: { x: 1 }, ui: { locale: 'de' } });
    expect(bundle.loads).to.deep.equal([{ info: { entryId: '1_late' }, options: { seekFrom: 90 } }]);
    expect([element.entryId, element.locale, element.clipFrom]).to.deep.equal(['1_late', 'de', 90]);
    element.remove();
  });

  it('applies volume, muted, speed and currentTime that were set before the tag is defined', async () => {
    const bundle = new FakeBundle();
    const element = upgraded({ ...ids(), currentTime: 12, volume: 0.3, muted: true, playbackRate: 2 });
    expect([element.currentTime, element.volume, element.muted, element.playbackRate]).to.deep.equal([12, 0.3, true, 2]);
    (await page.library.request(1)).run(bundle);
    await settled();
    bundle.player.provider.last.answer();
    await element.ready();
    const { currentTime, volume, muted, playbackRate } = bundle.player;
    expect([currentTime, volume, muted, playbackRate]).to.deep.equal([12, 0.3, true, 2]);
    element.remove();
  });

  it('prefers properties that were set before the tag is defined to attributes', async () => {
    const element = upgraded({ ...ids() }, { 'entry-id': '1_attribute', 'partner-id': '9', 'uiconf-id': '9' });
    await element.updateComplete;
    expect([element.entryId, element.uiconfId]).to.deep.equal(['1_late', 5]);
    element.remove();
  });

  it('accepts later values of properties that were set before the tag is defined', async () => {
    const element = upgraded({ volume: 0.3, locale: 'de' });
    await element.updateComplete;
    element.volume = 0.6;
    element.locale = 'fr';
    expect([element.volume, element.locale, Object.hasOwn(element, 'volume'), Object.hasOwn(element, 'locale')]).to.deep.equal([
      0.6,
      'fr',
      false,
      false,
    ]);
    element.remove();
  });

  it('reports invalid properties that were set before the tag is defined, and upgrades the element', async () => {
    const uncaught = await uncaughtIn(async () => {
      const element = upgraded({ volume: 'loud', currentTime: NaN, locale: {}, playbackRate: -1 });
      await settled();
      expect(element instanceof KalturaPlayerElement).to.equal(true);
      expect(element.volume).to.equal(1);
      element.remove();
    });
    expect(uncaught).to.deep.equal([]);
    expect(lines.ours('warn').length).to.equal(4);
  });
});
