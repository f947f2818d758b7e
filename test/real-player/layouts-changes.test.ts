import { expect } from '@open-wc/testing';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { changesOf, click, expectLayout, playing, PLAYS, secondPlays, secondPosition, until } from '../support/two-streams.js';

describe('layout changes', () => {
  afterEach(removePlayers);

  describe('the layoutchange event', () => {
    it('reports in layoutchange whether the viewer or the page changed the layout', async () => {
      const element = await playing();
      const changes = changesOf(element);
      await element.setLayout('side-by-side');
      await click(element, 'dualscreen_switchToPIP');
      await expectLayout(element, 'pip');
      await click(element, 'dualscreen_inversePIP');
      await expectLayout(element, 'pip-inverse');
      expect(changes).to.deep.equal([
        { layout: 'side-by-side', previous: 'pip', source: 'api' },
        { layout: 'pip', previous: 'side-by-side', source: 'user' },
        { layout: 'pip-inverse', previous: 'pip', source: 'user' },
      ]);
    });

    it('emits layoutchange when the viewer turns pip-inverse back to pip, although the plugin emits nothing', async () => {
      const element = await playing({ layout: 'pip-inverse' });
      await expectLayout(element, 'pip-inverse');
      const changes = changesOf(element);
      await click(element, 'dualscreen_inversePIP');
      await expectLayout(element, 'pip');
      expect(changes).to.deep.equal([{ layout: 'pip', previous: 'pip-inverse', source: 'user' }]);
    });

    it('keeps the layout that the viewer chose over that of the attribute, after a replay too', async () => {
      const { element } = createPlayer({ ...PLAYS, loop: false, layout: 'pip' });
      await once(element, 'firstplaying');
      await secondPlays(element);
      await expectLayout(element, 'pip');
      await click(element, 'dualscreen_switchToSideBySide');
      await expectLayout(element, 'side-by-side');
      element.currentTime = 11.5;
      await once(element, 'ended');
      await element.play();
      await expectLayout(element, 'side-by-side', 'after the replay');
    });

    it('emits layoutchange once for two equal setLayout() calls, and relays the events of the plugin itself', async () => {
      const element = await playing();
      const seen: unknown[] = [];
      element.addEventListener('dualscreen_change_layout', (event) => seen.push(event.detail));
      element.addEventListener('dualscreen_side_displayed', (event) => seen.push(event.detail));
      const changes = changesOf(element);
      await element.setLayout('side-by-side');
      await element.setLayout('side-by-side');
      expect(seen.slice(0, 2)).to.deep.equal([{ layout: 'SideBySide' }, 'SideBySide']);
      expect(changes.length).to.equal(1);
    });
  });

  it('keeps the layout over a replay, inverse layouts included', async () => {
    const { element } = createPlayer({ ...PLAYS, loop: false, layout: 'side-by-side-inverse' });
    await once(element, 'firstplaying');
    await secondPlays(element);
    for (const layout of ['side-by-side-inverse', 'pip-inverse', 'single'] as const) {
      await element.setLayout(layout);
      await expectLayout(element, layout);
      element.currentTime = 11.5;
      await once(element, 'ended');
      await element.play();
      await expectLayout(element, layout, 'after the replay');
    }
  });

  it('resumes the second stream at the position of the first one after it was hidden', async () => {
    const element = await playing({ loop: false });
    await secondPlays(element);
    await element.hideSecondary();
    const start = element.currentTime;
    await until(
      () => element.currentTime,
      (time) => time > start + 1,
    );
    await element.switchToPIP();
    const lag = (): number => Math.abs(element.currentTime - secondPosition(element));
    /* The plugin itself tolerates a lag of four seconds. */
    expect(await until(lag, (seconds) => seconds < 0.5)).to.be.below(0.5);
    const position = secondPosition(element);
    expect(
      await until(
        () => secondPosition(element),
        (now) => now > position + 0.3,
      ),
    ).to.be.above(position + 0.3);
  });

  it('applies the layout property when it is set again after the viewer chose another layout', async () => {
    const element = await playing({ layout: 'side-by-side' });
    await secondPlays(element);
    await expectLayout(element, 'side-by-side');
    await click(element, 'dualscreen_switchToPIP');
    await expectLayout(element, 'pip');
    element.layout = 'side-by-side';
    await expectLayout(element, 'side-by-side');
  });

  it('does not loop when a page writes the layout of each layoutchange back to the property', async () => {
    const element = await playing({ layout: 'side-by-side' });
    element.addEventListener('layoutchange', ({ detail }) => {
      element.layout = detail.layout;
    });
    await secondPlays(element);
    await click(element, 'dualscreen_switchToPIP');
    await expectLayout(element, 'pip');
    await element.loadMedia('1_short');
    await element.loadMedia('1_two');
    await element.play();
    await secondPlays(element);
    await expectLayout(element, 'pip');
  });

  it('applies a changed layout in the plugin config on the same player, and other options on a new player', async () => {
    const { element } = createPlayer({ ...PLAYS, plugins: '{"dualscreen":{"layout":"pip"}}' });
    await once(element, 'firstplaying');
    await secondPlays(element);
    await expectLayout(element, 'pip');
    const { player } = element;
    element.plugins = { dualscreen: { layout: 'sbs' } };
    await expectLayout(element, 'side-by-side');
    element.configure({ plugins: { dualscreen: { layout: 'singleSecondary' } } });
    await expectLayout(element, 'single-inverse');
    expect(element.player === player).to.equal(true);
    element.plugins = { dualscreen: { layout: 'sbs', childSizeMultiplier: 0.5 } };
    await once(element, 'playerready');
    expect(element.player === player).to.equal(false);
  });

  describe('a narrow element', () => {
    /* The plugin changes sizes inside of a ResizeObserver, which the browser reports as an error of the page. */
    const { onerror } = window;
    before(() => {
      window.onerror = (message, ...rest): unknown =>
        String(message).startsWith('ResizeObserver loop') || onerror?.call(window, message, ...rest);
    });
    after(() => {
      window.onerror = onerror;
    });

    it('switches to a single picture when the element becomes narrow, and back when it becomes wide', async () => {
      const element = await playing();
      await element.setLayout('pip');
      const changes = changesOf(element);
      element.style.width = '440px';
      await once(element, 'layoutchange');
      expect(changes).to.deep.equal([{ layout: 'single', previous: 'pip', source: 'plugin' }]);
      await expectLayout(element, 'single');
      element.style.width = '640px';
      await expectLayout(element, 'pip');
      expect(element.paused).to.equal(false);
    });

    it('switches a layout that the viewer chose to a single picture when narrow, and back when wide', async () => {
      const element = await playing();
      await click(element, 'dualscreen_inversePIP');
      await expectLayout(element, 'pip-inverse');
      const changes = changesOf(element);
      element.style.width = '440px';
      await once(element, 'layoutchange');
      expect(changes).to.deep.equal([{ layout: 'single-inverse', previous: 'pip-inverse', source: 'plugin' }]);
      element.style.width = '640px';
      await expectLayout(element, 'pip-inverse');
    });

    it('starts with a single picture in a narrow element', async () => {
      const { element } = createPlayer({ ...PLAYS, layout: 'pip' }, { parent: null });
      element.style.width = '440px';
      const changes = changesOf(element);
      document.body.append(element);
      await once(element, 'firstplaying');
      await secondPlays(element);
      await expectLayout(element, 'single');
      expect(changes.at(-1)).to.include({ layout: 'single', source: 'plugin' });
    });

    it('shows the default layout of the plugin once a narrow element becomes wide', async () => {
      const { element } = createPlayer(PLAYS, { parent: null });
      element.style.width = '440px';
      document.body.append(element);
      await once(element, 'firstplaying');
      await secondPlays(element);
      await expectLayout(element, 'single');
      element.style.width = '640px';
      await expectLayout(element, 'pip');
    });

    it('shows side-by-side, and pip at a click, in an element that is 500 px wide', async () => {
      const { element } = createPlayer({ ...PLAYS, layout: 'side-by-side' }, { parent: null });
      element.style.width = '500px';
      document.body.append(element);
      await once(element, 'firstplaying');
      await secondPlays(element);
      await expectLayout(element, 'side-by-side');
      const changes = changesOf(element);
      await click(element, 'dualscreen_switchToPIP');
      await expectLayout(element, 'pip');
      expect(changes).to.deep.equal([{ layout: 'pip', previous: 'side-by-side', source: 'user' }]);
    });
  });
});
