import { expect } from '@open-wc/testing';
import { useFakeConsole } from '../support/fake-console.js';
import { useFakePage } from '../support/fake-library.js';
import { region } from '../support/player-node.js';

describe('the accessibility of <kaltura-player>', () => {
  const page = useFakePage();
  useFakeConsole();

  it('labels its region with media-title, or with "Video player" without one', async () => {
    const { element } = await page.ready();
    expect(region(element)?.getAttribute('aria-label')).to.equal('Video player');
    element.mediaTitle = 'A lecture';
    await element.updateComplete;
    expect(region(element)?.getAttribute('aria-label')).to.equal('A lecture');
    element.mediaTitle = null;
    await element.updateComplete;
    expect(region(element)?.getAttribute('aria-label')).to.equal('Video player');
  });

  it('labels its region with the name of the entry when there is no media-title', async () => {
    const { element, player } = await page.ready();
    player.sources = { id: '1_a', metadata: { name: 'Week 1' } };
    element.requestUpdate();
    await element.updateComplete;
    expect(region(element)?.getAttribute('aria-label')).to.equal('Week 1');
  });

  it('focuses the button of the facade, and does not move the focus back when the viewer has left it', async () => {
    const { element, player } = await page.withPlayer(
      { loading: 'interaction' },
      (input) =>
        void input.updateComplete.then(() => {
          input.focus();
          const button = input.shadowRoot?.querySelector<HTMLElement>('[part=play-button]');
          expect(input.shadowRoot?.activeElement).to.equal(button);
          button?.click();
        }),
    );
    const other = document.createElement('textarea');
    document.body.append(other);
    other.focus();
    player.provider.last.answer();
    await element.ready();
    await element.updateComplete;
    expect(document.activeElement).to.equal(other);
    other.remove();
  });

  it('passes the accessibility checks while idle, loading and ready', async () => {
    await expect(page.create({ 'entry-id': false })).to.be.accessible();
    const { element, player } = await page.withPlayer();
    await expect(element).to.be.accessible();
    player.provider.last.answer();
    await element.ready();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
