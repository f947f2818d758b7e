import { expect } from '@open-wc/testing';
import { refusedIn } from '../../src/library/config-urls.js';

const refused = (config: object): string[] => [...refusedIn(config)].map(({ path, rule }) => `${rule} ${path}`);
const EVIL = 'https://evil.example/x';

describe('config-urls', () => {
  const stopped: ReadonlyArray<readonly [path: string, config: object]> = [
    ['provider.env.cdnUrl', { provider: { env: { cdnUrl: EVIL } } }],
    ['provider.env.serviceUrl', { provider: { env: { serviceUrl: EVIL } } }],
    ['provider.env.analyticsServiceUrl', { provider: { env: { analyticsServiceUrl: EVIL } } }],
    ['provider.unisphereLoaderUrl', { provider: { unisphereLoaderUrl: EVIL } }],
    ['ui.css', { ui: { css: EVIL } }],
    ['plugins.kava.serviceUrl', { plugins: { kava: { serviceUrl: EVIL } } }],
    ['plugins.x.deep.list', { plugins: { x: { deep: { list: ['ok', EVIL] } } } }],
    ['sources.hls.url', { sources: { hls: [{ url: EVIL }] } }],
    ['sources.captions.url', { sources: { captions: [{ url: EVIL }] } }],
    ['anything.at.all', { anything: { at: { all: EVIL } } }],
  ];
  for (const [path, config] of stopped) {
    it(`refuses a URL of an untrusted origin at ${path}`, () => expect(refused(config)).to.deep.equal([`origin ${path}`]));
  }

  it('reports a URL in a cyclic object of the page once', () => {
    class Store {
      readonly self = this;
      readonly list = [this];
      readonly url = EVIL;
    }
    expect(refused({ plugins: { x: { store: new Store() } } })).to.deep.equal(['origin plugins.x.store.url']);
  });

  const tricks = [
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    ' https://evil.example',
    'ht\ntps://evil.example',
    '\u0001https://evil.example',
    'HTTPS://EVIL.EXAMPLE',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://evil.example/1',
    'wss://evil.example',
    'http://cdnapisec.kaltura.com',
    'https://cdnapisec.kaltura.com@evil.example',
    '{{embedBaseUrl}}.evil.example',
    '{{x}}https://evil.example',
    'https://{{x}}evil.example',
    '<VAST><MediaFile>https://evil.example/ad.mp4</MediaFile></VAST>',
  ];
  for (const url of tricks) {
    it(`refuses ${JSON.stringify(url)} in the config of a plugin`, () =>
      expect(refused({ plugins: { x: { url } } })).to.deep.equal(['origin plugins.x.url']));
  }

  it('accepts trusted URLs, relative URLs and texts that are no URL', () => {
    const values = [
      'https://cdnapisec.kaltura.com/x',
      '/local/x',
      'x.js',
      'en',
      'https',
      'a: b',
      '10:30',
      '{{serviceUrl}}/service',
      '{{entryId}}',
      '',
      'a < b',
    ];
    for (const value of values) expect(refused({ plugins: { x: { value } } }), value).to.deep.equal([]);
  });

  it('ignores URLs in the metadata, the log level and the session', () => {
    const config = {
      sources: { metadata: { description: `see ${EVIL}`, name: EVIL } },
      log: { level: EVIL },
      session: { x: EVIL },
    };
    expect(refused(config)).to.deep.equal([]);
  });

  it('accepts images of any https host and refuses images over http or another scheme', () => {
    const images = (url: string): object => ({ sources: { poster: url }, ui: { components: { watermark: { img: url } } } });
    expect(refused(images(EVIL))).to.deep.equal([]);
    expect(refused(images('http://evil.example/x.png'))).to.deep.equal([
      'image sources.poster',
      'image ui.components.watermark.img',
    ]);
    expect(refused(images('javascript:1')).length).to.equal(2);
  });

  it('accepts links to any http host and refuses links of another scheme', () => {
    const link = (url: string): object => ({ ui: { components: { watermark: { url } } } });
    expect(refused(link('http://anywhere.example'))).to.deep.equal([]);
    expect(refused(link('javascript:alert(1)'))).to.deep.equal(['link ui.components.watermark.url']);
  });

  it('ignores functions and DOM nodes and checks URL objects', () => {
    expect(refused({ f: () => EVIL, node: document.createElement('a') })).to.deep.equal([]);
    expect(refused({ plugins: { x: { url: new URL(EVIL) } } })).to.deep.equal(['origin plugins.x.url']);
  });
});
