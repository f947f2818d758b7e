import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { KalturaPlayerElement } from '../../src/index.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';

const buttonOf = (element: Element): HTMLElement | null => element.shadowRoot?.querySelector('[part="play-button"]') ?? null;

describe('gestures on the facade', () => {
  afterEach(removePlayers);

  const ways: Record<string, (element: KalturaPlayerElement) => Promise<unknown>> = {
    'a click': (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return sendMouse({ type: 'click', position: [left + width / 2, top + height / 2].map(Math.round) as [number, number] });
    },
    Enter: (element) => {
      buttonOf(element)?.focus();
      return sendKeys({ press: 'Enter' });
    },
  };
  for (const [way, press] of Object.entries(ways)) {
    it(`plays with sound and moves the focus into the player after ${way} on the facade`, async () => {
      const { element } = createPlayer({ 'entry-id': '1_short', loading: 'interaction' });
      await element.updateComplete;
      const blocked: string[] = [];
      for (const type of ['fallbacktomutedautoplay', 'autoplayfailed', 'playfailed']) {
        element.addEventListener(type, () => blocked.push(type));
      }
      const playing = once(element, 'firstplaying');
      await press(element);
      await playing;
      expect(blocked).to.deep.equal([]);
      expect([element.muted, element.paused, element.volume > 0]).to.deep.equal([false, false, true]);
      expect(element.contains(document.activeElement), 'focus').to.equal(true);
    });
  }
});
