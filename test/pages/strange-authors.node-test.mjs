// Pages with unusual markup that contains the tag, in a real browser with the local backend.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newAccount, startStage } from './stage.mjs';

let stage;
before(async () => {
  stage = await startStage();
});
after(() => stage.stop());

const head = () => `<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<meta name="kaltura-player-origins" content="${stage.backend}">
<script defer src="${stage.origin}${stage.script}"></script>`;

const tag = (attributes = 'autoplay', content = '') =>
  `<kaltura-player ${attributes} partner-id="${newAccount()}" uiconf-id="1001" entry-id="1_video" cdn-url="${stage.backend}"
  muted>${content}</kaltura-player>`;

const html = (body, { doctype = '<!doctype html>', attributes = 'lang="en"', css = '' } = {}) =>
  `${doctype}<html ${attributes}><head>${head()}<style>${css}</style></head><body>${body}</body></html>`;

/** Opens a page, and returns the box of the element, whether it plays, uncaught errors, and its lines on the console. */
async function seen(text, type) {
  const opened = await stage.open({ html: text, ...(type && { type }) });
  const facts = await opened.page.evaluate(async () => {
    await customElements.whenDefined('kaltura-player');
    const element = document.querySelector('kaltura-player');
    const late = new Promise((resolve) => setTimeout(resolve, 60_000, 'neither plays nor fails'));
    const end = await Promise.race([
      late,
      window.plays(element).then(
        () => 'plays',
        (error) => error.reason,
      ),
    ]);
    const { width, height } = element.getBoundingClientRect();
    const video = element.shadowRoot.querySelector('video')?.getBoundingClientRect();
    return {
      end,
      box: [Math.round(width), Math.round(height)],
      video: video ? [Math.round(video.width), Math.round(video.height)] : [],
      uncaught: window.uncaught,
    };
  });
  await opened.close();
  return { ...facts, lines: opened.logged.filter((line) => line.includes('[kaltura-player]')) };
}

/** Resolves when the console of the page has a matching line. */
const logged = (opened, is) =>
  new Promise((resolve) => {
    const look = () => opened.logged.some(is) && resolve();
    opened.page.on('console', look);
    look();
  });

describe('pages with unusual markup', () => {
  /** Pages in which the tag plays, and its video fills the box. */
  const pages = {
    'in capitals': () => html(tag().replaceAll('kaltura-player', 'KALTURA-PLAYER')),
    'in quirks mode': () => html(tag(), { doctype: '' }),
    'in vertical text': () => html(`<div style="height:500px">${tag()}</div>`, { css: 'html { writing-mode: vertical-rl }' }),
    'from right to left': () => html(tag(), { attributes: 'lang="he" dir="rtl"' }),
    'enlarged by zoom': () => html(`<div style="zoom:1.5;width:400px">${tag()}</div>`),
    'in a paragraph inside of a link': () => html(`<p><a href="#x">${tag()}</a></p>`),
    'in a foreignObject of SVG': () =>
      html(`<svg width="700" height="400"><foreignObject width="640" height="360">${tag()}</foreignObject></svg>`),
    'in columns': () => html(`<div style="columns:2;width:900px">${tag()}</div>`),
    'in a grid with a row of no height': () =>
      html(`<div style="display:grid;grid-template-rows:0 auto;width:600px"><i></i>${tag()}</div>`),
    'displayed as inline-block': () => html(tag(), { css: 'kaltura-player { display: inline-block }' }),
    'displayed as flex': () => html(tag(), { css: 'kaltura-player { display: flex }' }),
    'displayed inline': () => html(tag(), { css: 'kaltura-player { display: inline }' }),
    'displayed as a table cell': () => html(tag(), { css: 'kaltura-player { display: table-cell }' }),
    'displayed as a table': () => html(tag(), { css: 'kaltura-player { display: table }' }),
    'with everything unset': () => html(tag(), { css: 'body * { all: unset }' }),
    'with a reset of everything but media': () =>
      html(tag(), {
        css: `*:where(:not(html, iframe, canvas, img, svg, video, audio):not(svg *, symbol *)) { all: unset; display: revert }`,
      }),
    'in a narrow column of a grid': () =>
      html(`<div style="display:grid;grid-template-columns:min-content 1fr">${tag()}<p>A long text</p></div>`),
    'with a height of 100% in a box without one': () =>
      html(`<div style="width:640px">${tag('autoplay style="height:100%"')}</div>`),
    'with every box as border-box and max-width': () =>
      html(`<div style="width:300px">${tag()}</div>`, { css: '* { box-sizing: border-box; max-width: 100% }' }),
    'with a player inside of the player': () => html(tag('autoplay', tag(''))),
    'with a JSON child in a comment': () => html(tag('autoplay', '<!-- {"playback":{}} -->')),
    'with attributes twice': () => html(tag('autoplay autoplay muted="no-such" muted')),
    'with times in words': () => html(tag('autoplay start-time="2 seconds" end-time="1 minute"')),
    'with other spellings of control names': () => html(tag('autoplay hide="SeekBar, picture_in_picture"')),
    'with lists separated by semicolons': () => html(tag('autoplay milestones="25; 50" stream-priority="HLS; DASH"')),
    'with values in another case': () => html(tag('autoplay loading="EAGER" embed="Script" log-level="off" preload="Auto"')),
  };
  for (const [how, page] of Object.entries(pages)) {
    it(`plays ${how}, in a box that the video fills, and writes nothing to the console`, async () => {
      const { end, box, video, uncaught, lines } = await seen(page());
      assert.equal(end, 'plays');
      assert.ok(box[0] > 100 && box[1] > 80, `a box of ${box.join('×')}`);
      assert.deepEqual(video, box);
      assert.deepEqual(uncaught, []);
      assert.deepEqual(
        lines.filter((line) => !line.startsWith('log:')),
        [],
      );
    });
  }

  /** Invalid values, with which the video still plays. The report contains the value and its right form. */
  const values = {
    'start-time="٣"': 'write 3',
    'start-time="90,5"': 'write 90.5',
    'volume="80"': 'write 0.8',
    'volume="80 %"': 'write 0.8',
    'playback-rate="1.5x"': 'write 1.5',
    'milestones="a quarter"': 'percentages',
    'loading="soon"': 'eager',
    'consent="yes"': '"required"',
    'layout="sideways"': 'side-by-side',
    "config='{“playback”:{}}'": 'JSON',
    'config=\'{"playback":{"loop":true},}\'': 'JSON',
    'plugins="dualscreen"': 'JSON',
    'locale="English"': 'a language',
    'text-language="German"': 'a language',
    'stream-priority="mp4"': 'hls',
    'watermark-placement="middle"': 'top-left',
  };
  for (const [attribute, right] of Object.entries(values)) {
    it(`plays with ${attribute}, and reports the right form of the value`, async () => {
      const opened = await stage.open({ html: html(tag(`debug autoplay ${attribute}`)) });
      await opened.page.waitForFunction(() => document.querySelector('kaltura-player').currentTime > 0);
      const name = attribute.split('=')[0];
      const line = opened.logged.find((each) => each.includes(`${name}=`) && each.includes('is ignored'));
      assert.ok(line?.includes(right), `${line}\n${opened.logged.join('\n')}`);
      await opened.close();
    });
  }

  /** Invalid ids: nothing is requested, the viewer sees a message, and the report contains the right form. */
  const ids = {
    'partner-id="1,234,567"': '1234567',
    'partner-id="#1234567"': '1234567',
    'uiconf-id="１２３"': '123',
    'entry-id="https://media.example.edu/media/Week+1/1_abc12345"': '1_abc12345',
  };
  for (const [attribute, right] of Object.entries(ids)) {
    it(`requests nothing with ${attribute}, and reports the right form of the id`, async () => {
      const opened = await stage.open({ html: html(tag(attribute)) });
      const message = await opened.page.evaluate(async () => {
        await customElements.whenDefined('kaltura-player');
        const element = document.querySelector('kaltura-player');
        await element.updateComplete;
        return element.shadowRoot.querySelector('[part=message]')?.textContent.trim();
      });
      assert.match(message ?? '', /address on this page is not valid/);
      await logged(opened, (line) => line.includes(attribute.split('=')[0]) && line.includes(right));
      assert.deepEqual(
        opened.requests.filter(({ url }) => url.startsWith(stage.backend)),
        [],
      );
      await opened.close();
    });
  }

  it('requests and shows nothing with a placeholder for entry-id, and reports the template', async () => {
    const opened = await stage.open({ html: html(tag('entry-id="{{ entry.id }}"')) });
    await logged(opened, (line) => line.includes('entry-id="{{ entry.id }}"') && line.includes('a template without data'));
    const [status, message] = await opened.page.evaluate(() => {
      const element = document.querySelector('kaltura-player');
      return [element.status, element.shadowRoot.querySelector('[part=message]')];
    });
    assert.deepEqual([status, message], ['idle', null]);
    assert.deepEqual(
      opened.requests.filter(({ url }) => url.startsWith(stage.backend)),
      [],
    );
    await opened.close();
  });

  it('reports text-language="de" as the right form of captions="de"', async () => {
    const { lines } = await seen(html(tag('autoplay captions="de"')));
    assert.ok(
      lines.some((line) => line.includes('text-language="de"')),
      lines.join('\n'),
    );
  });

  it('shows the content of the tag, without an error, in an XHTML document', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title>
      <script src="${stage.origin}${stage.script}"></script></head><body>
      <kaltura-player partner-id="1" uiconf-id="2" entry-id="x"><a href="#x">Watch</a></kaltura-player></body></html>`;
    const opened = await stage.open({ html: page, type: 'application/xhtml+xml' });
    const shown = await opened.page.evaluate(() => ({
      isDefined: Boolean(customElements.get('kaltura-player')),
      isVisible: document.querySelector('a').checkVisibility(),
      uncaught: window.uncaught,
    }));
    assert.deepEqual(shown, { isDefined: false, isVisible: true, uncaught: [] });
    await opened.close();
  });
});
