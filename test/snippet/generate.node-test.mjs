import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { loadTs } from '../support/load-ts.mjs';

const { generateSnippet, SCRIPT_URL, SNIPPET_FORMATS, SnippetError } = await loadTs('src/snippet/index.ts');

const IDS = { partnerId: 1234567, uiconfId: '7654321', entryId: '1_abc12345' };
const TAG = 'partner-id="1234567" uiconf-id="7654321" entry-id="1_abc12345"';
const BOX = 'style="display:block;aspect-ratio:16/9"';
const WATCH =
  'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/partner_id/1234567/uiconf_id/7654321?iframeembed=true&amp;entry_id=1_abc12345';

const ADDRESS = `${WATCH}&amp;kalturaSeekFrom=30&amp;kalturaClipTo=90&amp;config%5Bplayback%5D=%7B%22autoplay%22%3Atrue%2C%22muted%22%3Atrue%2C%22allowMutedAutoPlay%22%3Afalse%7D`;

/** The tag that a browser makes of a snippet. */
const element = (snippet) => JSDOM.fragment(snippet).querySelector('kaltura-player');

describe('generateSnippet, html', () => {
  it('writes the tag with its box, and the script', () => {
    assert.equal(
      generateSnippet(IDS, 'html'),
      `<kaltura-player ${TAG} ${BOX}></kaltura-player>\n<script defer src="${SCRIPT_URL}"></script>`,
    );
  });

  it('says that there are no milestones', () => {
    assert.match(generateSnippet({ ...IDS, milestones: [], hide: [], config: {} }), / milestones="" style=/);
  });

  it('takes the script of this major version by default', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.ok(SCRIPT_URL.endsWith(`/${name}@${version.split('.')[0]}/dist/kaltura-player.min.js`), SCRIPT_URL);
  });

  it('writes values as attributes take them', () => {
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

  it('carries what no attribute can say in the config', () => {
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

  it('writes another script, its integrity and the nonce, or no script', () => {
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
  it('puts a link to the same video into the tag', () => {
    const link = (options, settings) =>
      JSDOM.fragment(generateSnippet({ ...IDS, ...options }, 'html-fallback', settings)).querySelector('kaltura-player > a');
    assert.equal(link({}).outerHTML, `<a href="${WATCH}">Watch the video</a>`);
    assert.equal(link({ mediaTitle: 'A & <b>' }).textContent, 'A & <b>');
    assert.equal(link({ mediaTitle: 'A' }, { fallbackText: 'Ansehen' }).textContent, 'Ansehen');
    assert.match(link({ clipFrom: 5, consent: 'required', hide: 'seekbar' }).href, /&kalturaSeekFrom=5$/);
  });

  it('puts an iframe there when it is asked to, unless consent comes first', () => {
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
  it('is the guide’s', () => {
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

  it('carries the whole config, as the player reads it', () => {
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
    it(`refuses ${option} of ${JSON.stringify(options)}: it cannot carry that`, () =>
      assert.throws(() => generateSnippet({ ...IDS, ...options }, 'iframe'), { name: 'SnippetError', option }));
  }
});

describe('generateSnippet and the KS', () => {
  const KS = 'djJ8MTIzNDU2N3xabcdefghij';
  const options = {
    ...IDS,
    ks: KS,
    poster: `https://cdnapisec.kaltura.com/p/1/thumbnail/entry_id/1_abc/ks/${KS}`,
    plugins: { kava: { ks: KS, customVar1: 'x' }, other: { url: `https://example.com/?ks=${KS}` } },
    config: { provider: { ks: KS }, session: { KS: 'plain' }, list: [[KS, 'kept'], null] },
  };

  it('writes none in any format, wherever it stands', () => {
    for (const format of SNIPPET_FORMATS) {
      const snippet = generateSnippet(options, format);
      assert.doesNotMatch(snippet, /djJ8|plain|\bks\b/i, format);
      const readable = snippet.replace(/%(?:22|3A|5B|5D|2C)/g, decodeURIComponent);
      assert.match(readable, /list\W+kept"\s*\],\s*null/, format);
    }
  });

  it('knows it by its name, too', () => {
    for (const format of SNIPPET_FORMATS) assert.doesNotMatch(generateSnippet({ ...IDS, ks: 'YWJj' }, format), /YWJj/, format);
  });

  it('writes it when that is said', () => {
    for (const format of SNIPPET_FORMATS) {
      assert.match(generateSnippet({ ...IDS, ks: KS }, format, { includeKs: true }), new RegExp(KS), format);
    }
    assert.match(
      generateSnippet({ ...IDS, config: { provider: { ks: KS } } }, 'iframe', { includeKs: true }),
      new RegExp(`[?&;]ks=${KS}`),
    );
  });

  it('tells none in its errors', () => {
    for (const bad of [{ ks: `${KS}\0` }, { poster: `//example.com/ks/${KS}` }, { entryId: `${KS}==` }]) {
      assert.throws(
        () => generateSnippet({ ...IDS, ...bad }),
        (error) => error instanceof SnippetError && !error.message.includes('djJ8'),
      );
    }
  });
});

describe('generateSnippet refuses by name', () => {
  const cyclic = {};
  cyclic.self = cyclic;
  for (const [option, value] of [
    ['partnerId', 'abc'],
    ['partnerId', '1 onload=alert(1)'],
    ['partnerId', -5],
    ['partnerId', 1.5],
    ['uiconfId', '../../evil'],
    ['uiconfId', {}],
    ['entryId', '1_abc"><script>'],
    ['entryId', '../1_abc'],
    ['entryId', '1_abc\nx'],
    ['entryId', 'x'.repeat(200)],
    ['playlistId', '<b>'],
    ['widgetId', "_1'"],
    ['cdnUrl', 'javascript:alert(1)'],
    ['cdnUrl', 'JaVaScRiPt:alert(1)'],
    ['cdnUrl', 'java\nscript:alert(1)'],
    ['cdnUrl', '//evil.example'],
    ['cdnUrl', '\\\\evil.example'],
    ['cdnUrl', 'https:\\\\evil.example'],
    ['cdnUrl', 'https:evil.example'],
    ['cdnUrl', 'https://cdnapisec.kaltura.com@evil.example'],
    ['cdnUrl', 'https://a b.example'],
    ['serviceUrl', 'data:text/html,x'],
    ['serviceUrl', 'ftp://example.com'],
    ['stylesheet', 'vbscript:x'],
    ['stylesheet', '.a { color: red }'],
    ['poster', 'blob:https://example.com/1'],
    ['poster', 'https://'],
    ['watermark', 'javascript:alert(1)'],
    ['watermarkUrl', 'javascript:alert(1)'],
    ['watermarkUrl', '//evil.example'],
    ['ksUrl', 'file:///etc/passwd'],
    ['mediaTitle', 'a\0b'],
    ['mediaTitle', '\ud800'],
    ['referenceId', {}],
    ['volume', 5],
    ['clipFrom', 'soon'],
    ['muted', 'maybe'],
    ['layout', 'x" onload="'],
    ['loading', '<'],
    ['plugins', '{"a":'],
    ['plugins', []],
    ['config', cyclic],
    ['config', { plugins: { kava: { tamperAnalyticsHandler: () => true } } }],
    ['config', { at: new Date(0) }],
    ['config', { n: NaN }],
    ['config', { ui: { components: { watermark: { url: ' java\tscript:alert(1)' } } } }],
    ['config', { provider: { unisphereLoaderUrl: 'data:text/javascript,alert(1)' } }],
    ['onclick', 'alert(1)'],
    ['onClick', 'alert(1)'],
    ['style', 'color:red'],
    ['innerHTML', '<b>'],
    ['constructor', 'x'],
    ['entryID', '1_abc12345'],
  ]) {
    it(`${option} = ${typeof value === 'string' ? JSON.stringify(value.slice(0, 50)) : typeof value}`, () => {
      assert.throws(
        () => generateSnippet({ ...IDS, [option]: value }),
        (error) =>
          error instanceof TypeError &&
          error instanceof SnippetError &&
          error.option.split('.')[0] === option &&
          error.message.startsWith(`[kaltura-player] ${error.option} is refused: expected `) &&
          error.message.length < 400,
      );
    });
  }

  for (const [option, settings] of [
    ['scriptUrl', { scriptUrl: 'javascript:alert(1)' }],
    ['scriptUrl', { scriptUrl: 'https://x.example/"></script>' }],
    ['scriptUrl', { integrity: 'sha384-abc' }],
    ['integrity', { scriptUrl: '/a.js', integrity: 'sha384-"x' }],
    ['nonce', { nonce: '"><script>' }],
    ['fallback', { fallback: 'object' }],
    ['fallbackText', { fallbackText: '' }],
    ['includeKs', { includeKs: 'no' }],
    ['includeKS', { includeKS: true }],
  ]) {
    it(`the setting ${JSON.stringify(settings)}`, () => {
      assert.throws(() => generateSnippet(IDS, 'html', settings), { name: 'SnippetError', option });
    });
  }

  it('a format that there is not', () => {
    for (const format of ['svelte', 'constructor', '', null, 1]) {
      assert.throws(() => generateSnippet(IDS, format), { name: 'SnippetError', option: 'format' });
    }
  });

  it('options that are none', () => {
    for (const options of [null, 'entry', 5, []]) {
      assert.throws(() => generateSnippet(options), { name: 'SnippetError', option: 'options' });
    }
  });
});

describe('what is in a value stays there', () => {
  const nasty = `"'><script>alert(1)</script>&amp;&#0;{{7*7}}{% x %}\${7*7}\`\n\r\t--></style></textarea>\u2028\\"]]>`;

  it('in the tag', () => {
    const snippet = generateSnippet({
      ...IDS,
      mediaTitle: nasty,
      referenceId: nasty,
      config: { [nasty]: nasty },
      plugins: { a: [nasty] },
    });
    const page = JSDOM.fragment(snippet);
    assert.deepEqual(
      [...page.querySelectorAll('*')].map(({ localName }) => localName),
      ['kaltura-player', 'a', 'script'],
    );
    const tag = page.firstElementChild;
    assert.deepEqual(tag.getAttributeNames(), [
      'partner-id',
      'uiconf-id',
      'entry-id',
      'reference-id',
      'media-title',
      'plugins',
      'config',
      'style',
    ]);
    assert.equal(tag.getAttribute('media-title'), nasty);
    assert.deepEqual(JSON.parse(tag.getAttribute('config')), { [nasty]: nasty });
    assert.deepEqual(JSON.parse(tag.getAttribute('plugins')), { a: [nasty] });
    /* Nor would a site's own template language find anything. */
    assert.doesNotMatch(snippet, /\{\{|\{%|\{#|\$\{/);
    assert.equal(snippet.split('\n').length, 2);
  });

  it('in the fallback and in the iframe', () => {
    for (const [format, names] of [
      ['html-fallback', ['kaltura-player', 'a', 'script']],
      ['iframe', ['div', 'iframe', 'a']],
    ]) {
      const snippet = generateSnippet({ ...IDS, mediaTitle: nasty, config: { a: nasty } }, format, { fallbackText: nasty });
      const page = JSDOM.fragment(snippet);
      assert.deepEqual(
        [...page.querySelectorAll('*')].map(({ localName }) => localName),
        names,
      );
      const address = new URL(
        page.querySelector(format === 'iframe' ? 'iframe' : 'a').getAttribute(format === 'iframe' ? 'src' : 'href'),
      );
      assert.equal(JSON.parse(address.searchParams.get('config[a]')), nasty);
      assert.doesNotMatch(snippet, /\{\{|\{%|\$\{/);
    }
  });

  it('sets no prototype', () => {
    const config = JSON.parse(
      '{"__proto__": {"polluted": 1}, "a": {"__proto__": {"polluted": 1}}, "constructor": {"prototype": {"polluted": 1}}}',
    );
    for (const format of SNIPPET_FORMATS) assert.doesNotMatch(generateSnippet({ ...IDS, config }, format), /__proto__/);
    assert.equal({}.polluted, undefined);
  });
});

describe('generateSnippet, box and trust', () => {
  it('writes html-fallback when no format is named', () => {
    assert.equal(generateSnippet(IDS), generateSnippet(IDS, 'html-fallback'));
  });

  it('keeps a fixed box as a size that shrinks on narrow screens, and the height of an audio bar', () => {
    const style = (box) => element(generateSnippet({ ...IDS, ...box })).getAttribute('style');
    assert.equal(style({ width: 608, height: 402 }), 'display:block;width:608px;max-width:100%;aspect-ratio:608/402');
    assert.equal(style({ height: 80 }), 'display:block;aspect-ratio:auto;height:80px');
    assert.equal(style({ width: '500' }), 'display:block;width:500px;max-width:100%;aspect-ratio:16/9');
    assert.throws(() => generateSnippet({ ...IDS, width: -1 }), { option: 'width' });
  });

  it('refuses a missing id in every format', () => {
    for (const format of SNIPPET_FORMATS) {
      for (const option of ['partnerId', 'uiconfId', 'entryId']) {
        assert.throws(() => generateSnippet({ ...IDS, [option]: undefined }, format), { option }, format);
      }
    }
  });

  it('names the tag for the head when a host is none of Kaltura’s, in every format of the element', () => {
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
