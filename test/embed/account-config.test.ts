import { expect } from '@open-wc/testing';
import { merge, valueAt } from '../../src/config/objects.js';
import { checkedLibrary } from '../../src/embed/account-config.js';
import type { KalturaPlayerError } from '../../src/errors/index.js';
import { Library } from '../../src/library/load-library.js';
import { LibraryStyles } from '../../src/library/styles.js';
import type { PlayKitNamespace } from '../../src/playkit/types.js';

const bundle = (data: unknown): Library => new Library({} as PlayKitNamespace, data, new LibraryStyles([]));

/** Returns the accepted part of an account's configuration, and the reports. */
function check(data: unknown): { data: unknown; reports: string[] } {
  const reports: string[] = [];
  const library = checkedLibrary(bundle(data), 1234567, (error: KalturaPlayerError) => reports.push(error.message));
  return { data: library.data, reports };
}

const COMPONENTS = { ui: { uiComponents: [{ get: 'script', props: { children: 'alert(1)' } }], locale: 'de' } };

describe("an account's configuration", () => {
  for (const [path, data] of [
    ['provider.env.serviceUrl', { provider: { env: { serviceUrl: 'https://evil.example/api_v3' } } }],
    ['provider.env.cdnUrl', { provider: { env: { cdnUrl: '//evil.example' } } }],
    ['provider.env.overrideServiceUrl', { provider: { env: { overrideServiceUrl: '/x' } } }],
    ['plugins.kava.serviceUrl', { plugins: { kava: { serviceUrl: 'https://evil.example' } } }],
    ['plugins.kava.serviceUrl', { plugins: { kava: { serviceUrl: '{{embedBaseUrl}}.evil.example' } } }],
    ['ui.css', { ui: { css: 'https://evil.example/x.css' } }],
    ['ui.css', { ui: { css: ['https://evil.example/x.css'] } }],
    ['provider.env.serviceUrl', { provider: { env: { serviceUrl: ['https://evil.example/api_v3'] } } }],
    ['provider.env.cdnUrl', { provider: { env: { cdnUrl: [['https://evil.example']] } } }],
    ['provider.env.overrideServiceUrl', { provider: { env: { overrideServiceUrl: { href: 'https://evil.example' } } } }],
    ['provider.env.serviceUrl', { provider: { env: { serviceUrl: 'https://www.kaltura.com/p/1/raw/entry_id/1_upload?' } } }],
    ['provider.env.cdnUrl', { provider: { env: { cdnUrl: 'https://cdnapisec.kaltura.com/p/1/raw/entry_id/1_upload#' } } }],
    ['provider.env.serviceUrl', { provider: { env: { serviceUrl: '{{serviceUrl}}/x' } } }],
    ['plugins.kava.serviceUrl', { plugins: { kava: { serviceUrl: ['https://evil.example'] } } }],
  ] as const) {
    it(`rejects an account's configuration with an untrusted ${path}: ${JSON.stringify(data)}`, () => {
      expect(() => check(data))
        .to.throw(path)
        .with.property('reason', 'origin-not-trusted');
    });
  }

  it("accepts Kaltura's own hosts and tokens of the player in an account's configuration", () => {
    const data = {
      provider: { env: { serviceUrl: 'https://www.kaltura.com/api_v3', cdnUrl: 'https://cdnapisec.kaltura.com' } },
      plugins: { kava: { serviceUrl: '{{analyticsServiceUrl}}' } },
    };
    expect(check(data)).to.deep.equal({ data, reports: [] });
  });

  it("removes and reports UI components of an account's configuration, and keeps the rest", () => {
    const { data, reports } = check(COMPONENTS);
    expect(data).to.deep.equal({ ui: { locale: 'de' } });
    expect(reports.length).to.equal(1);
    expect(reports[0]).to.contain('ui.uiComponents').and.to.contain('kaltura-player-accounts');
    expect(COMPONENTS.ui.uiComponents.length, 'the bundle keeps its own').to.equal(1);
  });

  for (const [path, data] of [
    ['sources.options', { sources: { options: { forceRedirectExternalStreams: true } } }],
    [
      'playback.options.html5.hls.workerPath',
      { playback: { options: { html5: { hls: { workerPath: '/uploads/worker.js' } } } } },
    ],
    ['provider.useHeaderForKs', { provider: { useHeaderForKs: true } }],
    ['plugins.googleTagManager', { plugins: { googleTagManager: { containerId: 'GTM-EVIL' } } }],
    ['plugins.ima', { plugins: { ima: { vpaidMode: 'INSECURE' } } }],
    ['advertising', { advertising: { adBreaks: [] } }],
    ['plugins.bumper.url', { plugins: { bumper: { url: 'https://evil.example/?{{ks}}' } } }],
    ['plugins.youbora.options.host', { plugins: { youbora: { options: { host: 'evil.example' } } } }],
    ['plugins.any.xml', { plugins: { any: { xml: '<Ad><File>https:&#47;&#47;evil.example</File></Ad>' } } }],
    ['plugins.any.list', { plugins: { any: { list: [{ script: '//evil.example/x.js' }] } } }],
    ['ui.components.watermark.url', { ui: { components: { watermark: { url: 'javascript:hacked()' } } } }],
    ['ui.components.watermark.url', { ui: { components: { watermark: { url: 'java\tscript:hacked()' } } } }],
    ['ui.components.logo.url', { ui: { components: { logo: { url: ['javascript:hacked()'] } } } }],
    ['plugins.googleAnalytics', { plugins: { googleAnalytics: { trackingId: 'GTM-EVIL' } } }],
    ['plugins.any', { plugins: { any: '{"url":"https://evil.example"}' } }],
    ['plugins.any', { plugins: { any: '{{entryName}}' } }],
    ['plugins.any.options', { plugins: { any: { options: '{"url":"https://evil.example/{{ks}}"}' } } }],
    ['plugins.any.url', { plugins: { any: { url: '"https://evil.example/{{ks}}"' } } }],
    ['plugins.any.url', { plugins: { any: { url: '{{referrer}}"https://evil.example"' } } }],
    ['plugins.any.list', { plugins: { any: { list: ['["//evil.example/{{ks}}"]'] } } }],
    ['plugins.any.url', { plugins: { any: { url: '{{entryName}}' } } }],
    ['plugins.any.hostname', { plugins: { any: { hostname: '{{entryName}}' } } }],
    ['plugins.any.options', { plugins: { any: { options: 'x{{embedWidth}}' } } }],
    ['sources.hls', { sources: { hls: [{ url: 'https://evil.example/x.m3u8' }] } }],
  ] as const) {
    it(`removes and reports ${path} of an account's configuration: ${JSON.stringify(data)}`, () => {
      const rest = { ui: { locale: 'de' }, playback: { volume: 0.5 } };
      const { data: checked, reports } = check(merge(rest, data));
      expect(valueAt(checked, path)).to.equal(undefined);
      expect([valueAt(checked, 'ui.locale'), valueAt(checked, 'playback.volume')]).to.deep.equal(['de', 0.5]);
      expect(reports.length).to.equal(1);
      expect(reports[0]).to.contain(path).and.to.contain('<meta name="kaltura-player-accounts" content="1234567">');
    });
  }

  it("keeps texts with harmless tokens in an account's configuration", () => {
    const data = {
      plugins: {
        any: {
          entryId: '{{entryId}}',
          title: '{{entryName}}',
          param: { 1: '{{entryName}} ({{partnerId}})' },
          embedUrl: '{{embedBaseUrl}}/index.php/extwidget/preview/partner_id/{{partnerId}}',
          pattern: '{ "not": a token }',
        },
      },
    };
    expect(check(data)).to.deep.equal({ data, reports: [] });
  });

  it("checks an account's configuration by its own properties, also when it has another prototype", () => {
    const literal = { __proto__: { a: 1 }, ui: { __proto__: COMPONENTS.ui, locale: 'de' } };
    expect(check(literal).data).to.deep.equal({ ui: { locale: 'de' } });
    expect(check({ __proto__: [], ...COMPONENTS }).data).to.deep.equal({ ui: { locale: 'de' } });
    const env = { __proto__: { a: 1 }, serviceUrl: 'https://evil.example/api_v3' };
    expect(() => check({ provider: { env } }))
      .to.throw('provider.env.serviceUrl')
      .with.property('reason', 'origin-not-trusted');
  });

  it("rejects an account's configuration with an address under a name that contains a dot", () => {
    expect(() => check({ plugins: { x: { 'a.b': 'https://evil.example' } } }))
      .to.throw('plugins.x.a.b')
      .with.property('reason', 'origin-not-trusted');
  });

  it("keeps images, and addresses of services that receive no session, in an account's configuration", () => {
    const data = {
      provider: { env: { statsServiceUrl: 'https://livestats.kaltura.com' } },
      ui: { components: { watermark: { img: 'data:image/png;base64,AA==', url: '' } } },
    };
    expect(check(data)).to.deep.equal({ data, reports: [] });
  });

  it('keeps the whole configuration of an account that the page lists in its meta element', () => {
    const meta = Object.assign(document.createElement('meta'), { name: 'kaltura-player-accounts', content: '1, 1234567' });
    document.head.append(meta);
    try {
      expect(check(COMPONENTS)).to.deep.equal({ data: COMPONENTS, reports: [] });
    } finally {
      meta.remove();
    }
  });

  it("accepts an account's configuration that is missing, empty or no object", () => {
    for (const data of [undefined, null, 'x', {}]) expect(check(data)).to.deep.equal({ data, reports: [] });
  });
});
