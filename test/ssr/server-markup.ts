import { expect } from '@open-wc/testing';
import type { KalturaPlayerElement } from '../../src/index.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, turn, useContainer, useFakeLibrary } from '../support/fake-library.js';

/* Returns the elements with their attributes and texts, without styles, comments and blanks between tags. */
type Part = string | { tag: string; attributes: string[]; children: Part[] };
const partsOf = (node: Node): Part[] =>
  [...node.childNodes].flatMap((child): Part[] => {
    if (child.nodeType === Node.ELEMENT_NODE) {
      const element = child as Element;
      if (element.localName === 'style') return [];
      const attributes = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name) ?? ''}`);
      return [{ tag: element.localName, attributes: attributes.sort(), children: partsOf(element) }];
    }
    const text = child.nodeType === Node.TEXT_NODE ? (child.textContent?.trim() ?? '') : '';
    return text ? [text] : [];
  });

/** Tests the markup that @lit-labs/ssr has rendered. */
export function describeServerMarkup(how: string): void {
  describe(`server markup of the element ${how}`, () => {
    const container = useContainer();
    const library = useFakeLibrary();
    const lines = useFakeConsole();
    afterEach(() => expect(lines.lines).to.deep.equal({ warn: [], info: [], debug: [], error: [] }));

    const tagWith = (attributes: string, inside = ''): string =>
      `<kaltura-player partner-id="${newAccount()}" uiconf-id="2" entry-id="1_a" ${attributes}>${inside}</kaltura-player>`;
    async function put(attributes: string, inside = ''): Promise<KalturaPlayerElement> {
      const state = JSON.stringify({ tag: tagWith(attributes, inside) });
      const answer = await fetch(`/__markup/lit?state=${encodeURIComponent(state)}`);
      container.setHTMLUnsafe(await answer.text());
      return container.querySelector('kaltura-player')!;
    }
    const countOf = (element: Element, selector: string): number => element.shadowRoot?.querySelectorAll(selector).length ?? 0;

    for (const attributes of [
      'loading="manual"',
      'loading="lazy" poster="https://example.com/p.jpg"',
      'consent="required"',
      '',
    ]) {
      it(`renders one region for server markup with ${attributes || 'no loading attribute'}`, async () => {
        const element = await put(attributes);
        await element.updateComplete;
        await settled();
        await element.updateComplete;
        expect(countOf(element, '.region')).to.equal(1);
        expect(getComputedStyle(element).display).to.equal('block');
        if (attributes.includes('consent')) expect(countOf(element, '[part="consent-button"]')).to.equal(1);
        if (attributes.includes('lazy')) expect(countOf(element, 'img.poster')).to.equal(1);
      });
    }

    for (const attributes of ['loading="interaction" poster="https://example.com/p.jpg" media-title="A"', 'consent="required"']) {
      it(`renders the same shadow tree on the server as in the browser with ${attributes}`, async () => {
        const answer = await fetch(`/__markup/lit?state=${encodeURIComponent(JSON.stringify({ tag: tagWith(attributes) }))}`);
        const parsed = Document.parseHTMLUnsafe(await answer.text());
        const rendered = parsed.querySelector('kaltura-player')?.shadowRoot;
        container.lang = 'en';
        const element = await put(attributes);
        await element.updateComplete;
        expect(JSON.stringify(partsOf(rendered!))).to.equal(JSON.stringify(partsOf(element.shadowRoot!)));
      });
    }

    it('requests the library when the play button of server markup is clicked', async () => {
      const element = await put('loading="interaction"');
      await element.updateComplete;
      const request = library.request();
      element.shadowRoot?.querySelector<HTMLElement>('[part="play-button"]')?.click();
      expect((await request).url).to.include('/embedPlaykitJs/');
    });

    it('does not load server markup while it has defer-hydration, and loads once that is removed', async () => {
      const element = await put('defer-hydration', '<b slot="badge">x</b>');
      await settled();
      expect([element.status, library.requests.length]).to.deep.equal(['idle', 0]);
      const request = library.request();
      element.removeAttribute('defer-hydration');
      await request;
      expect(element.status).to.equal('loading');
      expect(countOf(element, '.region')).to.equal(1);
    });

    it('adds no attribute to server markup, and no child in the task in which it is connected', async () => {
      const element = await put('', '<b slot="badge">x</b>');
      const names = element.getAttributeNames().join();
      expect(element.children.length).to.equal(1);
      await Promise.resolve();
      expect(element.children.length).to.equal(1);
      await turn();
      await settled();
      (await library.request(1)).run();
      await settled();
      expect(element.getAttributeNames().join()).to.equal(names);
    });
  });
}
