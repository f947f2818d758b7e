import { expect } from '@open-wc/testing';
import { createPlayer, once } from '../support/player-fixture.js';
import { copiesIn, expectStyled, isNativeLookUp, playerIn, removePlaces, shadowRoots } from '../support/shadow-roots.js';
import { expectLayout, PLAYS } from '../support/two-streams.js';

describe('a player inside foreign shadow roots: layouts, moves and removal', () => {
  afterEach(removePlaces);

  it('shows the layouts of Dual Screen inside foreign shadow roots', async () => {
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
    it(`starts with autoplay="inview" once it is scrolled into view, in ${mode} shadow roots`, async () => {
      const above = document.createElement('div');
      above.style.height = '3000px';
      document.body.append(above);
      const { root } = shadowRoots(2, mode);
      const element = playerIn(root, { autoplay: 'inview' });
      await element.ready();
      expect(element.paused, 'out of view').to.equal(true);
      const playing = once(element, 'firstplaying');
      element.scrollIntoView();
      await playing;
      expect(element.paused, 'in view').to.equal(false);
      scrollTo(0, 0);
      above.remove();
    });
  }

  it('plays another entry on the same player inside foreign shadow roots', async () => {
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

  it("keeps the page's own getElementById() while players play and after their removal", async () => {
    const { root } = shadowRoots(1, 'closed');
    const own = (id: string): HTMLElement | null => Document.prototype.getElementById.call(document, id);
    document.getElementById = own;
    try {
      const element = playerIn(root);
      const other = playerIn(shadowRoots(2, 'open').root, { 'entry-id': '1_other' });
      await Promise.all([element, other].map((player) => once(player, 'firstplaying')));
      expect(document.getElementById === own, 'while they play').to.equal(true);
      element.destroy();
      other.destroy();
      expect(document.getElementById === own, 'when they are gone').to.equal(true);
    } finally {
      Reflect.deleteProperty(document, 'getElementById');
    }
  });

  describe('a playing element that is moved', () => {
    it('keeps playing, styled, when it is moved into a shadow root and back, with light-dom', async () => {
      const { root } = shadowRoots(2, 'open');
      const { element } = createPlayer({ 'entry-id': '1_video', autoplay: true, muted: true, 'light-dom': true });
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

    it('keeps playing, styled, when it is moved from one shadow root to another, with light-dom', async () => {
      const first = shadowRoots(1, 'open');
      const second = shadowRoots(2, 'closed');
      const element = playerIn(first.root, { 'light-dom': true });
      await once(element, 'firstplaying');
      second.root.append(element);
      expectStyled(element);
      expect([copiesIn(first.root) > 0, copiesIn(second.root) > 0]).to.deep.equal([false, true]);
      await once(element, 'timeupdate');
      element.destroy();
      expect(copiesIn(second.root)).to.equal(0);
    });
  });

  it('shares one copy of each style tag among the players of a shadow root', async () => {
    const { root } = shadowRoots(1, 'open');
    const elements = [playerIn(root, { 'light-dom': true }), playerIn(root, { 'entry-id': '1_other', 'light-dom': true })];
    await Promise.all(elements.map((element) => once(element, 'firstplaying')));
    const styles = [...root.children].filter(({ localName }) => localName === 'style').map(({ textContent }) => textContent);
    /* The accounts have separate bundles with the same styles, of which there must be one copy. */
    expect(styles.length).to.be.at.most(document.head.querySelectorAll('style[id^="@playkit-js"]').length);
    elements[0]?.destroy();
    expect(copiesIn(root), 'while one is left').to.be.above(0);
    const [, left] = elements;
    if (left) expectStyled(left);
    left?.destroy();
    expect(copiesIn(root)).to.equal(0);
  });

  it('plays again after it was removed from a shadow root and inserted again', async () => {
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
