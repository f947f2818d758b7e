import { expect } from '@open-wc/testing';
import { KalturaPlayerElement } from '../../../src/index.js';
import '../../../src/messages/de.js';
import '../../../src/messages/fr.js';
import '../../../src/messages/he.js';

/** Resolves with the next line of `console.warn()`. The element writes it after it has imported the embed module. */
async function warning(run: () => void): Promise<string> {
  const { warn } = console;
  const line = new Promise<string>((resolve) => {
    console.warn = (...parts: unknown[]) => resolve(parts.join(' '));
  });
  run();
  try {
    return await line;
  } finally {
    console.warn = warn;
  }
}

const page = document.createElement('div');

/** Creates an element with a facade inside the given markup. */
async function place(html: string): Promise<KalturaPlayerElement> {
  page.innerHTML = html.replaceAll(
    '<kp',
    '<kaltura-player partner-id="1" uiconf-id="2" entry-id="1_a" loading="interaction" poster=""',
  );
  const element = page.querySelector('kaltura-player');
  if (!element) throw new Error('The markup has no tag');
  await element.updateComplete;
  return element;
}

const button = (element: Element): Element | null | undefined => element.shadowRoot?.querySelector('[part=play-button]');
const label = (element: Element): string | null | undefined => button(element)?.getAttribute('aria-label');

/** Waits for the observer of `lang`, and for the render that follows. */
async function followed(element: KalturaPlayerElement): Promise<void> {
  await Promise.resolve();
  await element.updateComplete;
}

describe("the element's own words", () => {
  before(() => document.body.append(page));
  after(() => page.remove());

  it('uses the nearest language of the page for its own words', async () => {
    expect(label(await place('<div lang="fr"><p lang="de-AT"><kp></kp></p></div>'))).to.equal('Abspielen');
    expect(label(await place('<div lang="de"><kp lang="fr"></kp></div>'))).to.equal('Lire');
  });

  it('prefers locale to the language of the page, and sets lang on the button when they differ', async () => {
    const element = await place('<div lang="fr"><kp locale="de"></kp></div>');
    expect(label(element)).to.equal('Abspielen');
    expect(button(element)?.getAttribute('lang')).to.equal('de');
  });

  it('sets no lang on the button when the page has the same language', async () => {
    expect(button(await place('<div lang="de-CH"><kp></kp></div>'))?.hasAttribute('lang')).to.equal(false);
    expect(button(await place('<div lang="en-GB"><kp></kp></div>'))?.hasAttribute('lang')).to.equal(false);
  });

  it('uses English, with lang on the button, when there are no messages in the language of the page', async () => {
    const element = await place('<div lang="sw"><kp></kp></div>');
    expect(label(element)).to.equal('Play');
    expect(button(element)?.getAttribute('lang')).to.equal('en');
  });

  it('inserts the media title into the label in the language of the page', async () => {
    expect(label(await place('<div lang="fr"><kp media-title="A $& B"></kp></div>'))).to.equal('Lire : A $& B');
  });

  it('updates its own words when the language of the page or locale changes', async () => {
    const element = await place('<div id="around" lang="fr"><section><kp></kp></section></div>');
    expect(label(element)).to.equal('Lire');
    page.querySelector('#around')?.setAttribute('lang', 'de');
    await followed(element);
    expect(label(element)).to.equal('Abspielen');
    element.locale = 'he';
    await element.updateComplete;
    expect(label(element)).to.equal('הפעלה');
  });

  it('finds the language of the page across shadow hosts, and updates its own words when it changes', async () => {
    page.innerHTML = '<div id="host" lang="fr"></div>';
    const host = page.querySelector<HTMLElement>('#host')!;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<p><kaltura-player partner-id="1" uiconf-id="2" entry-id="1_a" loading="interaction" poster=""></kaltura-player></p>';
    const element = root.querySelector('kaltura-player')!;
    await element.updateComplete;
    expect(label(element)).to.equal('Lire');
    root.querySelector('p')?.setAttribute('lang', 'de');
    await followed(element);
    expect(label(element)).to.equal('Abspielen');
    root.querySelector('p')?.removeAttribute('lang');
    host.lang = 'he';
    await followed(element);
    expect(label(element)).to.equal('הפעלה');
  });

  it('requests consent in the language of the page', async () => {
    const element = await place('<div lang="de"><kp consent="required"></kp></div>');
    const text = element.shadowRoot?.querySelector('.message')?.textContent;
    expect(text).to.contain('Dieses Video kommt von einer anderen Website').and.to.contain('Video laden');
  });

  it('shows messages of setMessages() at once, and markup in them as text', async () => {
    const element = await place('<div lang="de"><kp consent="required"></kp></div>');
    KalturaPlayerElement.setMessages('de', { 'grant-consent': '<b>Los</b>' });
    await element.updateComplete;
    const grant = element.shadowRoot?.querySelector('[part=consent-button]');
    expect(grant?.textContent?.trim()).to.equal('<b>Los</b>');
    expect(grant?.children).to.have.length(0);
    KalturaPlayerElement.setMessages('de', { 'grant-consent': 'Video laden' });
  });

  it('warns about a language that setMessages() does not accept', async () => {
    const line = await warning(() => KalturaPlayerElement.setMessages('deutsch', {}));
    expect(line).to.match(/^\[kaltura-player\] .*"deutsch"/);
  });

  it('stops watching the language of the page once the element is removed', async () => {
    const element = await place('<div id="around" lang="fr"><kp></kp></div>');
    element.remove();
    await followed(element);
    let updates = 0;
    element.requestUpdate = () => void updates++;
    page.querySelector('#around')?.setAttribute('lang', 'de');
    await Promise.resolve();
    expect(updates).to.equal(0);
  });
});
