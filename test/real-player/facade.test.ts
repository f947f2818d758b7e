import { playerNode } from '../support/player-node.js';
import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineKalturaPlayer, type KalturaPlayerElement } from '../../src/index.js';
import { Account, origin } from '../support/backend.js';
import { createPlayer, once, removePlayers, type Fixture } from '../support/player-fixture.js';
import { until } from '../support/two-streams.js';

const FACADE = { 'entry-id': '1_video', loading: 'interaction' };

const pictureOf = (element: Element): HTMLImageElement => {
  const image = element.shadowRoot?.querySelector<HTMLImageElement>('[part="poster"]');
  if (!image) throw new Error('There is no poster');
  return image;
};
const buttonOf = (element: Element): HTMLElement | null => element.shadowRoot?.querySelector('[part="play-button"]') ?? null;

/** Waits until the poster has loaded, or none of its URLs is left. */
const pictured = async (element: KalturaPlayerElement): Promise<HTMLImageElement> => {
  await element.updateComplete;
  const image = pictureOf(element);
  await until(
    () => (image.complete && image.naturalWidth > 0) || !image.hasAttribute('src'),
    (isOver) => isOver,
  );
  return image;
};

/** Returns the number of nodes in a facade, text, comments and the shadow tree included. */
function nodesOf(element: Element): number {
  const count = (root: Node): number => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    return nodes;
  };
  return 1 + count(element) + (element.shadowRoot ? count(element.shadowRoot) : 0);
}

describe('a player that loads at once', () => {
  afterEach(removePlayers);

  it('shows a loading indicator while the script loads, and removes it once the player is ready', async () => {
    const account = new Account();
    await account.fault({ kind: 'library', fault: 'hold' });
    const { element } = createPlayer({ 'entry-id': '1_video', loading: 'eager' }, { account });
    const sign = await until(
      () => element.shadowRoot?.querySelector<HTMLElement>('[role="status"]'),
      (found) => found?.checkVisibility({ visibilityProperty: true }) === true,
    );
    expect(sign?.checkVisibility({ visibilityProperty: true }), 'visible').to.equal(true);
    expect(sign?.getAttribute('aria-label')).to.equal('Loading the video');
    const shown: boolean[] = [];
    element.addEventListener('playerready', () => shown.push(sign?.checkVisibility() === true), { once: true });
    await account.release();
    await element.ready();
    expect(shown).to.deep.equal([false]);
    await element.updateComplete;
    expect(sign?.isConnected).to.equal(false);
  });
});

describe('a facade', () => {
  const boxes: Element[] = [];
  afterEach(() => {
    removePlayers();
    for (const box of boxes.splice(0)) box.remove();
  });
  const inBox = (tag: string, style: string): Fixture => {
    const parent = document.body.appendChild(document.createElement(tag));
    parent.style.cssText = style;
    boxes.push(parent);
    return createPlayer(FACADE, { parent });
  };

  it('requests only its poster before the click, and the player after it', async () => {
    const { element, account } = createPlayer(FACADE);
    await pictured(element);
    expect((await account.log()).map(({ kind }) => kind)).to.deep.equal(['thumbnail']);
    buttonOf(element)?.click();
    await once(element, 'firstplaying');
    expect(await account.log('library')).to.have.length(1);
  });

  it('renders a facade with fewer than fifteen nodes', async () => {
    const { element } = createPlayer(FACADE);
    await element.updateComplete;
    expect(nodesOf(element)).to.be.below(15);
  });

  describe('the poster of a facade', () => {
    it('requests a WebP still of the entry as wide as the box for the poster', async () => {
      const { element, account } = createPlayer(FACADE);
      const image = await pictured(element);
      const widths = [...image.srcset.matchAll(/\/width\/(\d+)\S* (\d+)w/g)].map(([, width, label]) => [width, label]);
      expect(widths).to.deep.equal(['320', '640', '960', '1280', '1920'].map((width) => [width, width]));
      const [request] = await account.log('thumbnail');
      const wanted = 640 * devicePixelRatio;
      expect(Number(/\/width\/(\d+)/.exec(request?.url ?? '')?.[1])).to.be.within(wanted, wanted * 1.5);
      expect(request?.url).to.contain('/format/webp').and.not.contain('vid_sec');
      expect([image.loading, image.decoding, image.alt]).to.deep.equal(['lazy', 'async', '']);
    });

    for (const [name, attributes, second] of [
      ['requests the poster at the start of the clip', { 'clip-from': '0:12', 'clip-to': 20 }, 12],
      ['requests the poster at start-time', { 'start-time': 7.9 }, 7],
    ] as const) {
      it(name, async () => {
        const { element, account } = createPlayer({ ...FACADE, ...attributes });
        await pictured(element);
        const [request] = await account.log('thumbnail');
        expect(request?.url).to.contain(`/vid_sec/${second}/`);
      });
    }

    it('requests the poster in the default format when the API has no WebP', async () => {
      const account = new Account();
      await account.fault({ kind: 'thumbnail', fault: 'status', status: 404, times: 1 });
      const { element } = createPlayer(FACADE, { account });
      const image = await pictured(element);
      expect(image.naturalWidth).to.be.above(0);
      expect(image.currentSrc).to.not.contain('webp');
      expect(await account.log('thumbnail')).to.have.length(2);
    });

    it('plays without a picture when the poster fails, and shows the poster of the next entry', async () => {
      const account = new Account();
      await account.fault({ kind: 'thumbnail', fault: 'status', status: 404, times: 2 });
      const { element } = createPlayer(FACADE, { account });
      const errors: unknown[] = [];
      element.addEventListener('error', ({ detail }) => errors.push(detail));
      const image = await pictured(element);
      expect([image.hasAttribute('src'), image.hasAttribute('srcset'), image.naturalWidth]).to.deep.equal([false, false, 0]);
      element.entryId = '1_short';
      await element.updateComplete;
      expect((await pictured(element)).naturalWidth).to.be.above(0);
      buttonOf(element)?.click();
      await once(element, 'firstplaying');
      expect(errors).to.deep.equal([]);
    });

    it('requests no poster when the poster attribute is empty', async () => {
      const { element, account } = createPlayer({ ...FACADE, poster: '' });
      await element.updateComplete;
      await nextFrame();
      expect([pictureOf(element).hasAttribute('src'), Boolean(buttonOf(element))]).to.deep.equal([false, true]);
      expect(await account.log()).to.deep.equal([]);
    });

    it('shows the picture of the poster attribute instead of a still of the entry', async () => {
      const { element, account } = createPlayer({ ...FACADE, poster: `${origin}/p/1/thumbnail/entry_id/1_short` });
      const image = await pictured(element);
      expect([image.getAttribute('src'), image.hasAttribute('srcset')]).to.deep.equal([
        `${origin}/p/1/thumbnail/entry_id/1_short`,
        false,
      ]);
      expect(await account.log()).to.deep.equal([]);
    });
  });

  describe('a facade out of sight', () => {
    const hidden = {
      'not displayed': ['div', 'display: none'],
      'in closed details': ['details', ''],
      'in a box without a size': ['div', 'width: 0; height: 0; overflow: hidden'],
      'far below the viewport': ['div', 'margin-top: 20000px'],
    } as const;
    for (const [name, [tag, style]] of Object.entries(hidden)) {
      it(`requests nothing while the facade is ${name}`, async () => {
        const { element, account } = inBox(tag, style);
        if (style.startsWith('width: 0')) element.style.width = '';
        await element.updateComplete;
        /* A visible poster that is requested later has loaded by now. */
        const parent = document.createElement('div');
        document.body.prepend(parent);
        boxes.push(parent);
        await pictured(createPlayer(FACADE, { parent }).element);
        await nextFrame();
        expect(await account.log()).to.deep.equal([]);
        expect(element.status).to.equal('deferred');
      });
    }
  });

  it('moves the focus from the play button of the facade into the player', async () => {
    const { element } = createPlayer({ ...FACADE, 'entry-id': '1_short' });
    await element.updateComplete;
    buttonOf(element)?.focus();
    expect(document.activeElement === element).to.equal(true);
    const playing = once(element, 'firstplaying');
    await sendKeys({ press: 'Enter' });
    await playing;
    expect(document.activeElement === element).to.equal(true);
    expect(playerNode(element).contains(element.shadowRoot?.activeElement ?? null)).to.equal(true);
  });

  it('shifts nothing on the page from before the definition of the element to playback, error and destroy()', async () => {
    const tag = 'late-kaltura-player';
    const box = document.createElement('div');
    boxes.push(box);
    const account = new Account();
    box.style.width = '640px';
    /* The style rule of the README. */
    box.innerHTML = `<style>${tag} { display: block; aspect-ratio: 16 / 9; }</style>
      <${tag} loading="interaction" partner-id="${account.partnerId}" uiconf-id="1001" entry-id="1_short" cdn-url="${origin}"><a href="#">A link</a></${tag}>
      <p>Text below</p>`;
    document.body.prepend(box);
    await nextFrame();
    await nextFrame();
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift' });
    const element = box.querySelector<KalturaPlayerElement>(tag)!;
    /* Relative to its box, because earlier tests can have scrolled the page. The player contains paragraphs too. */
    const top = (): number =>
      (box.querySelector(':scope > p')?.getBoundingClientRect().top ?? NaN) - box.getBoundingClientRect().top;
    const before = top();
    const heights = new Set<number>();
    const phase = async (): Promise<void> => {
      await nextFrame();
      await nextFrame();
      heights.add(top() - before);
    };
    defineKalturaPlayer(tag);
    await pictured(element);
    await phase();
    const playing = once(element, 'firstplaying');
    buttonOf(element)?.click();
    await phase();
    await playing;
    await phase();
    await account.fault({ kind: 'api', fault: 'html' });
    element.entryId = '1_gone';
    await once(element, 'error');
    await phase();
    element.destroy();
    await phase();
    for (const { value } of observer.takeRecords() as Array<PerformanceEntry & { value: number }>) shift += value;
    observer.disconnect();
    expect([...heights]).to.deep.equal([0]);
    expect(shift).to.equal(0);
  });
});
