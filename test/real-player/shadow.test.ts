import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { expectLayout, PLAYS, until } from '../support/two-streams.js';

interface Place {
  readonly host: HTMLElement;
  /** The innermost shadow root. */
  readonly root: ShadowRoot;
}

const places: HTMLElement[] = [];

/** Shadow roots one in the other, on the page. */
function shadowRoots(depth: number, mode: ShadowRootMode): Place {
  const host = document.createElement('div');
  let root = host.attachShadow({ mode });
  for (let level = 1; level < depth; level++) {
    const inner = document.createElement('div');
    root.append(inner);
    root = inner.attachShadow({ mode });
  }
  document.body.append(host);
  places.push(host);
  return { host, root };
}

function playerIn(root: ShadowRoot, attributes: Record<string, string | number | boolean> = {}): KalturaPlayerElement {
  const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true, ...attributes }, { parent: null });
  root.append(element);
  return element;
}

const part = (element: KalturaPlayerElement, selector: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The player has no ${selector}`);
  return found;
};

const copiesIn = (root: ShadowRoot): number => [...root.children].filter(({ localName }) => localName === 'style').length;
const isNativeLookUp = (): boolean => !Object.hasOwn(document, 'getElementById');
const hasMenu = (element: KalturaPlayerElement): boolean => Boolean(element.querySelector('.playkit-smart-container'));

async function hover(element: HTMLElement): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 3)] });
}

/* A click as the viewer makes it, at a place of the screen. */
async function clickOn(target: HTMLElement): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** The library's control bar: in its place, and not as unstyled markup. */
function expectStyled(element: KalturaPlayerElement): void {
  expect(getComputedStyle(part(element, '.playkit-gui-area')).position, 'position of the controls').to.equal('absolute');
  expect(getComputedStyle(part(element, '.playkit-player-gui')).fontFamily, 'typeface of the controls').to.contain('Lato');
  const view = part(element, '.playkit-player-gui').getBoundingClientRect();
  expect(view.width, 'width of the controls').to.be.closeTo(element.getBoundingClientRect().width, 1);
}

describe('inside of foreign shadow roots', () => {
  afterEach(() => {
    removePlayers();
    for (const host of places.splice(0)) host.remove();
  });

  for (const [depth, mode] of [
    [1, 'open'],
    [1, 'closed'],
    [3, 'open'],
    [3, 'closed'],
  ] as const) {
    describe(`${depth} deep, ${mode}`, () => {
      it('plays, looks right, and leaves nothing when it goes', async () => {
        const { root } = shadowRoots(depth, mode);
        const before = new Set(document.body.children);
        const element = playerIn(root);
        await once(element, 'firstplaying');
        expectStyled(element);
        expect(copiesIn(root), 'styles in the shadow root').to.be.above(0);
        expect(isNativeLookUp(), 'document.getElementById is the native one').to.equal(true);
        const namespace = (window as unknown as { KalturaPlayer: { getPlayers(): object } }).KalturaPlayer;
        const id = part(element, ':scope > [slot="player"]').id;
        expect(Object.keys(namespace.getPlayers())).to.include(id);

        element.destroy();
        expect(Object.keys(namespace.getPlayers()), 'players').to.not.include(id);
        expect(element.querySelectorAll('[slot="player"]').length, 'targets').to.equal(0);
        expect(copiesIn(root), 'style copies').to.equal(0);
        expect(isNativeLookUp(), 'document.getElementById').to.equal(true);
        const added = [...document.body.children].filter((child) => !before.has(child));
        expect(added.map(({ id, className }) => id || className), 'left in the body').to.deep.equal([]);
      });

      it('opens the settings menu, keeps it open for a click inside, and closes it by one outside', async () => {
        const { root } = shadowRoots(depth, mode);
        const element = playerIn(root);
        await once(element, 'firstplaying');
        await hover(element);
        part(element, '.playkit-control-settings button').click();
        expect(await until(() => hasMenu(element), Boolean), 'opens').to.equal(true);
        for (let frame = 0; frame < 10; frame++) await nextFrame();
        expect(hasMenu(element), 'stays open').to.equal(true);
        part(element, '.playkit-smart-container').click();
        for (let frame = 0; frame < 5; frame++) await nextFrame();
        expect(hasMenu(element), 'stays open when it is clicked').to.equal(true);
        await clickOn(part(element, 'video'));
        expect(await until(() => hasMenu(element), (is) => !is), 'closes').to.equal(false);
      });

      it('obeys the keyboard', async () => {
        const { root } = shadowRoots(depth, mode);
        const element = playerIn(root);
        await once(element, 'firstplaying');
        part(element, '.playkit-seek-bar').focus();
        const paused = once(element, 'pause');
        await sendKeys({ press: 'Space' });
        await paused;
        expect(element.paused, 'space').to.equal(true);
        const changed = once(element, 'mutechange');
        await sendKeys({ press: 'm' });
        await changed;
        expect(element.muted, 'm').to.equal(false);
      });
    });
  }

  it('goes to full screen and back by the API', async () => {
    const { root, host } = shadowRoots(3, 'open');
    const element = playerIn(root);
    await once(element, 'firstplaying');
    const click = once(document, 'fullscreenchange');
    /* The browser wants a gesture. */
    const button = document.createElement('button');
    button.textContent = 'Full screen';
    button.onclick = () => element.enterFullscreen();
    host.before(button);
    await clickOn(button);
    await click;
    expect(document.fullscreenElement === host, 'the outermost host is in full screen').to.equal(true);
    const back = once(document, 'fullscreenchange');
    element.exitFullscreen();
    await back;
    expect(document.fullscreenElement === null).to.equal(true);
    button.remove();
  });

  it('shows the layouts of Dual Screen', async () => {
    const { root } = shadowRoots(2, 'open');
    const element = playerIn(root, PLAYS);
    await once(element, 'firstplaying');
    await element.switchToSideBySide();
    await expectLayout(element, 'side-by-side');
    await element.switchToInversePIP();
    await expectLayout(element, 'pip-inverse');
    element.destroy();
    expect(document.querySelectorAll('[id^="secondaryPlaceholder"]').length, 'left-overs of the plugin').to.equal(0);
    expect(isNativeLookUp()).to.equal(true);
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`starts with autoplay="inview" once it is scrolled to, ${mode}`, async () => {
      const above = document.createElement('div');
      above.style.height = '3000px';
      document.body.append(above);
      places.push(above);
      const { root } = shadowRoots(2, mode);
      const element = playerIn(root, { autoplay: 'inview' });
      await element.ready();
      expect(element.paused, 'out of view').to.equal(true);
      const playing = once(element, 'firstplaying');
      element.scrollIntoView();
      await playing;
      expect(element.paused, 'in view').to.equal(false);
      scrollTo(0, 0);
    });
  }

  it('starts another entry on the same player', async () => {
    const { root } = shadowRoots(2, 'open');
    const element = playerIn(root);
    await once(element, 'firstplaying');
    const { player } = element;
    const playing = once(element, 'firstplaying');
    element.entryId = '1_other';
    await playing;
    expect(element.player === player).to.equal(true);
    expectStyled(element);
    expect(isNativeLookUp()).to.equal(true);
  });

  describe('moved while it plays', () => {
    it('from the page into a shadow root and back: it plays on, and looks right in both', async () => {
      const { root } = shadowRoots(2, 'open');
      const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true });
      await once(element, 'firstplaying');
      const { player } = element;
      root.append(element);
      expectStyled(element);
      expect(copiesIn(root), 'style copies inside').to.be.above(0);
      await once(element, 'timeupdate');
      document.body.append(element);
      expectStyled(element);
      expect(copiesIn(root), 'style copies after it left').to.equal(0);
      await once(element, 'timeupdate');
      expect(element.player === player, 'the same player').to.equal(true);
      element.destroy();
      expect(element.querySelectorAll('[slot="player"]').length).to.equal(0);
    });

    it('from one shadow root to another', async () => {
      const first = shadowRoots(1, 'open');
      const second = shadowRoots(2, 'closed');
      const element = playerIn(first.root);
      await once(element, 'firstplaying');
      second.root.append(element);
      expectStyled(element);
      expect([copiesIn(first.root) > 0, copiesIn(second.root) > 0]).to.deep.equal([false, true]);
      await once(element, 'timeupdate');
      element.destroy();
      expect(copiesIn(second.root)).to.equal(0);
    });
  });

  it('shares one set of styles among the players of a root', async () => {
    const { root } = shadowRoots(1, 'open');
    const elements = [playerIn(root), playerIn(root, { 'entry-id': '1_other' })];
    await Promise.all(elements.map((element) => once(element, 'firstplaying')));
    const styles = [...root.children].filter(({ localName }) => localName === 'style').map(({ textContent }) => textContent);
    /* Each account has a bundle of its own, with the same styles: a copy of each style tag, and no more. */
    expect(styles.length).to.be.at.most(document.head.querySelectorAll('style[id^="@playkit-js"]').length);
    elements[0]?.destroy();
    expect(copiesIn(root), 'while one is left').to.be.above(0);
    const [, left] = elements;
    if (left) expectStyled(left);
    left?.destroy();
    expect(copiesIn(root)).to.equal(0);
  });

  it('begins anew after removal and insertion', async () => {
    const { root } = shadowRoots(2, 'open');
    const element = playerIn(root);
    await once(element, 'firstplaying');
    const idle = once(element, 'statuschange');
    element.remove();
    expect((await idle).detail.status).to.equal('idle');
    expect(copiesIn(root)).to.equal(0);
    const playing = once(element, 'firstplaying');
    root.append(element);
    await playing;
    expectStyled(element);
  });
});
