import { expect } from '@open-wc/testing';
import { KalturaPlayerElement, type SetupConfig } from '../../src/index.js';
import { origin } from '../support/backend.js';
import { useFakeConsole } from '../support/fake-console.js';
import { createPlayer, once, removePlayers } from '../support/player-fixture.js';
import { ATTRIBUTE_OF, refusal, createWith, type Layer } from '../support/untrusted.js';
import { errorsOf } from '../support/two-streams.js';

/* By default, a browser records only 250 entries, and this page requests more. */
performance.setResourceTimingBufferSize(100_000);

const EVIL = 'evil.example';

/** URLs of origins that are not trusted, or that a parser could resolve to one. */
const HOSTILE_URLS = [
  `https://${EVIL}/x`,
  `http://${EVIL}/x`,
  `//${EVIL}/x`,
  `\\\\${EVIL}/x`,
  `/\\${EVIL}/x`,
  `https:\\\\${EVIL}\\x`,
  `https:/${EVIL}/x`,
  `https:${EVIL}/x`,
  `https:///${EVIL}/x`,
  `ht\ntps://${EVIL}/x`,
  `h\tttps://${EVIL}/x`,
  `  https://${EVIL}/x`,
  `\u0000https://${EVIL}/x`,
  `HTTPS://${EVIL}/x`,
  `https://cdnapisec.kaltura.com@${EVIL}/x`,
  `https://cdnapisec.kaltura.com:x@${EVIL}/x`,
  `https://user:secret@cdnapisec.kaltura.com/x`,
  `https://cdnapisec.kaltura.com.${EVIL}/x`,
  `https://evilkaltura.com/x`,
  `https://${EVIL}#.kaltura.com`,
  `https://${EVIL}?.kaltura.com`,
  `https://${EVIL}\\.kaltura.com`,
  'http://cdnapisec.kaltura.com/x',
  'https://cdnapisec.kaltura.com:8443/x',
  'https://xn--kltura-cua.com/x',
  'javascript:alert(1)//',
  'JaVaScRiPt:alert(1)//',
  'java\nscript:alert(1)//',
  'data:text/javascript,alert(1)//',
  'data:text/css,x',
  'blob:https://cdnapisec.kaltura.com/1234',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://cdnapisec.kaltura.com/x',
  'wss://evil.example/x',
];

/* Returns the requests since a time, except those for files of the page and those of the test. */
const requestedSince = (since: number): string[] =>
  performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime >= since && !name.startsWith(location.origin) && !name.includes('/__backend/'))
    .map(({ name }) => name);

/** The paths of a config that can contain a URL of a script, a style sheet or an API. */
const PLACES = [
  'provider.env.cdnUrl',
  'provider.env.serviceUrl',
  'provider.env.analyticsServiceUrl',
  'provider.env.overrideServiceUrl',
  'provider.env.initCallToServer',
  'provider.unisphereLoaderUrl',
  'ui.css',
  'plugins.kava.serviceUrl',
  'plugins.bumper.url',
  'plugins.unisphere.runtimes.loader',
  'plugins.anything.at.all',
  'playback.options.html5.hls.workerPath',
  'sources.hls',
  'advertising.adBreaks',
];

describe('trust in URLs and ids', () => {
  useFakeConsole();
  afterEach(removePlayers);

  const layersOf = (path: string): Layer[] => [
    ...(path in ATTRIBUTE_OF ? (['attribute'] as const) : []),
    'json child',
    'config text',
    'config object',
    ...(path.startsWith('plugins.') ? (['plugins text'] as const) : []),
  ];

  for (const path of PLACES) {
    for (const layer of layersOf(path)) {
      const name = ATTRIBUTE_OF[path] ?? `config.${path}`;
      if (path in ATTRIBUTE_OF || layer === 'config object') {
        it(`rejects ${path} of another origin by name, as ${layer}, and requests nothing`, async () => {
          const since = performance.now();
          const message = await refusal(createWith(path, `https://${EVIL}/x`, layer));
          expect(message).to.match(/^origin-not-trusted/);
          expect(message).to.contain(name).and.to.contain(EVIL);
          expect(requestedSince(since)).to.deep.equal([]);
        });
      } else {
        it(`ignores and reports ${path} of markup, as ${layer}`, async () => {
          const since = performance.now();
          const element = createWith(path, `https://${EVIL}/x`, layer);
          const errors = errorsOf(element);
          document.body.append(element);
          await element.ready();
          /* If the bundle lacks the plugin, that is reported too. */
          expect(errors.filter(({ reason, fatal }) => fatal || reason === 'config-invalid').length).to.equal(1);
          /* If everything below a section is unknown, the section is reported. */
          const [, option = ''] = /\] (?:config\.)?([\w.]+)=/.exec(errors[0]?.message ?? '') ?? [];
          expect(path.startsWith(option), option).to.equal(true);
          expect(errors[0]?.message).to.contain('trustMarkup()');
          expect(requestedSince(since).filter((url) => url.includes(EVIL))).to.deep.equal([]);
        });
      }
    }
  }

  for (const url of HOSTILE_URLS) {
    it(`rejects ${JSON.stringify(url)} as host, API, style sheet, plugin URL and ks-url`, async () => {
      const since = performance.now();
      /* The value of an attribute is trimmed before it is checked. */
      expect(await refusal(createWith('provider.env.cdnUrl', url, 'attribute')), 'cdn-url').to.match(/^origin-not-trusted/);
      for (const path of ['provider.env.serviceUrl', 'ui.css']) {
        expect(await refusal(createWith(path, url, 'config text')), path).to.match(/^origin-not-trusted/);
      }
      expect(await refusal(createWith('plugins.x.y', url, 'config object')), 'plugins').to.match(/^origin-not-trusted/);
      const ksUrl = createPlayer({ 'entry-id': '1_short', 'ks-url': url }, { parent: null }).element;
      expect(await refusal(ksUrl), 'ks-url').to.match(/^origin-not-trusted/);
      expect(requestedSince(since)).to.deep.equal([]);
    });
  }

  it('rejects player tokens that can expand to a URL of another origin', async () => {
    for (const value of [
      '{{embedBaseUrl}}.evil.example/x',
      '{{serviceUrl}}@evil.example/x',
      '{{playlistId}}//evil.example/x',
      'https:{{playlistId}}//evil.example/x',
    ]) {
      expect(await refusal(createWith('plugins.x.y', value, 'config object')), value).to.match(/^origin-not-trusted/);
    }
    const harmless = createWith('plugins.x.y', '{{serviceUrl}}/service/x', 'config object');
    document.body.append(harmless);
    await harmless.ready();
  });

  it('accepts URLs of Kaltura and of the page, and texts that only look like URLs', async () => {
    const since = performance.now();
    const { element } = createPlayer({ 'entry-id': '1_short' }, { parent: null });
    element.config = {
      provider: {
        unisphereLoaderUrl: 'https://unisphere.nvp1.ovp.kaltura.com/v1/loader.js',
        referrer: 'https://evil.example/page',
      },
      plugins: { x: { own: '/assets/x.js', title: 'Watch: https is a protocol', ratio: '16:9', id: '1_abc' } },
      sources: { metadata: { name: 'https://evil.example' } },
    };
    document.body.append(element);
    await element.ready();
    expect(requestedSince(since).filter((url) => url.includes(EVIL))).to.deep.equal([]);
  });

  it('rejects a plugin URL of another origin that is set on a running player', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short', plugins: '{"x":{"url":"/mine.js"}}' });
    await element.ready();
    const since = performance.now();
    element.plugins = { x: { url: `https://${EVIL}/x.js` } };
    await once(element, 'error');
    expect(element.error?.reason).to.equal('origin-not-trusted');
    expect(element.player === null).to.equal(true);
    expect(requestedSince(since)).to.deep.equal([]);
  });

  it('rejects a ks-url of another origin that is set later', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    await element.ready();
    element.ksUrl = `https://${EVIL}/ks`;
    await once(element, 'error');
    expect(element.error?.reason).to.equal('origin-not-trusted');
    expect(element.error?.message).to.contain('ks-url');
  });

  it('rejects a URL of another origin in configure()', async () => {
    const { element } = createPlayer({ 'entry-id': '1_short' });
    await element.ready();
    element.configure({ provider: { unisphereLoaderUrl: `https://${EVIL}/x.js` } });
    await once(element, 'error');
    expect(element.error?.message).to.contain('config.provider.unisphereLoaderUrl');
  });

  describe('the path of the script', () => {
    for (const tail of ['/uploads/evil.js', '/uploads/evil.js?', '/a/?b=#c', '?x', '#x']) {
      it(`rejects a cdn-url that ends with ${tail}, in a frame as well`, async () => {
        for (const embed of ['script', 'iframe']) {
          const { element, account } = createPlayer({ 'entry-id': '1_short', embed, 'cdn-url': `${origin}${tail}` });
          await once(element, 'error');
          expect(element.error?.reason).to.equal('origin-not-trusted');
          expect(element.error?.message).to.contain('cdn-url').and.to.contain('without a path');
          expect((await account.log()).length, embed).to.equal(0);
        }
      });
    }

    it('rejects URLs of the page itself as cdn-url, service-url and stylesheet while they are not listed', async () => {
      for (const [name, value] of [
        ['cdn-url', location.origin],
        ['service-url', '/account'],
        ['stylesheet', '/uploads/x.css'],
      ] as const) {
        const { element } = createPlayer({ 'entry-id': '1_short', [name]: value });
        await once(element, 'error');
        expect(element.error?.message).to.contain(name);
      }
    });

    for (const [name, value] of [
      ['partner-id', '1/../../evil'],
      ['partner-id', '1%2f..%2fevil'],
      ['partner-id', '-1'],
      ['partner-id', '1e5'],
      ['partner-id', '0x10'],
      ['partner-id', '１２３'],
      ['uiconf-id', '1001?x=1'],
      ['uiconf-id', '1001\n/evil'],
      ['uiconf-id', '1001/kaltura-player.js#'],
      ['entry-id', '../../evil'],
      ['entry-id', '1_short/../1_video'],
      ['entry-id', '1_short\n'.padEnd(1_000_000, 'x')],
      ['entry-id', '<script>'],
      ['playlist-id', '1_playlist&x=y'],
      ['widget-id', '_1;x'],
    ] as const) {
      it(`rejects the invalid id ${name}=${JSON.stringify(value.slice(0, 30))}`, async () => {
        const since = performance.now();
        const { element } = createPlayer({ 'entry-id': '1_short' }, { parent: null });
        const errors = errorsOf(element);
        element.setAttribute(name, value);
        document.body.append(element);
        await element.updateComplete;
        expect(errors.map(({ reason }) => reason)).to.deep.equal(['config-invalid']);
        expect(errors[0]?.message).to.contain(`${name}=`);
        expect(errors[0]?.message.length, 'a message of a readable length').to.be.below(400);
        for (const url of requestedSince(since)) expect(url).to.not.contain('evil');
      });
    }

    it('rejects an invalid id in a config text', async () => {
      const { element } = createPlayer({
        'partner-id': false,
        'entry-id': '1_short',
        config: '{"provider":{"partnerId":"1/../evil"}}',
      });
      const errors = errorsOf(element);
      await once(element, 'error');
      expect(element.status).to.equal('idle');
      expect(errors.map(({ reason }) => reason)).to.deep.equal(['config-invalid']);
      expect(errors[0]?.message).to.contain('config.provider.partnerId').and.to.contain('1/../evil');
    });
  });

  describe('the list of allowed origins', () => {
    const isRefused = async (cdnUrl: string): Promise<boolean> => {
      const { element } = createPlayer({ 'entry-id': '1_short', 'cdn-url': cdnUrl });
      await once(element, 'error');
      return element.error?.reason === 'origin-not-trusted';
    };

    it('reads the list kaltura-player-origins from the head only', async () => {
      const meta = Object.assign(document.createElement('meta'), {
        name: 'kaltura-player-origins',
        content: 'http://localhost:1',
      });
      document.body.append(meta);
      expect(await isRefused('http://localhost:1'), 'in the body').to.equal(true);
      document.head.append(meta);
      expect(await isRefused('http://localhost:1'), 'in the head').to.equal(false);
      meta.remove();
    });

    it('does not read the list kaltura-player-origins from a form that is named head', async () => {
      const form = document.createElement('form');
      form.setAttribute('name', 'head');
      form.innerHTML = '<meta name="kaltura-player-origins" content="http://localhost:2">';
      document.body.append(form);
      expect(await isRefused('http://localhost:2')).to.equal(true);
      form.remove();
    });

    it('trusts the origin that is passed to trustOrigins(), and no similar one', async () => {
      KalturaPlayerElement.trustOrigins(['http://localhost:3']);
      expect(await isRefused('http://localhost:3'), 'listed').to.equal(false);
      expect(await isRefused('http://localhost:4'), 'another port').to.equal(true);
      expect(await isRefused('https://localhost:3'), 'another scheme').to.equal(true);
      expect(await isRefused('http://sub.localhost:3'), 'another host').to.equal(true);
    });
  });

  it('loads with malformed, cyclic and deeply nested configs, and pollutes no prototype', async function () {
    this.timeout(60_000);
    for (const config of [
      '{"provider":null,"ui":5,"playback":[],"plugins":"x","sources":true,"log":"x"}',
      '{"provider":{"env":"https://evil.example"},"ui":{"css":{},"components":[]}}',
      '{"ui":{"css":["a{"]},"playback":{"preload":{}}}',
      '{"__proto__":{"provider":{"env":{"cdnUrl":"https://evil.example"}}},"constructor":{"prototype":{"polluted":1}}}',
      '{"plugins":{"constructor":{},"toString":{},"__proto__":{"x":1}}}',
    ]) {
      const { element } = createPlayer({ 'entry-id': '1_short', config });
      await element.ready();
    }
    expect(({} as SetupConfig)['polluted']).to.equal(undefined);
    const cyclic: Record<string, unknown> = { ui: {} };
    cyclic['plugins'] = { x: { all: [cyclic] } };
    const { element: scripted } = createPlayer({ 'entry-id': '1_short' });
    scripted.config = cyclic;
    await scripted.ready();
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const { element } = createPlayer({ 'entry-id': '1_short', config: deep });
    await element.ready();
    const { element: long } = createPlayer({ 'entry-id': '1_short', 'reference-id': 'x'.repeat(1_000_000) });
    await long.ready();
  });
});
