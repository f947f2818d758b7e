import { waitUntil } from '@open-wc/testing';
import { describeWith } from '../support/engines/capabilities.js';
import { once } from '../support/player-fixture.js';
import { picture, type Pictured } from '../support/screenshots.js';
import { LAYOUTS, layoutOnScreen, PLAYS } from '../support/two-streams.js';

describeWith('stored-pictures', 'appearance of two streams', () => {
  let pictured: Pictured | undefined;
  afterEach(() => pictured?.remove());

  for (const layout of LAYOUTS) {
    it(`matches the stored picture of two streams in the layout ${layout}`, async () => {
      const shown = picture(PLAYS, { width: 640 });
      pictured = shown;
      shown.insert();
      const { element } = shown;
      await Promise.all([once(element, 'layoutchange'), once(element, 'firstplaying')]);
      await element.setLayout(layout);
      await layoutOnScreen(element, layout);
      element.pause();
      element.currentTime = 4;
      await waitUntil(() => element.paused && !element.seeking && element.currentTime === 4, 'not paused', { timeout: 20_000 });
      await shown.compare(layout);
    });
  }
});
