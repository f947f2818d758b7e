import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/index.js';
import { itWith } from '../../support/engines/capabilities.js';

/* Without ids, because only the box is tested. */
const tag = '<kaltura-player></kaltura-player>';

/** Markup in a container 800 px wide, and the size of the tag's box in it. */
const BOXES: ReadonlyArray<readonly [what: string, markup: string, width: number, height: number]> = [
  ['a block', tag, 800, 450],
  ['a flex row', `<div style="display:flex">${tag}</div>`, 640, 360],
  ['a narrow flex row', `<div style="display:flex;width:300px">${tag}</div>`, 300, 169],
  ['a centred column', `<div style="display:flex;flex-direction:column;align-items:center">${tag}</div>`, 640, 360],
  ['a float', `<div style="float:left">${tag}</div>`, 640, 360],
  ['a float in a narrow column', `<div style="width:300px"><div style="float:left">${tag}</div></div>`, 300, 169],
  ['an inline-block', `<div style="display:inline-block">${tag}</div>`, 640, 360],
  ['a grid that centres', `<div style="display:grid;justify-items:center">${tag}</div>`, 640, 360],
  ['a table cell', `<table cellspacing="0" cellpadding="0"><tr><td>${tag}</td></tr></table>`, 640, 360],
  ['an absolute position', '<kaltura-player style="position:absolute"></kaltura-player>', 640, 360],
  [
    'an absolute position with inset 0',
    '<div style="position:relative;height:450px"><kaltura-player style="position:absolute;inset:0"></kaltura-player></div>',
    800,
    450,
  ],
  ['a width of 50%', '<kaltura-player style="width:50%"></kaltura-player>', 400, 225],
  ['a height without a width', '<kaltura-player style="height:300px"></kaltura-player>', 533, 300],
  ['a maximum height', '<kaltura-player style="max-height:200px"></kaltura-player>', 356, 200],
  ['an aspect ratio of the page', '<kaltura-player style="aspect-ratio:1"></kaltura-player>', 800, 800],
  ['a min-content width', `<div style="width:min-content">${tag}</div>`, 160, 90],
  ['a min-content column of a grid', `<div style="display:grid;grid-template-columns:min-content 1fr">${tag}</div>`, 160, 90],
  ['vertical text', `<div style="writing-mode:vertical-rl">${tag}</div>`, 640, 360],
  ['vertical text with a height', `<div style="writing-mode:vertical-lr;height:400px">${tag}</div>`, 640, 360],
  ['a row from right to left', `<div dir="rtl" style="display:flex">${tag}</div>`, 640, 360],
  ['columns', `<div style="columns:2;column-gap:0">${tag}</div>`, 400, 225],
  [
    'a subgrid',
    `<div style="display:grid;grid-template-columns:300px 500px">
      <div style="display:grid;grid-template-columns:subgrid;grid-column:1/3">${tag}</div></div>`,
    300,
    169,
  ],
  ['a query container', `<div style="container-type:inline-size">${tag}</div>`, 800, 450],
  ['a height of 100% in a block without a height', '<kaltura-player style="height:100%"></kaltura-player>', 800, 450],
  ['a height of 100%', '<div style="height:200px"><kaltura-player style="height:100%"></kaltura-player></div>', 356, 200],
  ['a minimum height', '<kaltura-player style="max-width:320px;min-height:400px"></kaltura-player>', 320, 400],
  ['a border of its own', '<kaltura-player style="box-sizing:border-box;border:5px solid"></kaltura-player>', 800, 450],
  ['columns of its own', '<kaltura-player style="columns:2"></kaltura-player>', 800, 450],
  ['text that does not wrap', `<div style="white-space:nowrap;width:300px;display:flex">${tag}</div>`, 300, 169],
];

/** Rules of a page for the tag, or for all elements, and the size of the tag's box with them. */
const SHEETS: ReadonlyArray<readonly [css: string, width: number, height: number]> = [
  ...['inline', 'block', 'flow-root', 'flex', 'grid', 'list-item'].map(
    (display) => [`kaltura-player { display: ${display} }`, 800, 450] as const,
  ),
  ...['inline-block', 'inline-flex', 'inline-grid'].map(
    (display) => [`kaltura-player { display: ${display} }`, 640, 360] as const,
  ),
  ...['revert', 'unset', 'initial', 'inherit'].map((all) => [`kaltura-player { all: ${all} }`, 800, 450] as const),
  /* A widely used reset that removes all rules. */
  [
    '.page *:where(:not(html, iframe, canvas, img, svg, video, audio):not(svg *, symbol *)) { all: unset; display: revert }',
    800,
    450,
  ],
  ['.page * { min-width: 0; max-width: 100%; height: auto; aspect-ratio: auto; box-sizing: content-box }', 800, 450],
  ['.page * { position: static; overflow: visible }', 800, 450],
  ["kaltura-player::before { content: 'Video'; display: block; height: 40px }", 800, 450],
  ["kaltura-player::after { content: ''; display: table; clear: both }", 800, 450],
  ['kaltura-player { writing-mode: vertical-rl }', 800, 450],
  ['kaltura-player { aspect-ratio: 4 / 3; width: 400px }', 400, 300],
  ['kaltura-player { --kaltura-player-aspect-ratio: 2; display: inline }', 800, 400],
  ...['16:9', '16x9', 'wide', ''].map(
    (ratio) => [`kaltura-player { --kaltura-player-aspect-ratio: ${ratio} }`, 800, 450] as const,
  ),
  ['kaltura-player { aspect-ratio: 16:9; width: 400px }', 400, 225],
  ['kaltura-player { aspect-ratio: auto; --kaltura-player-aspect-ratio: 4 }', 800, 200],
  ['kaltura-player { position: fixed; right: 0; bottom: 0; width: 320px }', 320, 180],
  ['kaltura-player { position: sticky; top: 0 }', 800, 450],
  ['kaltura-player { container-type: size }', 800, 450],
  ['kaltura-player { contain: strict }', 800, 450],
];

const SQUARE =
  'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"></svg>');

const rounded = (element: Element | null | undefined): number[] => {
  const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return [Math.round(width), Math.round(height)];
};

describe('the box of the element', () => {
  for (const [what, markup, width, height] of BOXES) {
    it(`has a size in ${what}`, async () => {
      const page = await fixture(html`<div style="width:800px" .innerHTML=${markup}></div>`);
      const element = page.querySelector('kaltura-player');
      await element?.updateComplete;
      expect([element?.offsetWidth, element?.offsetHeight]).to.deep.equal([width, height]);
    });
  }

  for (const [css, width, height] of SHEETS) {
    it(`has a size that its player fills, with ${css}`, async () => {
      const page = await fixture(
        html`<div
          class="page"
          style="width:800px"
          .innerHTML=${`<style>${css} style { display: none !important }</style>${tag}`}
        ></div>`,
      );
      const element = page.querySelector('kaltura-player');
      await element?.updateComplete;
      const [tagWidth, tagHeight] = rounded(element);
      expect(tagWidth).to.equal(width);
      /* If a rule removes the aspect ratio, WebKit fills the available height. */
      expect(tagHeight).to.be.at.least(height);
      const region = element?.shadowRoot?.querySelector('.region');
      expect(rounded(region), 'the player').to.deep.equal([tagWidth, tagHeight]);
      expect(region?.getBoundingClientRect().top).to.equal(element?.getBoundingClientRect().top);
    });
  }

  itWith('height-without-box', 'has the size of its place with display: contents', async () => {
    const page = await fixture(html`<div style="width:800px"><kaltura-player style="display:contents"></kaltura-player></div>`);
    const element = page.querySelector('kaltura-player');
    await element?.updateComplete;
    expect(rounded(element?.shadowRoot?.querySelector('.region'))).to.deep.equal([800, 450]);
  });

  it('is filled by a slotted poster, whatever rules the page has for images', async () => {
    const page = await fixture(
      html`<div class="page" style="width:800px">
        <style>
          .page img {
            display: inline;
            position: static;
            width: auto;
            max-width: 100%;
            height: auto;
            margin: 2em 0;
          }
        </style>
        <kaltura-player partner-id="1" uiconf-id="2" entry-id="1_a" loading="interaction">
          <img slot="poster" src=${SQUARE} alt="" />
        </kaltura-player>
      </div>`,
    );
    const element = page.querySelector('kaltura-player');
    await element?.updateComplete;
    const poster = page.querySelector('img');
    expect(rounded(poster)).to.deep.equal([800, 450]);
    expect(poster?.getBoundingClientRect().top).to.equal(element?.getBoundingClientRect().top);
  });

  describe('the facade on a page whose root has a font size of its own', () => {
    const root = document.documentElement;
    afterEach(() => root.style.removeProperty('font-size'));

    /** Returns the size of the play button's symbol, and the font size of the consent notice. */
    const sizes = async (): Promise<number[]> => {
      const page = await fixture(
        html`<div style="width:800px">
          <kaltura-player partner-id="1" uiconf-id="2" entry-id="1_a" loading="interaction" poster=""></kaltura-player>
          <kaltura-player partner-id="1" uiconf-id="2" entry-id="1_a" consent="required"></kaltura-player>
        </div>`,
      );
      const [facade, consent] = page.querySelectorAll('kaltura-player');
      await Promise.all([facade?.updateComplete, consent?.updateComplete]);
      const [symbol, text] = [facade?.shadowRoot?.querySelector('svg'), consent?.shadowRoot?.querySelector('.message p')];
      return [symbol?.getBoundingClientRect().width ?? 0, text ? parseFloat(getComputedStyle(text).fontSize) : 0];
    };

    it('keeps text and button as large as with the default font size when the root is smaller', async () => {
      const expected = await sizes();
      root.style.fontSize = '62.5%';
      expect(await sizes(), '62.5%').to.deep.equal(expected);
      root.style.fontSize = '1px';
      expect(await sizes(), '1px').to.deep.equal(expected);
    });

    it('enlarges the text with the font size of the root, to twice its size at most', async () => {
      const [symbol = 0, text = 0] = await sizes();
      root.style.fontSize = '150%';
      expect((await sizes())[1], '150%').to.equal(1.5 * text);
      root.style.fontSize = '100px';
      const [largeSymbol = 0, largeText = 0] = await sizes();
      expect(largeSymbol, '100px').to.be.at.most(2 * symbol);
      expect(largeText, '100px').to.be.at.most(2 * text);
    });
  });

  it('is displayed as a popover only while it is open, whatever display the page sets for the tag', async () => {
    const page = await fixture(
      html`<div>
        <style>
          kaltura-player {
            display: block;
          }</style
        ><kaltura-player popover="manual"></kaltura-player>
      </div>`,
    );
    const element = page.querySelector('kaltura-player');
    expect(element?.checkVisibility(), 'closed').to.equal(false);
    element?.showPopover();
    expect(element?.getBoundingClientRect().width, 'open').to.be.at.least(640);
    element?.hidePopover();
    expect(element?.checkVisibility(), 'closed again').to.equal(false);
  });

  it('is not displayed with hidden, whatever display the page sets for the tag', async () => {
    const page = await fixture(
      html`<div>
        <style>
          kaltura-player {
            display: block;
          }</style
        ><kaltura-player hidden></kaltura-player>
      </div>`,
    );
    expect(page.querySelector('kaltura-player')?.checkVisibility()).to.equal(false);
  });
});
