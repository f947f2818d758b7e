import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';

const { generateSnippet, SCRIPT_URL, SNIPPET_FORMATS } = await loadTs('src/snippet/index.ts');

const IDS = { partnerId: 1234567, uiconfId: '7654321', entryId: '1_abc12345' };
const TAG = 'partner-id="1234567" uiconf-id="7654321" entry-id="1_abc12345"';
const BOX = 'style="display:block;aspect-ratio:16/9"';
const WATCH =
  'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/partner_id/1234567/uiconf_id/7654321?iframeembed=true&amp;entry_id=1_abc12345';

const ADDRESS = `${WATCH}&amp;kalturaSeekFrom=30&amp;kalturaClipTo=90&amp;config%5Bplayback%5D=%7B%22autoplay%22%3Atrue%2C%22muted%22%3Atrue%2C%22allowMutedAutoPlay%22%3Afalse%7D`;

/** The tag of a snippet as parsed by a browser. */
const element = (snippet) => JSDOM.fragment(snippet).querySelector('kaltura-player');

describe('generateSnippet, html', () => {
  it('writes the tag with its box, and the script', () => {
    assert.equal(
      generateSnippet(IDS, 'html'),
      `<kaltura-player ${TAG} ${BOX}></kaltura-player>\n<script defer src="${SCRIPT_URL}"></script>`,
    );
  });

  it('writes an empty list of milestones as an empty attribute', () => {
    assert.match(generateSnippet({ ...IDS, milestones: [], hide: [], config: {} }), / milestones="" style=/);
  });

  it('loads the newest script that is compatible with this version by default', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    /* Before 1.0.0 a minor version may break. */
    const range = /^(?:0\.\d+|\d+)/.exec(version)[0];
    assert.ok(SCRIPT_URL.endsWith(`/${name}@${range}/dist/kaltura-player.min.js`), SCRIPT_URL);
  });

  it('converts values to the text of their attributes', () => {
    const snippet = generateSnippet({
      ...IDS,
      clipFrom: '1m30s',
      clipTo: '2:00.5',
      autoplay: 'inview',
      muted: true,
      loop: 'true',
      volume: 0.5,
      streamPriority: ['hls', 'dash'],
      milestones: [50, 25],
      hide: 'seekbar, settings',
      poster: '',
      mediaTitle: undefined,
      referenceId: null,
      playlistId: '',
    });
    assert.ok(
      snippet.startsWith(
        `<kaltura-player ${TAG} clip-from="90" clip-to="120.5" autoplay="inview" muted loop volume="0.5" stream-priority="hls dash" hide="seekbar settings" poster="" milestones="25 50" ${BOX}>`,
      ),
      snippet,
    );
  });

  it('writes values without an attribute form into the config', () => {
    const tag = element(
      generateSnippet({
        ...IDS,
        autoplay: false,
        noMutedAutoplay: false,
        debug: false,
        streamPriority: [{ engine: 'html5', format: 'hls', drm: true }],
        config: { playback: { autoplay: true, preload: 'auto' }, ui: { hoverTimeout: 0 } },
        plugins: { dualscreen: { layout: 'sbs' } },
      }),
    );
    assert.deepEqual(tag.getAttributeNames(), ['partner-id', 'uiconf-id', 'entry-id', 'plugins', 'config', 'style']);
    assert.deepEqual(JSON.parse(tag.getAttribute('plugins')), { dualscreen: { layout: 'sbs' } });
    assert.deepEqual(JSON.parse(tag.getAttribute('config')), {
      playback: {
        autoplay: false,
        preload: 'auto',
        allowMutedAutoPlay: true,
        streamPriority: [{ engine: 'html5', format: 'hls', drm: true }],
      },
      ui: { hoverTimeout: 0 },
    });
  });

  it('writes a custom script with integrity, a nonce, or no script', () => {
    const scriptUrl = 'https://cdn.example.edu/kp@0.1.0/kaltura-player.min.js?a=1&b=2';
    assert.ok(
      generateSnippet(IDS, 'html', { scriptUrl, integrity: 'sha384-abc+/=' }).endsWith(
        '<script defer integrity="sha384-abc+/=" crossorigin="anonymous" src="https://cdn.example.edu/kp@0.1.0/kaltura-player.min.js?a=1&amp;b=2"></script>',
      ),
    );
    assert.equal(
      generateSnippet(IDS, 'html', { nonce: 'r4nd0m==' }),
      `<style nonce="r4nd0m==">kaltura-player:not(:defined){display:block;aspect-ratio:16/9}</style>
<kaltura-player ${TAG} nonce="r4nd0m=="></kaltura-player>
<script defer nonce="r4nd0m==" src="${SCRIPT_URL}"></script>`,
    );
    assert.equal(generateSnippet(IDS, 'html', { scriptUrl: null }), `<kaltura-player ${TAG} ${BOX}></kaltura-player>`);
  });
});

describe('generateSnippet, html-fallback', () => {
  it('writes a link to the same video inside of the tag', () => {
    const link = (options, settings) =>
      JSDOM.fragment(generateSnippet({ ...IDS, ...options }, 'html-fallback', settings)).querySelector('kaltura-player > a');
    assert.equal(link({}).outerHTML, `<a href="${WATCH}">Watch the video</a>`);
    assert.equal(link({ mediaTitle: 'A & <b>' }).textContent, 'A & <b>');
    assert.equal(link({ mediaTitle: 'A' }, { fallbackText: 'Ansehen' }).textContent, 'Ansehen');
    assert.match(link({ clipFrom: 5, consent: 'required', hide: 'seekbar' }).href, /&kalturaSeekFrom=5$/);
  });

  it('writes an iframe inside of the tag if the option fallback is "iframe", and throws if consent is required', () => {
    const snippet = generateSnippet({ ...IDS, mediaTitle: 'Talk' }, 'html-fallback', { fallback: 'iframe' });
    const frame = JSDOM.fragment(snippet).querySelector('kaltura-player > iframe');
    assert.equal(frame.getAttribute('loading'), 'lazy');
    assert.equal(frame.title, 'Talk');
    assert.throws(() => generateSnippet({ ...IDS, consent: 'required' }, 'html-fallback', { fallback: 'iframe' }), {
      option: 'fallback',
    });
  });
});

describe('generateSnippet, iframe', () => {
  it('is the guide’s iframe', () => {
    const snippet = generateSnippet(
      { ...IDS, clipFrom: 30, clipTo: 90, autoplay: true, muted: true, noMutedAutoplay: true },
      'iframe',
    );
    assert.equal(
      snippet,
      `<div style="position:relative;aspect-ratio:16/9">
  <iframe
    title="Kaltura video"
    src="${ADDRESS}"
    allow="autoplay *; fullscreen *; encrypted-media *"
    allowfullscreen
    style="position:absolute;top:0;left:0;width:100%;height:100%;border:0;background:#000"
  ></iframe>
  <a tabindex="-1" href="${ADDRESS}">Watch the video</a>
</div>`,
    );
  });

  it('contains the whole config in the player’s form', () => {
    const snippet = generateSnippet(
      {
        ...IDS,
        mediaTitle: 'Talk',
        loading: 'lazy',
        cdnUrl: 'https://media.example.edu',
        serviceUrl: 'https://api.example.edu',
        poster: '/p.jpg',
        watermark: 'https://example.com/w.png',
        watermarkTimeout: 5,
        milestones: '50',
        debug: true,
        plugins: { kava: { disable: true } },
        layout: 'sbs',
        config: { targetId: 'k', provider: { widgetId: '1_w' }, viewability: { playerThreshold: 50 } },
      },
      'iframe',
    );
    const frame = JSDOM.fragment(snippet).querySelector('iframe');
    const { origin, pathname, searchParams } = new URL(frame.src);
    assert.equal(origin + pathname, 'https://media.example.edu/p/1234567/embedPlaykitJs/partner_id/1234567/uiconf_id/7654321');
    const config = Object.fromEntries(
      [...searchParams].flatMap(([name, value]) => (/^config\[/.test(name) ? [[name.slice(7, -1), JSON.parse(value)]] : [])),
    );
    assert.deepEqual(config, {
      provider: { widgetId: '1_w', env: { cdnUrl: 'https://media.example.edu', serviceUrl: 'https://api.example.edu/api_v3' } },
      sources: { poster: '/p.jpg' },
      ui: { components: { watermark: { img: 'https://example.com/w.png', timeout: 5000 } } },
      plugins: { kava: { disable: true }, dualscreen: { layout: 'SideBySide' }, kalturaCuepoints: {} },
      viewability: { playerThreshold: 50 },
    });
    assert.equal(frame.title, 'Talk');
    assert.equal(frame.getAttribute('loading'), 'lazy');
  });

  for (const [option, options] of [
    ['partnerId', { partnerId: undefined }],
    ['uiconfId', { uiconfId: null }],
    ['entryId', { entryId: undefined }],
    ['entryId', { entryId: undefined, referenceId: 'r' }],
    ['clipTo', { clipFrom: 5, clipTo: 5 }],
    ['consent', { consent: 'required' }],
    ['hide', { hide: 'seekbar' }],
    ['ksUrl', { ksUrl: '/ks' }],
    ['playbackRate', { playbackRate: 2 }],
    ['loading', { loading: 'interaction' }],
  ]) {
    it(`rejects ${option} of ${JSON.stringify(options)}, which an iframe does not support`, () =>
      assert.throws(() => generateSnippet({ ...IDS, ...options }, 'iframe'), { name: 'SnippetError', option }));
  }
});

describe('generateSnippet, box and trust', () => {
  it('writes html-fallback by default', () => {
    assert.equal(generateSnippet(IDS), generateSnippet(IDS, 'html-fallback'));
  });

  it('writes a fixed box as a size with max-width, and keeps the height of an audio bar', () => {
    const style = (box) => element(generateSnippet({ ...IDS, ...box })).getAttribute('style');
    assert.equal(style({ width: 608, height: 402 }), 'display:block;width:608px;max-width:100%;aspect-ratio:608/402');
    assert.equal(style({ height: 80 }), 'display:block;aspect-ratio:auto;height:80px');
    assert.equal(style({ width: '500' }), 'display:block;width:500px;max-width:100%;aspect-ratio:16/9');
    assert.throws(() => generateSnippet({ ...IDS, width: -1 }), { option: 'width' });
  });

  it('rejects a missing id in every format', () => {
    for (const format of SNIPPET_FORMATS) {
      for (const option of ['partnerId', 'uiconfId', 'entryId']) {
        assert.throws(() => generateSnippet({ ...IDS, [option]: undefined }, format), { option }, format);
      }
    }
  });

  it('writes the meta tag for a host outside of Kaltura’s cloud into the note of every format of the element', () => {
    const options = { ...IDS, cdnUrl: 'https://media.example.edu/kaltura', serviceUrl: 'https://api.example.edu' };
    const meta = '<meta name="kaltura-player-origins" content="https://media.example.edu https://api.example.edu">';
    for (const format of SNIPPET_FORMATS) {
      const snippet = generateSnippet(options, format);
      assert.match(snippet.split('\n')[0], /https:\/\/media\.example\.edu/, format);
      assert.equal(snippet.includes(meta), format !== 'iframe', format);
      assert.doesNotMatch(
        generateSnippet({ ...IDS, cdnUrl: 'https://cdnapi-ev.frp2.ovp.kaltura.com' }, format),
        /origins|no host of/,
      );
    }
    assert.doesNotMatch(generateSnippet(options, 'html', { trustNote: false }), /origins/);
  });
});
