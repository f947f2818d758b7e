import { expect } from '@open-wc/testing';
import { KalturaPlayerElement } from '../../../src/index.js';
import { useFakeConsole } from '../../support/fake-console.js';
import { settled, useFakePage } from '../../support/fake-library.js';
import { COUNTRY_RESTRICTED, NOT_FOUND } from '../../support/fake-playkit.js';
import { region } from '../../support/player-node.js';

describe('the message of a failure', () => {
  const page = useFakePage();
  useFakeConsole();

  const alert = (element: Element): Element | null => element.shadowRoot?.querySelector('[role="alert"]') ?? null;

  const failed = async (error: object): Promise<KalturaPlayerElement> => {
    const { element, player } = await page.withPlayer({ 'media-title': 'A lecture' });
    player.provider.last.refuse(error);
    await settled();
    return element;
  };

  it("shows a failure as an alert in the viewer's words, and makes the region behind it inert", async () => {
    const element = await failed(NOT_FOUND);
    expect(alert(element)?.textContent.trim()).to.equal(element.error?.viewerMessage);
    expect(region(element)?.hasAttribute('inert')).to.equal(true);
    expect(alert(element)?.getAttribute('part')).to.equal('message');
  });

  it('shows a retry button only for a failure where a retry can help', async () => {
    const button = (element: Element): HTMLButtonElement | null => alert(element)?.querySelector('button') ?? null;
    const helpless = await failed(COUNTRY_RESTRICTED);
    expect(button(helpless) === null).to.equal(true);
    const hopeful = await failed(new Error('no'));
    expect(button(hopeful)?.textContent).to.equal('Try again');
    expect(button(hopeful)?.getAttribute('part')).to.equal('retry-button');
    expect(button(hopeful)?.type).to.equal('button');
  });

  it('removes the message of a failure when the retry button is pressed and the load succeeds', async () => {
    const { element, player, bundle } = await page.withPlayer();
    player.provider.last.refuse(new Error('no'));
    await settled();
    alert(element)?.querySelector('button')?.click();
    await settled();
    expect(alert(element) === null).to.equal(true);
    expect(bundle.loads.length).to.equal(2);
    player.provider.last.answer();
    await element.ready();
    await element.updateComplete;
    expect(region(element)?.hasAttribute('inert')).to.equal(false);
  });

  it('shows no message for an error that is not fatal', async () => {
    const { element, player } = await page.ready();
    player.fire('error', { severity: 1, category: 1, code: 1002 });
    element.volume = 5;
    await element.updateComplete;
    expect(alert(element) === null).to.equal(true);
  });

  it('shows markup in an error message of the library as text', async () => {
    const { element, player } = await page.withPlayer();
    player.fire('error', { severity: 2, category: 7, code: 7007, errorDetails: { message: '<img src=x onerror=alert(1)>' } });
    await settled();
    expect(alert(element)?.querySelectorAll('img').length).to.equal(0);
    expect(alert(element)?.textContent).to.contain('<img');
  });

  it('passes the accessibility checks with the message of a failure, with a button and without', async () => {
    for (const error of [COUNTRY_RESTRICTED, new Error('no')]) await expect(await failed(error)).to.be.accessible();
  });
});
