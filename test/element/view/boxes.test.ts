import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/index.js';

/* No ids: only the box is of interest. */
const tag = '<kaltura-player></kaltura-player>';

/** What a page writes, in 800 px of width, and the box that the tag has there. */
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
  ['half of the width', '<kaltura-player style="width:50%"></kaltura-player>', 400, 225],
  ['a height without a width', '<kaltura-player style="height:300px"></kaltura-player>', 533, 300],
  ['a greatest height', '<kaltura-player style="max-height:200px"></kaltura-player>', 356, 200],
  ['a shape of the page', '<kaltura-player style="aspect-ratio:1"></kaltura-player>', 800, 800],
  ['text that does not wrap', `<div style="white-space:nowrap;width:300px;display:flex">${tag}</div>`, 300, 169],
];

describe('the box of the element', () => {
  for (const [what, markup, width, height] of BOXES) {
    it(`has a size in ${what}`, async () => {
      const page = await fixture(html`<div style="width:800px" .innerHTML=${markup}></div>`);
      const box = page.querySelector('kaltura-player')?.getBoundingClientRect();
      expect([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).to.deep.equal([width, height]);
    });
  }

  it('is not displayed while its popover is closed, and has a size when it is open, whatever display the page gives the tag', async () => {
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

  it('is not displayed with hidden, whatever display the page gives the tag', async () => {
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
