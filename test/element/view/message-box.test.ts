import { expect } from '@open-wc/testing';
import { createPlayer, removePlayers } from '../../support/player-fixture.js';
import { KalturaPlayerElement } from '../../../src/index.js';

/* As long as the longest messages. */
const CONSENT = 'Dieses Video kommt von einer anderen Website, die dadurch erfahren kann, dass Sie es ansehen.';

describe('a message in a small box', () => {
  before(() => KalturaPlayerElement.setMessages('de', { consent: CONSENT, 'grant-consent': 'Video laden' }));
  afterEach(removePlayers);

  async function message(style: string): Promise<HTMLElement> {
    const { element } = createPlayer({ 'entry-id': '1_short', consent: 'required', locale: 'de' });
    element.style.cssText = style;
    await element.updateComplete;
    const box = element.shadowRoot?.querySelector<HTMLElement>('.message');
    if (!box) throw new Error('there is no message');
    return box;
  }

  for (const style of ['width: 640px', 'width: 320px', 'width: 200px', 'width: 120px; height: 400px']) {
    it(`shows a message and its button without scrolling in a box at ${style}`, async () => {
      const box = await message(style);
      expect([box.scrollWidth, box.scrollHeight]).to.deep.equal([box.clientWidth, box.clientHeight]);
    });
  }

  for (const style of ['width: 160px', 'width: 100px; height: 60px']) {
    it(`can scroll a message from its first word to its button in a box at ${style}`, async () => {
      const box = await message(style);
      const { top } = box.getBoundingClientRect();
      expect(box.querySelector('p')?.getBoundingClientRect().top, 'the first word').to.be.at.least(top);
      expect(box.scrollWidth, 'no need to scroll sideways').to.equal(box.clientWidth);
      const button = box.querySelector('button');
      button?.scrollIntoView({ block: 'nearest' });
      const { bottom } = box.getBoundingClientRect();
      expect(button?.getBoundingClientRect().bottom, 'the button').to.be.at.most(bottom + 1);
    });
  }
});
