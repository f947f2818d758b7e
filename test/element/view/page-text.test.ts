import { expect } from '@open-wc/testing';
import '../../../src/index.js';
import type { KalturaPlayerElement } from '../../../src/index.js';

/** Text rules for all elements, as in some themes. */
const THEME =
  '* { letter-spacing: 9px; word-spacing: 20px; line-height: 4; text-transform: uppercase; text-indent: 3em; white-space: pre; }';

describe('the messages of the element on a page with text rules for everything', () => {
  const style = document.createElement('style');
  let element: KalturaPlayerElement;

  before(() => {
    style.textContent = THEME;
    document.head.append(style);
  });
  after(() => style.remove());
  afterEach(() => element.remove());

  for (const attributes of ['consent="required" entry-id="1_a"', 'entry-id="1 a!"']) {
    it(`keeps the text style of its message under text rules of the page: ${attributes}`, async () => {
      const holder = document.createElement('div');
      holder.innerHTML = `<kaltura-player partner-id="1" uiconf-id="2" ${attributes}></kaltura-player>`;
      element = holder.firstElementChild as KalturaPlayerElement;
      document.body.append(element);
      await element.updateComplete;
      const text = element.shadowRoot?.querySelector('[part=message] p');
      const { letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace, lineHeight, fontSize } = getComputedStyle(text!);
      expect({ letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace }).to.deep.equal({
        letterSpacing: 'normal',
        wordSpacing: '0px',
        textTransform: 'none',
        textIndent: '0px',
        whiteSpace: 'normal',
      });
      expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.closeTo(1.4, 0.01);
    });
  }
});
