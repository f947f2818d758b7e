import { expect } from '@open-wc/testing';
import { trustOrigins, type KalturaPlayerElement } from '../../src/index.js';
import { ATTRIBUTES, attributeName, attributeRows } from '../../src/config/attributes.js';
import { attributeLayer, costAt } from '../../src/config/attribute-layer.js';
import { valueAt } from '../../src/config/objects.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, settled, useFakePage, type Attributes, type Playing } from '../support/fake-library.js';

/* The style sheets of the table are on this page's own. */
trustOrigins([location.origin]);

/** What an attribute says, as its property reads then, and where the player gets it: in the setup, or in the load. */
type Row = readonly [attribute: string, text: string, property: unknown, to: 'setup' | 'load', path: string, value: unknown];

const hls = [{ engine: 'html5', format: 'hls' }];
const image = 'https://images.example/logo.png';

/* The table of CONTRACT §2. */
const ROWS: readonly Row[] = [
  ['widget-id', '_243342', '_243342', 'setup', 'provider.widgetId', '_243342'],
  ['entry-id', '1_b', '1_b', 'load', 'info.entryId', '1_b'],
  ['ks', 'secret', 'secret', 'load', 'info.ks', 'secret'],
  ['ks', 'secret', 'secret', 'setup', 'provider.ks', 'secret'],
  ['clip-from', '1:30', 90, 'load', 'options.seekFrom', 90],
  ['clip-to', '1m30s', 90, 'load', 'options.clipTo', 90],
  ['start-time', '90.5', 90.5, 'load', 'options.startTime', 90.5],
  ['start-time', '0', 0, 'load', 'options.startTime', 0],
  ['end-time', '1:02:03', 3723, 'load', 'options.endTime', 3723],
  ['autoplay', '', true, 'setup', 'playback.autoplay', true],
  ['autoplay', 'inview', 'inview', 'setup', 'playback.autoplay', 'inview'],
  ['muted', '', true, 'setup', 'playback.muted', true],
  ['no-muted-autoplay', '', true, 'setup', 'playback.allowMutedAutoPlay', false],
  ['loop', '', true, 'setup', 'playback.loop', true],
  ['volume', '0.5', 0.5, 'setup', 'playback.volume', 0.5],
  ['volume', '0', 0, 'setup', 'playback.volume', 0],
  ['no-playsinline', '', true, 'setup', 'playback.playsinline', false],
  ['preload', 'auto', 'auto', 'setup', 'playback.preload', 'auto'],
  ['preload', 'metadata', 'metadata', 'setup', 'playback.preload', 'none'],
  ['stream-priority', 'hls', hls, 'setup', 'playback.streamPriority', hls],
  [
    'service-url',
    'https://www.kaltura.com',
    'https://www.kaltura.com',
    'setup',
    'provider.env.serviceUrl',
    'https://www.kaltura.com/api_v3',
  ],
  [
    'cdn-url',
    'https://cdnapi.kaltura.com',
    'https://cdnapi.kaltura.com',
    'setup',
    'provider.env.cdnUrl',
    'https://cdnapi.kaltura.com',
  ],
  ['no-ui', '', true, 'setup', 'ui.disable', true],
  ['stylesheet', 'https://cdnapisec.kaltura.com/player.css', 'https://cdnapisec.kaltura.com/player.css', 'setup', 'ui.css', ''],
  ['locale', 'de', 'de', 'setup', 'ui.locale', 'de'],
  ['watermark', image, image, 'setup', 'ui.components.watermark.img', image],
  ['watermark-url', 'https://example.com', 'https://example.com', 'setup', 'ui.components.watermark.url', 'https://example.com'],
  ['watermark-placement', 'top-left', 'top-left', 'setup', 'ui.components.watermark.placement', 'top-left'],
  ['watermark-timeout', '5', 5, 'setup', 'ui.components.watermark.timeout', 5000],
  ['captions', '', true, 'setup', 'playback.captionsDisplay', true],
  ['text-language', 'en', 'en', 'setup', 'playback.textLanguage', 'en'],
  ['audio-language', 'en', 'en', 'setup', 'playback.audioLanguage', 'en'],
  ['config', '{"playback":{"loop":true}}', { playback: { loop: true } }, 'setup', 'playback.loop', true],
  ['no-user-preferences', '', true, 'setup', 'disableUserCache', true],
  ['log-level', 'debug', 'DEBUG', 'setup', 'log.level', 'DEBUG'],
];

const propertyOf = (attribute: string): string => attribute.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
const read = (element: KalturaPlayerElement, attribute: string): unknown =>
  Reflect.get(element, propertyOf(attribute)) as unknown;

describe('attributes', () => {
  describe('the table', () => {
    it('has a kebab-case attribute for each property', () => {
      expect(attributeName('partnerId')).to.equal('partner-id');
      expect(attributeName('noMutedAutoplay')).to.equal('no-muted-autoplay');
      for (const { property, attribute } of attributeRows) expect(propertyOf(attribute)).to.equal(property);
    });

    it('has each attribute of the contract', () => {
      const known = attributeRows.map(({ attribute }) => attribute);
      const contract =
        'partner-id uiconf-id widget-id entry-id reference-id playlist-id ks clip-from clip-to start-time end-time autoplay muted no-muted-autoplay loop volume playback-rate no-playsinline preload stream-priority service-url cdn-url no-ui stylesheet locale watermark watermark-url watermark-placement watermark-timeout captions text-language audio-language plugins config poster media-title milestones no-user-preferences log-level debug';
      expect(contract.split(' ').filter((name) => !known.includes(name))).to.deep.equal([]);
    });

    it('has only one attribute for a place of the config', () => {
      const paths = attributeRows.flatMap(({ path }) => path ?? []);
      expect(paths.length).to.equal(new Set(paths).size);
    });

    it('takes no name that HTMLElement has', () => {
      const taken = Object.keys(ATTRIBUTES).filter((name) => name in HTMLElement.prototype);
      expect(taken).to.deep.equal([]);
    });
  });

  describe('attributeLayer', () => {
    it('has what is set, at its place, negated where the name says no', () => {
      expect(attributeLayer({ partnerId: 1, noPlaysinline: true, clipFrom: 0, loop: false })).to.deep.equal({
        provider: { partnerId: 1 },
        playback: { playsinline: false, loop: false },
        sources: { seekFrom: 0 },
      });
    });

    it('is empty when nothing is set', () => {
      expect(attributeLayer({})).to.deep.equal({});
      expect(attributeLayer({ partnerId: undefined, loop: undefined })).to.deep.equal({});
    });
  });

  describe('costAt', () => {
    it('is the cost of the attribute that goes there, else a new setup', () => {
      const rows: ReadonlyArray<readonly [string, string]> = [
        ['provider.partnerId', 'setup'],
        ['playback.loop', 'live'],
        ['playback.autoplay', 'next'],
        ['sources.seekFrom', 'media'],
        ['sources.startTime', 'next'],
        ['ui.components.watermark.img', 'live'],
        ['ui.components.watermark', 'live'],
        ['playback.unknown', 'setup'],
        ['abr.x', 'setup'],
        ['plugins.kava', 'setup'],
        ['ui.locale', 'setup'],
      ];
      for (const [path, cost] of rows) expect(costAt(path), path).to.equal(cost);
    });
  });

  describe('on an element', () => {
    const page = useFakePage();
    const lines = useFakeConsole();

    for (const [attribute, text, property, to, path, value] of ROWS) {
      it(`${attribute}="${text}" goes to ${to === 'setup' ? path : `the load's ${path}`}`, async () => {
        const { element, player, bundle } = await page.withPlayer({ [attribute]: text });
        expect(read(element, attribute)).to.deep.equal(property);
        expect(valueAt(to === 'setup' ? player.config : bundle.loads[0], path)).to.deep.equal(value);
        expect(lines.lines.warn).to.deep.equal([]);
      });
    }

    it('plugins go to plugins', async () => {
      const { player } = await page.withPlayer({ plugins: '{"kava":{"customVar1":"a"}}' });
      expect(valueAt(player.config, 'plugins.kava')).to.deep.equal({ customVar1: 'a' });
    });

    it('poster goes to the load, the empty one as none', async () => {
      for (const [text, value] of [
        [image, image],
        ['', ''],
      ] as const) {
        const { element, bundle } = await page.withPlayer({ poster: text });
        expect(element.poster).to.equal(text);
        expect(bundle.loads[0]?.options.poster).to.equal(value);
      }
    });

    it('reference-id is asked for when there is no entry-id', async () => {
      const { bundle } = await page.withPlayer({ 'entry-id': false, 'reference-id': 'ref 1' });
      expect(bundle.loads[0]?.info).to.deep.equal({ referenceId: 'ref 1' });
    });

    it('playlist-id loads a playlist, from entry-id on', async () => {
      const { bundle } = await page.withPlayer({ 'playlist-id': '0_p', 'entry-id': '1_b' });
      expect(bundle.playlists[0]).to.deep.include({ config: { options: { startAtEntryId: '1_b' } } });
      const { bundle: other } = await page.withPlayer({ 'playlist-id': '0_p', 'entry-id': false });
      expect(other.playlists[0]).to.deep.equal({ info: { playlistId: '0_p' }, config: undefined });
    });

    it('sends nothing that is not set', async () => {
      const account = newAccount();
      const { player, bundle } = await page.withPlayer({ 'partner-id': account });
      const { targetId, log, provider, playback = {}, ui = {}, ...rest } = player.config;
      /* The library's own tries are part of the request budget of a load. */
      expect(provider).to.deep.equal({ partnerId: account, uiConfId: 1001, networkRetryParameters: { maxAttempts: 1 } });
      expect([playback, ui, rest]).to.deep.equal([{}, {}, {}]);
      expect(log).to.deep.equal({ playerVersion: false });
      expect(typeof targetId).to.equal('string');
      expect(bundle.loads).to.deep.equal([{ info: { entryId: '1_a' }, options: {} }]);
    });

    it('sends nothing but what is set to configure() either', async () => {
      const { player } = await page.withPlayer();
      const sent = player.configured
        /* Where the languages of tracks are matched; it says nothing about what is set. */
        .map((config: { customLabels?: unknown }) => ({ ...config, customLabels: undefined }))
        .map((config) => JSON.parse(JSON.stringify(config)) as object)
        .flatMap((config) => Object.values(config))
        .flatMap((section) => Object.keys(section as object));
      expect(sent).to.deep.equal([]);
    });

    it('reads each as a property, and writes none itself', () => {
      const element = page.create({}, null);
      for (const [attribute, text, property] of ROWS) {
        element.setAttribute(attribute, text);
        expect(read(element, attribute), attribute).to.deep.equal(property);
        element.removeAttribute(attribute);
      }
      const before = element.getAttributeNames().sort();
      for (const [attribute, , property] of ROWS) Reflect.set(element, propertyOf(attribute), property);
      expect(element.getAttributeNames().sort()).to.deep.equal(before);
    });

    const settable = ROWS.filter(([attribute]) => !['muted', 'volume'].includes(attribute));

    it('takes text as property, as frameworks hand it over', () => {
      const element = page.create({}, null);
      for (const [attribute, text, property] of settable) {
        Reflect.set(element, propertyOf(attribute), text);
        expect(read(element, attribute), attribute).to.deep.equal(property);
      }
    });

    it('takes null and undefined as not set, and a removed attribute too', () => {
      const element = page.create({}, null);
      for (const [attribute, text] of settable) {
        for (const nothing of [null, undefined]) {
          Reflect.set(element, propertyOf(attribute), text);
          Reflect.set(element, propertyOf(attribute), nothing);
          expect(read(element, attribute), attribute).to.equal(undefined);
        }
        element.setAttribute(attribute, text);
        element.removeAttribute(attribute);
        expect(read(element, attribute), attribute).to.equal(undefined);
      }
      expect(lines.lines.warn).to.deep.equal([]);
    });

    it('takes ids as numbers', () => {
      const element = page.create({}, null);
      Object.assign(element, { partnerId: 243342, uiconfId: 5, entryId: 77 });
      expect([element.partnerId, element.uiconfId, element.entryId]).to.deep.equal([243342, 5, '77']);
    });

    const BOOLEANS = attributeRows
      .filter(({ kind }) => kind === 'boolean' || kind === 'autoplay')
      .map(({ attribute }) => attribute);
    for (const attribute of BOOLEANS) {
      it(`${attribute}="false" counts as false, with one hint`, () => {
        const element = page.create({}, null);
        element.setAttribute(attribute, 'false');
        element.setAttribute(attribute, 'false');
        expect(read(element, attribute)).to.equal(false);
        expect(lines.ours('info').filter((line) => line.includes(`${attribute}="false"`)).length).to.equal(1);
        expect(lines.lines.warn).to.deep.equal([]);
      });
    }

    it('counts a boolean attribute as true that repeats its own name, as in HTML', () => {
      const element = page.create({}, null);
      for (const attribute of BOOLEANS) element.setAttribute(attribute, attribute);
      expect(BOOLEANS.filter((attribute) => read(element, attribute) !== true)).to.deep.equal([]);
      expect(lines.lines.warn).to.deep.equal([]);
    });

    it('counts a boolean attribute as true whatever its value, and one that says no as false', () => {
      const element = page.create({ autoplay: '1', muted: 'yes', loop: 'any words', captions: '0', 'no-ui': 'no' }, null);
      expect([element.autoplay, element.muted, element.loop, element.captions, element.noUi]).to.deep.equal([
        true,
        true,
        true,
        false,
        false,
      ]);
      expect(lines.ours('info').length).to.equal(2);
      expect(lines.lines.warn).to.deep.equal([]);
      const rendered = page.create({}, null);
      Object.assign(rendered, { autoplay: 1, muted: 1, loop: 0 });
      expect([rendered.autoplay, rendered.muted, rendered.loop]).to.deep.equal([true, true, false]);
    });

    it('autoplay="no-reduced-motion" plays by itself unless motion is reduced', async () => {
      const { matchMedia } = window;
      try {
        for (const reduces of [true, false]) {
          window.matchMedia = (query) =>
            Object.defineProperty(matchMedia.call(window, query), 'matches', {
              value: query === '(prefers-reduced-motion: reduce)' && reduces,
            });
          const { player } = await page.withPlayer({ autoplay: 'no-reduced-motion' });
          expect(player.config.playback?.autoplay).to.equal(!reduces);
        }
      } finally {
        window.matchMedia = matchMedia;
      }
    });

    it('preload="metadata" gives one hint', () => {
      const element = page.create({ preload: 'metadata' }, null);
      element.preload = 'none';
      element.preload = 'metadata';
      expect(lines.ours('info').length).to.equal(1);
      expect(lines.ours('info')[0]).to.contain('preload="metadata"');
    });

    describe('changed while the media is there', () => {
      interface Seen {
        readonly players: number;
        readonly scripts: number;
        readonly loads: number;
        readonly configured: object[];
      }
      /* What a change makes happen beyond what happened before. */
      async function change(
        { element, bundle, player }: Playing,
        action: (element: KalturaPlayerElement) => void,
      ): Promise<Seen> {
        const before = { players: bundle.players.length, scripts: page.library.requests.length, loads: bundle.loads.length };
        const configured = player.configured.length;
        action(element);
        await settled();
        return {
          players: bundle.players.length - before.players,
          scripts: page.library.requests.length - before.scripts,
          loads: bundle.loads.length - before.loads,
          configured: player.configured.slice(configured),
        };
      }
      const set = (attributes: Attributes) => (element: KalturaPlayerElement) => {
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value === true ? '' : String(value));
      };

      const newSetup: readonly Attributes[] = [
        { 'widget-id': '_1' },
        { 'no-playsinline': true },
        { preload: 'auto' },
        { 'stream-priority': 'dash' },
        { 'no-ui': true },
        { stylesheet: 'https://cdnapisec.kaltura.com/other.css' },
        { 'no-user-preferences': true },
        { 'log-level': 'DEBUG' },
        { config: '{"ui":{"disable":true}}' },
        { plugins: '{"kava":{}}' },
      ];
      for (const attributes of newSetup) {
        it(`${Object.keys(attributes)[0]} needs a new player, and the old one goes`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 1, scripts: 0, loads: 1 });
          expect(playing.player.destroyed).to.equal(true);
          expect(playing.bundle.live.length).to.equal(1);
        });
      }

      for (const [name, value] of [
        ['partner-id', newAccount()],
        ['uiconf-id', 2002],
        ['cdn-url', 'https://cdnapi.kaltura.com'],
        ['service-url', 'https://www.kaltura.com'],
      ] as const) {
        it(`${name} needs another library`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set({ [name]: value }))).to.include({ players: 0, scripts: 1 });
          expect(playing.player.destroyed).to.equal(true);
          const next = page.library.last.run();
          await settled();
          expect(next.players.length).to.equal(1);
        });
      }

      for (const attributes of [{ 'entry-id': '1_b' }, { 'clip-from': 5 }, { 'clip-to': 50 }] as readonly Attributes[]) {
        it(`${Object.keys(attributes)[0]} is another load of the same player`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 0, scripts: 0, loads: 1 });
          expect(playing.player.destroyed).to.equal(false);
        });
      }

      it('reference-id is another load where it is what plays, and none where an entry does', async () => {
        const byReference = await page.ready({ 'entry-id': false, 'reference-id': 'r1' });
        expect(await change(byReference, set({ 'reference-id': 'r2' }))).to.include({ players: 0, loads: 1 });
        expect(byReference.bundle.loads.at(-1)?.info).to.deep.equal({ referenceId: 'r2' });
        const byEntry = await page.ready({ 'reference-id': 'r1' });
        expect(await change(byEntry, set({ 'reference-id': 'r2' }))).to.include({ players: 0, loads: 0 });
      });

      it('playlist-id is loadPlaylist on the same player', async () => {
        const playing = await page.ready();
        expect(await change(playing, set({ 'playlist-id': '0_p' }))).to.include({ players: 0, loads: 0 });
        expect(playing.bundle.playlists.length).to.equal(1);
      });

      it('taking the clip away needs a new player: the old one has lost its captions', async () => {
        const playing = await page.ready({ 'clip-from': 5 });
        expect(await change(playing, (element) => element.removeAttribute('clip-from'))).to.include({ players: 1 });
      });

      for (const attributes of [
        { 'start-time': 5 },
        { 'end-time': 50 },
        { autoplay: true },
        { 'no-muted-autoplay': true },
        { 'text-language': 'fr' },
        { 'audio-language': 'fr' },
      ] as readonly Attributes[]) {
        it(`${Object.keys(attributes)[0]} waits for the next load`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 0, scripts: 0, loads: 0 });
        });
      }

      it('start-time joins the next load', async () => {
        const playing = await page.ready();
        await change(playing, set({ 'start-time': 5 }));
        await change(playing, set({ 'entry-id': '1_b' }));
        expect(playing.bundle.loads.at(-1)).to.deep.equal({ info: { entryId: '1_b' }, options: { startTime: 5 } });
      });

      const live: ReadonlyArray<readonly [attributes: Attributes, configured: object]> = [
        [{ loop: true }, { playback: { loop: true } }],
        [{ captions: true }, { playback: { captionsDisplay: true } }],
        [{ watermark: image }, { ui: { components: { watermark: { img: image } } } }],
        [{ 'watermark-url': 'https://example.com' }, { ui: { components: { watermark: { url: 'https://example.com' } } } }],
        [{ 'watermark-placement': 'top-left' }, { ui: { components: { watermark: { placement: 'top-left' } } } }],
        [{ 'watermark-timeout': 5 }, { ui: { components: { watermark: { timeout: 5000 } } } }],
      ];
      for (const [attributes, configured] of live) {
        it(`${Object.keys(attributes)[0]} takes effect at once, on the same player`, async () => {
          const playing = await page.ready();
          const seen = await change(playing, set(attributes));
          expect(seen).to.include({ players: 0, scripts: 0, loads: 0 });
          expect(seen.configured.length).to.equal(1);
          for (const path of ['playback', 'ui.components.watermark']) {
            if (valueAt(configured, path)) {
              expect(valueAt(seen.configured[0], path)).to.deep.include(valueAt(configured, path));
            }
          }
        });
      }

      it('a watermark that is changed when there is one stays live', async () => {
        const playing = await page.ready({ watermark: image });
        const other = 'https://images.example/other.png';
        const seen = await change(playing, set({ watermark: other }));
        expect(seen).to.include({ players: 0, loads: 0 });
        expect(valueAt(seen.configured[0], 'ui.components.watermark.img')).to.equal(other);
      });

      for (const attributes of [
        { 'media-title': 'Other' },
        { milestones: '10' },
        { debug: true },
        { poster: image },
      ] as readonly Attributes[]) {
        it(`${Object.keys(attributes)[0]} is the element's own affair`, async () => {
          const playing = await page.ready();
          expect(await change(playing, set(attributes))).to.include({ players: 0, scripts: 0, loads: 0 });
        });
      }

      it('ks waits for the next load, and does not restart what plays', async () => {
        const playing = await page.ready({ ks: 'first' });
        expect(await change(playing, set({ ks: 'second' }))).to.include({ players: 0, loads: 0 });
        await change(playing, set({ 'entry-id': '1_b' }));
        expect(playing.bundle.loads.at(-1)?.info).to.deep.equal({ entryId: '1_b', ks: 'second' });
      });

      it('ks cleared means a new player: the old one cannot forget it', async () => {
        const playing = await page.ready({ ks: 'first' });
        expect(await change(playing, (element) => element.removeAttribute('ks'))).to.include({ players: 1 });
        expect(playing.bundle.player.config.provider).to.not.have.property('ks');
        expect(playing.bundle.loads.at(-1)?.info).to.deep.equal({ entryId: '1_a' });
      });

      it('an attribute taken back lets the uiConf decide again: nothing is sent for it', async () => {
        const playing = await page.ready({ 'no-ui': true, loop: true });
        await change(playing, (element) => element.removeAttribute('no-ui'));
        expect(playing.bundle.player.config.ui ?? {}).to.not.have.property('disable');
      });

      it('the same value again is no change', async () => {
        const attributes: Attributes = {
          locale: 'fr',
          'clip-from': '1:30',
          config: '{"playback":{"volume":0.5}}',
          'stream-priority': 'hls dash',
        };
        const playing = await page.ready(attributes);
        const same: Attributes = {
          locale: ' fr',
          'clip-from': '90',
          config: '{ "playback": {"volume": 0.5} }',
          'stream-priority': 'HLS, DASH',
        };
        expect(await change(playing, set(same))).to.deep.equal({ players: 0, scripts: 0, loads: 0, configured: [] });
      });

      it('ten changes in one task are one load', async () => {
        const playing = await page.ready();
        const seen = await change(playing, (element) => {
          for (let i = 0; i < 9; i++) element.setAttribute('entry-id', `1_x${i}`);
          element.setAttribute('entry-id', '1_b');
        });
        expect(seen.loads).to.equal(1);
        expect(playing.bundle.loads.at(-1)?.info.entryId).to.equal('1_b');
      });

      it('ten changes of ten kinds in one task are one new player', async () => {
        const playing = await page.ready();
        const seen = await change(
          playing,
          set({
            'entry-id': '1_b',
            'no-playsinline': true,
            loop: true,
            'clip-from': 1,
            'clip-to': 9,
            preload: 'auto',
            ks: 'x',
            autoplay: true,
            'no-ui': true,
          }),
        );
        expect(seen).to.include({ players: 1, loads: 1 });
      });

      it('a change and its opposite in one task are none', async () => {
        const playing = await page.ready();
        const seen = await change(playing, (element) => {
          element.entryId = '1_b';
          element.locale = 'de';
          element.entryId = '1_a';
          element.locale = null;
        });
        expect(seen).to.include({ players: 0, loads: 0 });
      });
    });
  });

  it('types a property as what it takes', () => {
    const element = document.createElement('kaltura-player');
    const values: Array<typeof element.clipFrom> = [1, '1:30', null, undefined];
    // @ts-expect-error a clip does not begin at a boolean
    values.push(true);
    expect(values.length).to.equal(5);
  });
});
