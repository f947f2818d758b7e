import { expect } from '@open-wc/testing';
import { playerNode } from '../support/player-node.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { changesOf, errorsOf, expectLayout, failureOf, playing, PLAYS, secondPlays, until } from '../support/two-streams.js';

describe('layouts of different media', () => {
  afterEach(removePlayers);

  describe('layouts that cannot be shown', () => {
    const cases: ReadonlyArray<[what: string, attributes: Record<string, string | number>, why: RegExp]> = [
      ['a player without the plugin', { 'uiconf-id': 1001 }, /no Dual Screen plugin/],
      ['an entry without a second stream', { 'entry-id': '1_short' }, /no second stream/],
      ['a second stream that fails', { 'entry-id': '1_two_broken' }, /second stream failed/],
    ];
    for (const [what, attributes, why] of cases) {
      it(`rejects layout methods, with the reason, for ${what}`, async () => {
        const { element } = createPlayer({ ...PLAYS, ...attributes });
        const errors = errorsOf(element);
        await once(element, 'firstplaying');
        if (attributes['entry-id'] === '1_two_broken') await until(() => errors.length, Boolean);
        const failures = await Promise.all([
          failureOf(element.switchToSideBySide()),
          failureOf(element.swapStreams()),
          failureOf(element.setLayout('single-inverse')),
        ]);
        for (const failure of failures) {
          expect(failure).to.include({ reason: 'plugin-unavailable', fatal: false, retryable: false });
          expect(failure.message).to.match(why);
        }
        expect(element.layout).to.equal('hidden');
        expect(element.paused).to.equal(false);
        expect(element.status).to.equal('ready');
        await once(element, 'timeupdate');
      });

      it(`reports a layout attribute once, as not fatal, for ${what}`, async () => {
        const { element } = createPlayer({ ...PLAYS, ...attributes, layout: 'side-by-side' });
        const errors = errorsOf(element);
        await until(() => errors.filter(({ reason }) => reason === 'plugin-unavailable').length, Boolean);
        await once(element, 'timeupdate');
        const hints = errors.filter(({ reason }) => reason === 'plugin-unavailable');
        expect(hints.length, errors.map(({ message }) => message).join('\n')).to.equal(1);
        expect(hints[0]?.fatal).to.equal(false);
        expect(hints[0]?.message).to.match(why);
        expect(errors.filter(({ fatal }) => fatal).length).to.equal(0);
        expect(element.paused).to.equal(false);
        expect(element.status).to.equal('ready');
      });
    }

    it('enables a plugin of the bundle that the uiConf does not enable for the layout attribute', async () => {
      const { element } = createPlayer({ ...PLAYS, 'uiconf-id': 1004, layout: 'side-by-side' });
      const errors = errorsOf(element);
      await once(element, 'firstplaying');
      await secondPlays(element);
      await expectLayout(element, 'side-by-side');
      expect(errors.length).to.equal(0);
    });

    it('reports a layout attribute that is set later in a player without the plugin', async () => {
      const { element } = createPlayer({ ...PLAYS, 'uiconf-id': 1001 });
      await once(element, 'firstplaying');
      const errors = errorsOf(element);
      element.setAttribute('layout', 'pip');
      await until(() => errors.length, Boolean);
      expect(errors.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['plugin-unavailable', false]]);
    });

    it('rejects pending and later layout methods with aborted when the element is destroyed', async () => {
      const { element } = createPlayer(PLAYS);
      const early = failureOf(element.switchToPIP());
      element.destroy();
      expect(await early).to.include({ reason: 'aborted' });
      const late = await Promise.all([failureOf(element.setLayout('pip')), failureOf(element.swapStreams())]);
      expect(late.map(({ reason }) => reason)).to.deep.equal(['aborted', 'aborted']);
      const { element: other } = createPlayer(PLAYS);
      await other.ready();
      const waiting = failureOf(other.setLayout('side-by-side'));
      other.destroy();
      expect(await waiting).to.include({ reason: 'aborted' });
    });
  });

  describe('layouts of the next entry', () => {
    it('rejects a layout for an entry of one stream, and applies one that is set while two streams load', async () => {
      const element = await playing({ layout: 'side-by-side' });
      await secondPlays(element);
      await expectLayout(element, 'side-by-side');
      await element.loadMedia('1_short');
      expect((await failureOf(element.setLayout('pip'))).message).to.contain('no second stream');
      const load = element.loadMedia('1_two');
      const requested = element.setLayout('single-inverse');
      await load;
      expect(await requested).to.equal('single-inverse');
      await secondPlays(element);
      await expectLayout(element, 'single-inverse');
      await element.setLayout('pip');
      await expectLayout(element, 'pip');
    });

    it('reports the layout hidden when the next entry has one stream', async () => {
      const element = await playing();
      await element.setLayout('pip-inverse');
      const changes = changesOf(element);
      await element.loadMedia('1_short');
      expect(element.layout).to.equal('hidden');
      expect(changes).to.deep.equal([{ layout: 'hidden', previous: 'pip-inverse', source: 'plugin' }]);
    });
  });

  it('shows slides as the second stream once the first slide has loaded', async () => {
    const { element } = createPlayer({ ...PLAYS, 'entry-id': '1_slides', layout: 'side-by-side' });
    const errors = errorsOf(element);
    await once(element, 'firstplaying');
    const read = (): unknown => element.layout;
    expect(await until(read, (layout) => layout === 'side-by-side')).to.equal('side-by-side');
    const slide = (): Element | null => playerNode(element).querySelector('.playkit-image-player img[src]');
    expect(await until(() => slide()?.checkVisibility() ?? false, Boolean)).to.equal(true);
    for (const layout of ['pip-inverse', 'single', 'hidden', 'pip'] as const) {
      expect(await element.setLayout(layout)).to.equal(layout);
      expect(element.layout).to.equal(layout);
    }
    expect(errors.map(({ message }) => message)).to.deep.equal([]);
  });

  it('shows two elements with the same entry each in its own layout', async () => {
    const [one, two] = [
      createPlayer({ ...PLAYS, layout: 'pip' }).element,
      createPlayer({ ...PLAYS, layout: 'side-by-side-inverse' }).element,
    ];
    await Promise.all([one, two].map(async (element) => once(element, 'firstplaying')));
    await Promise.all([one, two].map(secondPlays));
    await expectLayout(one, 'pip');
    await expectLayout(two, 'side-by-side-inverse');
    await Promise.all([one.setLayout('single-inverse'), two.setLayout('pip-inverse')]);
    await expectLayout(one, 'single-inverse');
    await expectLayout(two, 'pip-inverse');
    one.remove();
    await two.setLayout('side-by-side');
    await expectLayout(two, 'side-by-side');
  });
});
