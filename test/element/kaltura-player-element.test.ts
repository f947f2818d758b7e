import { expect } from '@open-wc/testing';
import { nextTask } from '../../src/async.js';
import { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { settled, statusesOf, useFakePage } from '../support/fake-library.js';
import { brokenStream } from '../support/fake-playkit.js';

describe('<kaltura-player>', () => {
  const page = useFakePage();
  const lines = useFakeConsole();

  describe('first renders', () => {
    it('spreads the first renders of many elements over several tasks', async () => {
      await nextTask();
      const real = performance.now.bind(performance);
      let now = real();
      /* Each call returns a time 20 ms later, so that one render exceeds the time share of a task. */
      performance.now = () => (now += 20);
      try {
        const elements = [page.create(), page.create(), page.create()];
        const isRendered = (): boolean[] => elements.map(({ hasUpdated }) => hasUpdated);
        await Promise.resolve();
        expect(isRendered(), 'in the first task').to.deep.equal([true, false, false]);
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        expect(isRendered(), 'in later ones').to.deep.equal([true, true, true]);
      } finally {
        performance.now = real;
      }
    });
  });

  it('upgrades a tag with the attribute is, for which browsers have no states', async () => {
    /* As on a page that is parsed before the script runs. */
    const parsed = new DOMParser().parseFromString('<kaltura-player is="vue:kaltura-player"></kaltura-player>', 'text/html');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(...parsed.body.children);
    const element = box.querySelector('kaltura-player');
    expect(element).to.be.instanceOf(KalturaPlayerElement);
    expect(element?.status).to.equal('idle');
    box.remove();
  });

  describe('the element on the page', () => {
    it('writes no attribute on itself, in any state', async () => {
      const { element, player } = await page.withPlayer();
      const names = (): string[] => element.getAttributeNames().sort();
      const before = names();
      const { outerHTML } = element.cloneNode() as Element;
      player.provider.last.answer();
      await element.ready();
      await element.play();
      player.fire('error', brokenStream());
      await element.updateComplete;
      element.destroy();
      await element.updateComplete;
      expect(names()).to.deep.equal(before);
      expect((element.cloneNode() as Element).outerHTML).to.equal(outerHTML);
    });

    it('mounts the player in its shadow root, and in a slotted child with light-dom', async () => {
      const { element, player } = await page.ready();
      const id = player.config.targetId ?? '';
      expect(document.getElementById(id)).to.equal(null);
      expect(element.shadowRoot?.getElementById(id)?.isConnected).to.equal(true);
      const { element: light, player: lightPlayer } = await page.ready({ 'light-dom': true });
      const mount = document.getElementById(lightPlayer.config.targetId ?? '');
      expect(mount?.parentElement === light).to.equal(true);
      const slot = [...(light.shadowRoot?.querySelectorAll('slot') ?? [])].find((one) => one.name === mount?.slot);
      expect(slot?.assignedElements().length).to.equal(1);
    });

    it('hides its fallback content once the element is defined', async () => {
      const element = page.create();
      const link = Object.assign(document.createElement('a'), { textContent: 'Watch on our site', href: '/x' });
      element.append(link);
      await element.updateComplete;
      expect(link.assignedSlot === null).to.equal(true);
    });

    it("does not change the page's own children", async () => {
      const element = page.create();
      element.append(document.createElement('p'));
      (await page.library.request(1)).run();
      await settled();
      expect(element.childElementCount).to.equal(1);
      element.destroy();
      expect([...element.children].map(({ localName }) => localName)).to.deep.equal(['p']);
    });

    it('can be created by new, by cloneNode() and by the parser', async () => {
      expect(new KalturaPlayerElement().status).to.equal('idle');
      const original = page.create({ locale: 'de' }, null);
      expect((original.cloneNode(true) as KalturaPlayerElement).locale).to.equal('de');
      const host = document.createElement('div');
      host.innerHTML = '<kaltura-player entry-id="1_x" muted volume="0.5"></kaltura-player>';
      document.body.append(host);
      const parsed = host.firstElementChild as KalturaPlayerElement;
      expect([parsed.entryId, parsed.muted, parsed.volume, parsed.status]).to.deep.equal(['1_x', true, 0.5, 'idle']);
      host.remove();
      await settled();
    });

    it('has a box of 16:9 by default, and accepts another ratio and hidden from the page', async () => {
      const element = page.create({ 'entry-id': false });
      element.style.width = '640px';
      await element.updateComplete;
      expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([640, 360]);
      element.style.setProperty('--kaltura-player-aspect-ratio', '4 / 3');
      expect(element.offsetHeight).to.equal(480);
      element.style.aspectRatio = '1';
      expect(element.offsetHeight).to.equal(640);
      element.hidden = true;
      expect(element.offsetHeight).to.equal(0);
    });

    it('keeps the size of its box in every state', async () => {
      const { element, player } = await page.withPlayer();
      element.style.width = '640px';
      const heights = [element.offsetHeight];
      player.provider.last.answer();
      await element.ready();
      heights.push(element.offsetHeight);
      player.fire('error', brokenStream());
      await element.updateComplete;
      heights.push(element.offsetHeight);
      element.destroy();
      await element.updateComplete;
      heights.push(element.offsetHeight);
      expect(heights).to.deep.equal([360, 360, 360, 360]);
    });
  });

  describe('debug', () => {
    it('logs events, and no KS, with debug', async () => {
      const { element, player } = await page.ready({
        debug: true,
        ks: 'djJ8MTIzsecret',
        config: '{"provider":{"ks":"djJ8MTIzsecret"}}',
      });
      player.fire('sourceselected', { selectedSource: [{ url: 'https://x.example/ks/djJ8MTIzsecret/a.m3u8' }] });
      expect(element.debug).to.equal(true);
      expect(lines.ours('info').length).to.be.above(5);
      expect(JSON.stringify(lines.lines)).to.not.contain('secret');
    });

    it('logs the right spelling of unknown attributes with debug', async () => {
      await page.ready({ debug: true, entryid: '1_a', onplayerready: 'x()' });
      expect(lines.ours('info').filter((line) => /Did you mean|never called/.test(line))).to.deep.equal([
        '[kaltura-player] Unknown attribute "entryid". Did you mean "entry-id"?',
        '[kaltura-player] onplayerready="…" is never called: use addEventListener("playerready", …).',
      ]);
    });

    it('logs nothing about unknown attributes without debug', async () => {
      await page.ready({ entryid: '1_a' });
      expect(lines.lines).to.deep.equal({ warn: [], info: [], debug: [], error: [] });
    });
  });

  it('fires statuschange for each state, in order, from the first load to destroy()', async () => {
    let statuses: string[] = [];
    const { element, player } = await page.withPlayer({}, (element) => (statuses = statusesOf(element)));
    player.provider.last.answer();
    await element.ready();
    element.remove();
    await settled();
    document.body.append(element);
    await settled();
    element.destroy();
    expect(statuses).to.deep.equal(['idle→loading', 'loading→ready', 'ready→idle', 'idle→loading', 'loading→destroyed']);
  });
});
