import { expect } from '@open-wc/testing';
import type { LayoutName } from '../../src/config/layout-names.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import {
  changesOf,
  errorsOf,
  expectLayout,
  failureOf,
  LAYOUTS,
  layoutOnScreen,
  playing,
  PLAYS,
  primaryIn,
  primaryOf,
} from '../support/two-streams.js';

describe('layouts of two streams', () => {
  afterEach(removePlayers);

  it('shows the default layout of the plugin when the page sets none', async () => {
    const { element } = createPlayer(PLAYS);
    const changes = changesOf(element);
    await once(element, 'layoutchange');
    await expectLayout(element, 'pip');
    expect(changes).to.deep.equal([{ layout: 'pip', previous: 'hidden', source: 'plugin' }]);
  });

  it('switches from every layout to every other one while playing', async function () {
    this.timeout(60000);
    const element = await playing();
    const changes = changesOf(element);
    const expected: object[] = [];
    const wrong: string[] = [];
    let previous: LayoutName = 'pip';
    let transitions = 0;
    const go = async (layout: LayoutName): Promise<void> => {
      const result = await element.setLayout(layout);
      if (result !== layout) wrong.push(`${previous} → ${layout}: resolved to ${result}`);
      const seen = await layoutOnScreen(element, layout);
      if (seen !== layout) wrong.push(`${previous} → ${layout}: ${seen}`);
      if (element.layout !== layout) wrong.push(`${previous} → ${layout}: layout reads ${String(element.layout)}`);
      if (layout !== 'hidden' && primaryOf(element) !== primaryIn(layout)) {
        wrong.push(`${previous} → ${layout}: primary is ${String(primaryOf(element))}`);
      }
      if (previous !== layout) expected.push({ layout, previous, source: 'api' });
      previous = layout;
    };
    for (const from of LAYOUTS) {
      for (const to of LAYOUTS) {
        if (from === to) continue;
        await go(from);
        await go(to);
        transitions++;
      }
    }
    console.info(`${transitions} transitions between ${LAYOUTS.length} layouts, ${wrong.length} wrong`);
    expect(wrong).to.deep.equal([]);
    expect(changes).to.deep.equal(expected);
    expect(element.paused).to.equal(false);
  });

  describe('methods, attribute and property', () => {
    it('shows each layout by its method, with the guide’s options, and by the guide’s names', async () => {
      const element = await playing();
      const calls: ReadonlyArray<[LayoutName, () => Promise<LayoutName>]> = [
        ['side-by-side', () => element.switchToSideBySide({ force: true })],
        ['side-by-side-inverse', () => element.switchToSideBySide({ inverse: true })],
        ['pip', () => element.switchToPIP({ force: true })],
        ['pip-inverse', () => element.switchToInversePIP({ force: true })],
        ['single', () => element.switchToSingleMedia()],
        ['single-inverse', () => element.switchToSingleMedia({ inverse: true })],
        ['hidden', () => element.hideSecondary()],
        ['pip-inverse', () => element.switchToPIP({ inverse: true })],
        ['single', () => element.setLayout('SingleMedia')],
        ['side-by-side', () => element.setLayout('sbs')],
        ['single-inverse', () => element.setLayout('singleSecondary')],
        ['pip-inverse', () => element.setLayout('PIPInverse')],
      ];
      for (const [layout, call] of calls) {
        expect(await call()).to.equal(layout);
        await expectLayout(element, layout);
      }
    });

    it('inverts pip, side-by-side and single by swapStreams(), and restores them by a second call', async () => {
      const element = await playing();
      for (const base of ['pip', 'side-by-side', 'single'] as const) {
        await element.setLayout(base);
        expect(await element.swapStreams()).to.equal(`${base}-inverse`);
        await expectLayout(element, `${base}-inverse`);
        expect(await element.swapStreams()).to.equal(base);
        await expectLayout(element, base);
      }
    });

    it('does not keep the inversion of the last layout when another layout is set', async () => {
      const element = await playing();
      await element.switchToInversePIP();
      await element.switchToSideBySide();
      await expectLayout(element, 'side-by-side');
      await element.switchToInversePIP();
      await element.switchToInversePIP();
      await expectLayout(element, 'pip-inverse');
      await element.switchToSingleMedia();
      await expectLayout(element, 'single');
      await element.setLayout('single-inverse');
      await element.hideSecondary();
      await expectLayout(element, 'hidden');
      await element.switchToPIP();
      await expectLayout(element, 'pip');
    });

    it('applies the layout attribute and property while playing, by every name, and reports the canonical name', async () => {
      const element = await playing();
      for (const [name, layout] of [
        ['SideBySide', 'side-by-side'],
        ['sbs', 'side-by-side'],
        ['PIPInverse', 'pip-inverse'],
        ['singleSecondary', 'single-inverse'],
        ['single', 'single'],
      ] as const) {
        element.setAttribute('layout', name);
        await expectLayout(element, layout, name);
      }
      element.layout = 'PIP';
      await expectLayout(element, 'pip');
      element.layout = null;
      await element.updateComplete;
      await expectLayout(element, 'pip');
    });

    it('rejects an unknown layout with config-invalid, and keeps the present one', async () => {
      const element = await playing();
      const errors = errorsOf(element);
      const failure = await failureOf(element.setLayout('triptych'));
      expect(failure).to.include({ reason: 'config-invalid', fatal: false });
      expect(failure.message).to.contain('triptych');
      element.setAttribute('layout', 'mosaic');
      element.setAttribute('layout', 'mosaic');
      await element.updateComplete;
      expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['config-invalid', false]]);
      expect(errors[0]?.message).to.contain('mosaic');
      await expectLayout(element, 'pip');
      expect(element.paused).to.equal(false);
    });
  });
});
