import { expect, nextFrame } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { playerNode } from '../support/player-node.js';
import { expectStyled } from '../support/shadow-roots.js';

const videosOn = (element: KalturaPlayerElement): number => playerNode(element).querySelectorAll('video').length;

async function playing(attributes: Record<string, string | boolean> = {}): Promise<KalturaPlayerElement> {
  const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true, ...attributes });
  await once(element, 'firstplaying');
  return element;
}

describe('a page that changes its own content', () => {
  afterEach(removePlayers);

  for (const lightDom of [false, true]) {
    const where = lightDom ? 'with light-dom' : 'in its own shadow root';

    it(`keeps playing when the page empties the element, ${where}`, async () => {
      const element = await playing({ 'light-dom': lightDom });
      const { player } = element;
      element.innerHTML = '';
      await once(element, 'timeupdate');
      expect(element.player === player, 'the same player').to.equal(true);
      expect([element.paused, videosOn(element)]).to.deep.equal([false, 1]);
      expectStyled(element);
    });

    it(`creates a new player for a clone of a playing element, and removes the copied one, ${where}`, async () => {
      const element = await playing({ 'light-dom': lightDom });
      const clone = element.cloneNode(true) as KalturaPlayerElement;
      const plays = once(clone, 'firstplaying');
      element.before(clone);
      await plays;
      expect(clone.querySelectorAll('[slot=player]').length, 'nodes of the clone').to.equal(lightDom ? 1 : 0);
      expect([videosOn(clone), videosOn(element)]).to.deep.equal([1, 1]);
      clone.remove();
    });

    it(`plays again after the page has written the outerHTML of the element back, ${where}`, async () => {
      const box = document.createElement('div');
      document.body.append(box);
      const { element } = createPlayer(
        { 'entry-id': '1_video', autoplay: true, muted: true, 'light-dom': lightDom },
        { parent: box },
      );
      await once(element, 'firstplaying');
      box.innerHTML = String(box.innerHTML);
      const next = box.firstElementChild as KalturaPlayerElement;
      await once(next, 'firstplaying');
      expect([videosOn(next), next.querySelectorAll('[slot=player]').length]).to.deep.equal([1, lightDom ? 1 : 0]);
      box.remove();
    });

    it(`keeps players styled, new ones included, after the head has lost its styles, ${where}`, async () => {
      const first = await playing({ 'light-dom': lightDom });
      for (const style of document.head.querySelectorAll('style')) style.remove();
      await nextFrame();
      expectStyled(first);
      const second = await playing({ 'light-dom': lightDom });
      expectStyled(second);
    });
  }

  it('enters full screen with its own node when a copy with the same id precedes it, with light-dom', async () => {
    const element = await playing({ 'light-dom': true });
    const copy = playerNode(element).cloneNode(true) as HTMLElement;
    element.before(copy);
    const requested: Element[] = [];
    const { requestFullscreen } = Element.prototype;
    Element.prototype.requestFullscreen = async function (this: Element) {
      requested.push(this);
    };
    try {
      element.enterFullscreen();
      expect(requested.map((node) => element.contains(node))).to.deep.equal([true]);
    } finally {
      Element.prototype.requestFullscreen = requestFullscreen;
      copy.remove();
    }
  });

  it('shows the same controls with and without hostile rules of the page', async () => {
    const shape = (element: KalturaPlayerElement): string[] =>
      [...playerNode(element).querySelectorAll('*')].map((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        const host = element.getBoundingClientRect();
        const { letterSpacing, lineHeight, textTransform, color, padding, borderRadius } = getComputedStyle(node);
        /* A node that is not displayed has no box. */
        const box = width > 0 ? [left - host.left, top - host.top, width, height].map(Math.round) : [];
        return JSON.stringify([
          node.localName,
          node.className,
          box,
          letterSpacing,
          lineHeight,
          textTransform,
          color,
          padding,
          borderRadius,
        ]);
      });
    /* The controls change for some time after the media has loaded. */
    const atRest = async (element: KalturaPlayerElement): Promise<string[]> => {
      let last: string[] = [];
      for (let frames = 0; frames < 30; frames++) {
        await nextFrame();
        const next = shape(element);
        if (next.join() !== last.join()) frames = 0;
        last = next;
      }
      return last;
    };
    const { element } = createPlayer({ 'entry-id': '1_video' });
    await element.ready();
    const before = await atRest(element);
    const style = document.createElement('style');
    style.textContent = `
      * { border-radius: 9px; box-sizing: content-box; padding: 3px }
      button { padding: 20px; border: 5px solid red; min-width: 200px; text-transform: uppercase }
      svg { width: 100px } a { color: red } div { margin: 4px; line-height: 3 } ::before { content: 'x' }
      body { letter-spacing: 5px; line-height: 4; text-transform: uppercase; color: red; font: 30px serif; word-spacing: 9px;
        text-indent: 20px; direction: rtl }`;
    document.head.append(style);
    try {
      expect(await atRest(element)).to.deep.equal(before);
    } finally {
      style.remove();
    }
  });

  it('stays styled, and plays again, after it was moved into a frame and back', async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:700px;height:420px';
    document.body.append(frame);
    const element = await playing();
    frame.contentDocument?.body.append(element);
    expect(element.getBoundingClientRect().height, 'box in the frame').to.be.above(300);
    expect(getComputedStyle(playerNode(element).querySelector('.playkit-gui-area') ?? element).position).to.equal('absolute');
    document.body.append(element);
    expect(element.getBoundingClientRect().height, 'box in the page').to.be.above(300);
    expectStyled(element);
    await element.play();
    await once(element, 'timeupdate');
    frame.remove();
  });
});
