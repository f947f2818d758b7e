import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { once } from '../support/player-fixture.js';
import { playerNode } from '../support/player-node.js';
import {
  clickOn,
  copiesIn,
  expectStyled,
  hasMenu,
  hover,
  isNativeLookUp,
  part,
  playerIn,
  removePlaces,
  sheetsIn,
  shadowRoots,
} from '../support/shadow-roots.js';
import { until } from '../support/two-streams.js';

describe('a player inside foreign shadow roots: styles and controls', () => {
  afterEach(removePlaces);

  for (const [depth, mode, lightDom] of [
    [0, 'open', true],
    [0, 'open', false],
    [1, 'open', true],
    [1, 'closed', false],
    [3, 'open', false],
    [3, 'closed', true],
  ] as const) {
    describe(`${depth} deep, ${mode}, ${lightDom ? 'with light-dom' : 'in its own shadow root'}`, () => {
      it(`plays, styled, at shadow depth ${depth}, and leaves nothing behind when it is destroyed`, async () => {
        const { root } = shadowRoots(depth, mode);
        const before = new Set(document.body.children);
        const element = playerIn(root, { 'light-dom': lightDom });
        await once(element, 'firstplaying');
        expectStyled(element);
        expect(copiesIn(root) > 0, 'styles in the shadow root').to.equal(lightDom && depth > 0);
        expect(sheetsIn(element) > 0, "styles in the element's own root").to.equal(!lightDom);
        expect(isNativeLookUp(), 'document.getElementById is the native one').to.equal(true);
        const namespace = (window as unknown as { KalturaPlayer: { getPlayers(): object } }).KalturaPlayer;
        const id = part(element, '.kaltura-player-container').parentElement?.id ?? '';
        expect(Object.keys(namespace.getPlayers())).to.include(id);

        element.destroy();
        expect(Object.keys(namespace.getPlayers()), 'players').to.not.include(id);
        expect([element.childElementCount, playerNode(element).querySelectorAll('div').length], 'targets').to.deep.equal([0, 0]);
        expect([copiesIn(root), sheetsIn(element)], 'styles').to.deep.equal([0, 0]);
        expect(isNativeLookUp(), 'document.getElementById').to.equal(true);
        const added = [...document.body.children].filter((child) => !before.has(child));
        expect(
          added.map(({ id, className }) => id || className),
          'left in the body',
        ).to.deep.equal([]);
      });

      /* The remaining tests run once with open and once with closed roots, and not at depth 0. */
      if (depth > 0 && (depth === 1) === (mode === 'closed')) return;

      it(`keeps the settings menu open for a click inside, and closes it for one outside, at shadow depth ${depth}`, async () => {
        const { root } = shadowRoots(depth, mode);
        const element = playerIn(root, { 'light-dom': lightDom });
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
        expect(
          await until(
            () => hasMenu(element),
            (is) => !is,
          ),
          'closes',
        ).to.equal(false);
      });

      it(`pauses by the space key and unmutes by the M key at shadow depth ${depth}`, async () => {
        const { root } = shadowRoots(depth, mode);
        const element = playerIn(root, { 'light-dom': lightDom });
        await once(element, 'firstplaying');
        part(element, '.playkit-seek-bar').focus();
        const paused = once(element, 'pause');
        await sendKeys({ press: ' ' });
        await paused;
        expect(element.paused, 'space').to.equal(true);
        const changed = once(element, 'mutechange');
        await sendKeys({ press: 'm' });
        await changed;
        expect(element.muted, 'm').to.equal(false);
      });
    });
  }
});
