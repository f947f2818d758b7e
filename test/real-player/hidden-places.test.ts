import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { playerNode } from '../support/player-node.js';

/** A part of the page that is hidden until it is opened. */
interface Place {
  readonly box: Element;
  open(): void;
}

const made: Element[] = [];

function place<Box extends HTMLElement>(box: Box, open: (box: Box) => void): Place {
  box.style.width = '640px';
  document.body.append(box);
  made.push(box);
  return { box, open: () => open(box) };
}

function styled(tag: string, style: string): HTMLElement {
  const box = document.createElement(tag);
  box.style.cssText = style;
  return box;
}

/** Ways to hide a part of a page. */
const places: Readonly<Record<string, () => Place>> = {
  'a dialog': () => place(document.createElement('dialog'), (box) => box.showModal()),
  'details that are closed': () => place(document.createElement('details'), (box) => (box.open = true)),
  'a tab that is not selected': () =>
    place(Object.assign(document.createElement('div'), { hidden: true }), (box) => (box.hidden = false)),
  'a closed popover': () => place(Object.assign(document.createElement('div'), { popover: 'auto' }), (box) => box.showPopover()),
  'content-visibility: hidden': () =>
    place(styled('div', 'content-visibility: hidden; contain-intrinsic-size: 640px 360px'), (box) => {
      box.style.contentVisibility = 'visible';
    }),
  'content-visibility: auto, far below': () =>
    place(styled('div', 'margin-top: 5000px; content-visibility: auto; contain-intrinsic-size: 640px 360px'), (box) =>
      box.scrollIntoView(),
    ),
  'a place without a width': () => place(styled('div', 'max-width: 0'), (box) => (box.style.maxWidth = 'none')),
  'a place without a height': () =>
    place(styled('div', 'max-height: 0; overflow: hidden'), (box) => (box.style.maxHeight = 'none')),
  'a slide beside the one that is shown': () =>
    place(styled('div', 'overflow: hidden; transform: translateX(-3000px)'), (box) => (box.style.transform = 'none')),
};

/** Waits for two frames, in which all observers of the browser have reported. */
async function observed(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
}

const sizeOf = (node: Element): number[] => {
  const { width, height } = node.getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
};

/** Expects that the element has a 16:9 box, and that the player fills it. */
function expectBox(element: KalturaPlayerElement): void {
  const [width = 0, height = 0] = sizeOf(element);
  expect(width).to.be.above(300);
  expect(height).to.be.closeTo((width * 9) / 16, 1);
  expect(sizeOf(playerNode(element))).to.deep.equal([width, height]);
}

describe('a player in a part of the page that is hidden', () => {
  afterEach(() => {
    removePlayers();
    for (const box of made.splice(0)) box.remove();
    scrollTo(0, 0);
  });

  for (const [where, make] of Object.entries(places)) {
    it(`loads with loading="lazy" only once its place is opened: ${where}`, async () => {
      const { box, open } = make();
      const { element, account } = createPlayer({ 'entry-id': '1_short', loading: 'lazy' }, { parent: box });
      element.style.width = '';
      await observed();
      expect(element.status).to.equal('deferred');
      /* The browser decides when a poster is near the viewport. It can load the poster in a part that is cut off. */
      expect((await account.log()).filter(({ kind }) => kind !== 'thumbnail')).to.deep.equal([]);
      open();
      await element.ready();
      expectBox(element);
    });

    it(`plays with autoplay="inview" only once its place is opened: ${where}`, async () => {
      const { box, open } = make();
      const { element } = createPlayer({ 'entry-id': '1_video', autoplay: 'inview', muted: true }, { parent: box });
      element.style.width = '';
      await element.ready();
      await observed();
      expect(element.paused).to.equal(true);
      open();
      await once(element, 'playing');
      expectBox(element);
    });
  }

  it('loads with loading="lazy" only once it is opened when the tag itself is the popover', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', loading: 'lazy', popover: 'auto' });
    /* Popovers have a border by default. */
    element.style.border = '0';
    await observed();
    expect([element.status, ...sizeOf(element)]).to.deep.equal(['deferred', 0, 0]);
    element.showPopover();
    await element.ready();
    await waitUntil(() => sizeOf(element)[0] === 640, undefined, { timeout: 20_000 });
    expectBox(element);
  });

  it('focuses the player of a tag with autofocus when its dialog is opened', async () => {
    const { box, open } = place(document.createElement('dialog'), (dialog) => dialog.showModal());
    const close = document.createElement('button');
    box.append(close);
    const { element } = createPlayer({ 'entry-id': '1_short', autofocus: true, muted: true }, { parent: box });
    await element.ready();
    await observed();
    open();
    await observed();
    expect(element.shadowRoot?.activeElement?.matches('.kaltura-player-container')).to.equal(true);
  });
});
