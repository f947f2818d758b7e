import { expect } from '@open-wc/testing';
import { configFromMarkup, pluginsFromMarkup } from '../../src/config/markup-config.js';
import type { PlainObject } from '../../src/config/objects.js';

const parse = (text: string): unknown => JSON.parse(text);

/** Returns the accepted part of a config, and the paths of the ignored options. */
function read(config: unknown, of = configFromMarkup): { result: PlainObject; ignored: string[] } {
  const ignored: string[] = [];
  return { result: of(config, (path) => ignored.push(path)), ignored };
}

/** The options in section 5.1 of the guide, in its spelling. */
const GUIDE = {
  targetId: 'kplayer',
  log: { level: 'ERROR' },
  provider: {
    partnerId: 1234567,
    uiConfId: 7654321,
    ks: 'djJ8MTIz',
    env: { serviceUrl: 'https://www.kaltura.com', cdnUrl: 'https://cdnapisec.kaltura.com' },
  },
  playback: {
    autoplay: true,
    muted: false,
    mutedAutoPlay: true,
    loop: false,
    startTime: 0,
    volume: 1,
    playsinline: true,
    preload: 'auto',
    allowMutedAutoPlay: true,
    streamPriority: [
      { engine: 'html5', format: 'hls' },
      { engine: 'html5', format: 'dash' },
      { engine: 'html5', format: 'progressive' },
    ],
  },
  ui: {
    disable: false,
    css: '/player.css',
    components: {
      seekbar: { disabled: false },
      watermark: { img: 'https://example.com/logo.png', url: 'https://example.com', placement: 'top-left', timeout: 0 },
    },
  },
};

/** The options in section 6.2 of the guide. */
const PLUGINS = {
  dualscreen: {
    layout: 'side-by-side',
    mainViewEntryId: '1_a',
    secondaryViewEntryId: '1_b',
    pip: { position: 'bottom-right' },
    inverse: false,
    childSizeMultiplier: 0.3,
  },
  navigation: { position: 'right', expandOnFirstPlay: true, visible: true, itemsOrder: { bySortOrder: true } },
  transcript: {
    position: 'right',
    expandOnFirstPlay: true,
    visible: true,
    showTime: true,
    scrollOffset: 0,
    searchDebounceTimeout: 250,
    searchNextPrevVisible: true,
    downloadDisabled: false,
  },
  qna: { position: 'right', expandOnFirstPlay: false, visible: true, dateFormat: 'mmmm do, yyyy', bannerDuration: 5000 },
  hotspots: { visible: true },
  ivq: { visible: true },
  seo: { includeDescription: true, includeThumbnail: true, includeUploadDate: true },
  downloads: { flavorParamIds: '1,2', presetName: 'x', displayFlavors: true, displayCaptions: true, displayAttachments: true },
  kava: { entryId: '1_a', customVar1: 'department-engineering', customVar2: 'campaign-q4', customVar3: '' },
};

describe('a config from markup', () => {
  it("accepts every option of the guide's section 5.1 in markup", () => {
    expect(read(GUIDE)).to.deep.equal({ result: GUIDE, ignored: [] });
  });

  it("accepts every option of the guide's section 6.2 in markup, in config and in plugins", () => {
    const { customVar3: _empty, ...kava } = PLUGINS.kava;
    const expected = { ...PLUGINS, kava };
    expect(read(PLUGINS, pluginsFromMarkup)).to.deep.equal({ result: expected, ignored: [] });
    expect(read({ plugins: PLUGINS })).to.deep.equal({ result: { plugins: expected }, ignored: [] });
  });

  it('accepts options in markup that have an attribute of their own', () => {
    const config = {
      embed: 'iframe',
      hide: ['seekbar'],
      disableUserCache: true,
      provider: { widgetId: '_123' },
      playback: { captionsDisplay: true, textLanguage: 'en', audioLanguage: 'de' },
      sources: { seekFrom: 1, clipTo: 9, startTime: 2, endTime: 5, poster: '/p.jpg' },
      ui: { locale: 'de' },
    };
    expect(read(config)).to.deep.equal({ result: config, ignored: [] });
  });

  /* By each of these, markup once ran a script, sent a session to another host, or changed the page or another player. */
  for (const [path, config] of [
    ['ui.uiComponents', { ui: { uiComponents: [{ get: 'script', props: { children: 'alert(1)' } }] } }],
    ['ui.customPreset', { ui: { customPreset: [{}] } }],
    ['ui.translations', { ui: { translations: { en: {} } } }],
    ['ui.userTheme', { ui: { userTheme: { colors: { primary: 'red' } } } }],
    ['nodeType', { nodeType: 1 }],
    ['sources.options', { sources: { options: { forceRedirectExternalStreams: true } } }],
    ['sources.hls', { sources: { hls: [{ url: '/uploads/note.txt' }] } }],
    ['sources.captions', { sources: { captions: [{ url: '/x.vtt' }] } }],
    ['sources.metadata', { sources: { metadata: { name: 'x' } } }],
    ['playback.options', { playback: { options: { html5: { hls: { workerPath: '/uploads/worker.js' } } } } }],
    ['network', { network: { maxStaleLevelReloads: 1 } }],
    ['advertising', { advertising: { adBreaks: [] } }],
    ['session', { session: { uiConfId: 1 } }],
    ['provider.env.overrideServiceUrl', { provider: { env: { overrideServiceUrl: '/x' } } }],
    ['provider.env.serviceParams', { provider: { env: { serviceParams: { ks: 'x' } } } }],
    ['provider.unisphereLoaderUrl', { provider: { unisphereLoaderUrl: '/x.js' } }],
    ['plugins.kava.serviceUrl', { plugins: { kava: { serviceUrl: '/x' } } }],
    ['plugins.kava.partnerId', { plugins: { kava: { partnerId: 666 } } }],
    ['plugins.kava.ks', { plugins: { kava: { ks: 'x' } } }],
    ['plugins.unknown', { plugins: { unknown: {} } }],
    ['plugins.kava.customVar1', { plugins: { kava: { customVar1: '{{ks}}' } } }],
    ['plugins.qna.dateFormat', { plugins: { qna: { dateFormat: '"{{entryName}}"' } } }],
    ['plugins.kava.customVar1', { plugins: { kava: { customVar1: { url: '/x' } } } }],
    ['ui.css', { ui: { css: 'body { display: none }' } }],
    ['provider.env.cdnUrl', { provider: { env: { cdnUrl: ['https://x.example'] } } }],
    ['constructor', parse('{"constructor":{"prototype":{"polluted":1}}}')],
    ['toString', { toString: {} }],
    ['__proto__', parse('{"__proto__":{"polluted":1}}')],
    ['plugins.constructor', { plugins: parse('{"constructor":{}}') }],
    ['playback', { playback: [] }],
    ['plugins.kava', { plugins: { kava: 'x' } }],
  ] as const) {
    it(`ignores and reports ${path} in markup: ${JSON.stringify(config)}`, () => {
      const { result, ignored } = read(config);
      expect(ignored).to.deep.equal([path]);
      const leaves = JSON.stringify(result).replace(/"\w[\w-]*":\{\}|[{}:,]|"\w+"/g, '');
      expect(leaves, 'nothing but empty objects').to.equal('');
    });
  }

  it('returns a copy of a config from markup, reduced to known options', () => {
    const config = { hide: ['seekbar'], playback: { streamPriority: [{ engine: 'x', format: 'hls', more: { a: 1 } }] } };
    const { result } = read(config);
    expect(result).to.deep.equal({ hide: ['seekbar'], playback: { streamPriority: [{ engine: 'html5', format: 'hls' }] } });
    expect(result['hide']).to.not.equal(config.hide);
  });

  it('reports only the first ten ignored options of a config from markup', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    expect(read(many).ignored).to.deep.equal(Array.from({ length: 10 }, (_, index) => `x${index}`));
  });
});
