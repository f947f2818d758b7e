import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement, KalturaPlayerError } from '../../src/index.js';
import type { LayoutName } from '../../src/config/layout-names.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { LAYOUTS, layoutOnScreen, primaryIn, primaryOf, seenLayout, until } from '../support/two-streams.js';

const PLAYS = { 'entry-id': '1_two', 'uiconf-id': 1003, autoplay: true, muted: true, loop: true };

const changesOf = (element: KalturaPlayerElement): object[] => {
  const changes: object[] = [];
  element.addEventListener('layoutchange', ({ detail }) => changes.push(detail));
  return changes;
};

const errorsOf = (element: KalturaPlayerElement): KalturaPlayerError[] => {
  const errors: KalturaPlayerError[] = [];
  element.addEventListener('error', ({ detail }) => errors.push(detail));
  return errors;
};

const failureOf = (promise: Promise<unknown>): Promise<KalturaPlayerError> =>
  promise.then(
    (value) => {
      throw new Error(`it resolved to ${String(value)}`);
    },
    (error: KalturaPlayerError) => error,
  );

/** On the screen, by the property, and by which stream is primary. */
async function expectLayout(element: KalturaPlayerElement, layout: LayoutName, when = ''): Promise<void> {
  expect(await layoutOnScreen(element, layout), `on the screen ${when}`).to.equal(layout);
  expect(element.layout, `by the property ${when}`).to.equal(layout);
  if (layout !== 'hidden') expect(primaryOf(element), `primary ${when}`).to.equal(primaryIn(layout));
}

/** An element that plays both streams in the plugin's own default. */
async function playing(attributes: Record<string, string | number | boolean> = {}): Promise<KalturaPlayerElement> {
  const { element } = createPlayer({ ...PLAYS, ...attributes });
  await once(element, 'firstplaying');
  await until(
    () => element.layout,
    (layout) => layout !== 'hidden',
  );
  return element;
}

describe('layouts of two streams', () => {
  afterEach(removePlayers);

  it('shows the plugin’s own default', async () => {
    const { element } = createPlayer(PLAYS);
    const changes = changesOf(element);
    await once(element, 'layoutchange');
    await expectLayout(element, 'pip');
    expect(changes).to.deep.equal([{ layout: 'pip', previous: 'hidden', source: 'plugin' }]);
  });

  it('reaches every layout from every other one in one playing element', async () => {
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
      if (layout !== 'hidden' && primaryOf(element) !== primaryIn(layout))
        wrong.push(`${previous} → ${layout}: primary is ${String(primaryOf(element))}`);
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
  }).timeout(60000);
});
