import { fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { describeWith } from '../support/engines/capabilities.js';
import { comparePage } from '../support/screenshots.js';

const tag = '<kaltura-player></kaltura-player>';
const styled = (style: string): string => `<kaltura-player style="${style}"></kaltura-player>`;

/** Places of the tag, by what a picture of them shows. Each place is 680 px wide. */
const PICTURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'boxes that shrink to their content': {
    'a flex row': `<div style="display:flex">${tag}</div>`,
    'a flex row with a text': `<div style="display:flex">${tag}<p>A text beside the video that takes its share of the row</p></div>`,
    'a centred flex column': `<div style="display:flex;flex-direction:column;align-items:center">${tag}</div>`,
    'a float': `<div style="display:flow-root">${styled('float:right;width:480px')}A text beside</div>`,
    'an inline-block': `<div><span style="display:inline-block;outline:2px solid #c60">${tag}</span></div>`,
    'a table cell': `<table style="outline:2px solid #c60"><tr><td>${tag}</td></tr></table>`,
    'a grid that centres': `<div style="display:grid;justify-items:center">${tag}</div>`,
    'an absolute position': `<div style="position:relative;height:360px">${styled('position:absolute')}</div>`,
  },
  'boxes with sizes of the page': {
    'a block': `<div>${tag}</div>`,
    'a height without a width': `<div>${styled('height:240px')}</div>`,
    'a maximum height, centred': `<div>${styled('max-height:240px;margin:auto')}</div>`,
    'a square': `<div>${styled('aspect-ratio:1;width:300px')}</div>`,
    'all of its parent': `<div style="position:relative;height:300px">${styled('position:absolute;inset:0;width:100%;height:100%')}</div>`,
    'content-visibility of the parent': `<div style="content-visibility:auto">${tag}</div>`,
    'content-visibility of the tag': `<div>${styled('content-visibility:auto;width:400px')}</div>`,
    'a rounded border': `<div>${styled('border:8px solid #06c;border-radius:40px;box-sizing:border-box')}</div>`,
  },
  'boxes that are shown later': {
    'a dialog': `<div style="height:420px"><dialog style="position:static">${tag}</dialog></div>`,
    details: `<details><summary>Watch</summary>${tag}</details>`,
    'a tab': `<div hidden>${tag}</div>`,
    'a tag that was hidden': '<div><kaltura-player hidden></kaltura-player></div>',
    'a closed popover': '<div style="height:60px">A text<kaltura-player popover="manual"></kaltura-player></div>',
    'a tag that stays hidden': '<div style="height:60px">A text<kaltura-player hidden></kaltura-player></div>',
  },
};

const SHEET = `
  .stage { display: grid; grid-template-columns: 680px 680px; gap: 20px; align-items: start; width: max-content; padding: 20px;
    zoom: 0.5; color: #222; background: #fff; font: 28px/1.3 'DejaVu Sans' }
  .stage section > :last-child { outline: 2px dashed #c06; outline-offset: 2px }
  .stage h2 { margin: 0 0 8px; font: inherit } .stage p { margin: 8px }`;

/** Inserts the places with their names above them. */
const stageOf = (places: Readonly<Record<string, string>>): Promise<HTMLElement> =>
  fixture(
    html`<div
      class="stage"
      .innerHTML=${
        `<style>${SHEET}</style>` +
        Object.entries(places)
          .map(([name, markup]) => `<section><h2>${name}</h2>${markup}</section>`)
          .join('')
      }
    ></div>`,
  );

describeWith('stored-pictures', 'appearance of the box', () => {
  for (const [name, places] of Object.entries(PICTURES)) {
    it(`matches the stored picture of ${name}`, async () => {
      const stage = await stageOf(places);
      const [tab, hidden] = stage.querySelectorAll<HTMLElement>('[hidden]');
      for (const element of [tab, hidden]) element?.removeAttribute('hidden');
      stage.querySelector('dialog')?.show();
      stage.querySelector('details')?.toggleAttribute('open', true);
      await comparePage(stage, name);
    });
  }

  it('matches the stored picture of an open popover over a page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="height:100vh;background:#fff"><kaltura-player popover="manual"></kaltura-player></div>`,
    );
    page.querySelector('kaltura-player')?.showPopover();
    await comparePage(page, 'an open popover');
  });

  it('matches the stored picture of a modal dialog that contains the tag', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="height:100vh;background:#fff">
        <dialog><kaltura-player></kaltura-player></dialog>
      </div>`,
    );
    page.querySelector('dialog')?.showModal();
    await comparePage(page, 'a modal dialog');
  });
});
