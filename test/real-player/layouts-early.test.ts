import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { errorsOf, expectLayout, LAYOUTS, PLAYS, secondPlays, until } from '../support/two-streams.js';

describe('layouts that are set early', () => {
  afterEach(removePlayers);

  for (const layout of LAYOUTS) {
    it(`shows ${layout} that is set by attribute, or before setup, load, ready or the first frame`, async function () {
      this.timeout(40000);
      const moments: Record<string, (element: KalturaPlayerElement) => Promise<unknown>> = {
        'by attribute': async (element) => {
          await once(element, 'firstplaying');
          return until(
            () => element.layout,
            (name) => name === layout,
          );
        },
        'before there is a player': async (element) => element.setLayout(layout),
        'before the load': async (element) => {
          await once(element, 'playerready');
          return element.setLayout(layout);
        },
        'before ready': async (element) => {
          await once(element, 'changesourcestarted');
          return element.setLayout(layout);
        },
        'before the first frame': async (element) => {
          await element.ready();
          return element.setLayout(layout);
        },
      };
      await Promise.all(
        Object.entries(moments).map(async ([when, ask]) => {
          const { element } = createPlayer({
            ...PLAYS,
            autoplay: when !== 'before the first frame',
            layout: when === 'by attribute' ? layout : false,
          });
          const errors = errorsOf(element);
          expect(await ask(element), when).to.equal(layout);
          expect(element.layout, when).to.equal(layout);
          await element.play();
          await secondPlays(element);
          await expectLayout(element, layout, when);
          expect(errors.map(({ message }) => message)).to.deep.equal([]);
          element.remove();
        }),
      );
    });
  }

  it('shows each later layout, hidden included, after a layout was set before the first frame', async () => {
    const { element } = createPlayer({ ...PLAYS, autoplay: false });
    await element.ready();
    await element.setLayout('side-by-side');
    await element.play();
    await secondPlays(element);
    await expectLayout(element, 'side-by-side');
    for (const layout of ['hidden', 'single-inverse', 'hidden', 'pip'] as const) {
      await element.setLayout(layout);
      await expectLayout(element, layout);
    }
  });

  it('shows the last of several layouts that are set before there is a player', async () => {
    const { element } = createPlayer(PLAYS);
    const results = await Promise.all([element.switchToPIP(), element.switchToSideBySide(), element.switchToInversePIP()]);
    expect(results[2]).to.equal('pip-inverse');
    await secondPlays(element);
    await expectLayout(element, 'pip-inverse');
  });
});
