import { expect } from '@open-wc/testing';
import { trustOrigins, type KalturaPlayerElement } from '../../src/index.js';
import { attributeRows } from '../../src/config/attributes.js';
import { valueAt } from '../../src/config/objects.js';
import { useFakeConsole } from '../support/fake-console.js';
import { newAccount, useFakePage } from '../support/fake-library.js';

/* The table has style sheets of this origin. */
trustOrigins([location.origin]);

/**
 * An attribute with its text, the value of its property, and the value that the player receives at a path of the setup or of the
 * load.
 */
type Row = readonly [attribute: string, text: string, property: unknown, to: 'setup' | 'load', path: string, value: unknown];

const hls = [{ engine: 'html5', format: 'hls' }];
const image = 'https://images.example/logo.png';

/* All attributes of the contract that are passed to the player. */
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
  describe('attributes on an element', () => {
    const page = useFakePage();
    const lines = useFakeConsole();

    for (const [attribute, text, property, to, path, value] of ROWS) {
      it(`passes ${attribute}="${text}" to ${path} of the ${to}`, async () => {
        const { element, player, bundle } = await page.withPlayer({ [attribute]: text });
        expect(read(element, attribute)).to.deep.equal(property);
        expect(valueAt(to === 'setup' ? player.config : bundle.loads[0], path)).to.deep.equal(value);
        expect(lines.lines.warn).to.deep.equal([]);
      });
    }

    it('passes plugins to plugins of the setup', async () => {
      const { player } = await page.withPlayer({ plugins: '{"kava":{"customVar1":"a"}}' });
      expect(valueAt(player.config, 'plugins.kava')).to.deep.equal({ customVar1: 'a' });
    });

    it('passes poster to the load, also an empty one', async () => {
      for (const [text, value] of [
        [image, image],
        ['', ''],
      ] as const) {
        const { element, bundle } = await page.withPlayer({ poster: text });
        expect(element.poster).to.equal(text);
        expect(bundle.loads[0]?.options.poster).to.equal(value);
      }
    });

    it('requests the media by reference-id when there is no entry-id', async () => {
      const { bundle } = await page.withPlayer({ 'entry-id': false, 'reference-id': 'ref 1' });
      expect(bundle.loads[0]?.info).to.deep.equal({ referenceId: 'ref 1' });
    });

    it('loads the playlist of playlist-id, starting at entry-id', async () => {
      const { bundle } = await page.withPlayer({ 'playlist-id': '0_p', 'entry-id': '1_b' });
      expect(bundle.playlists[0]).to.deep.include({ config: { options: { startAtEntryId: '1_b' } } });
      const { bundle: other } = await page.withPlayer({ 'playlist-id': '0_p', 'entry-id': false });
      expect(other.playlists[0]).to.deep.equal({ info: { playlistId: '0_p' }, config: undefined });
    });

    it('passes nothing to the setup and the load for attributes that are not set', async () => {
      const account = newAccount();
      const { player, bundle } = await page.withPlayer({ 'partner-id': account });
      const { targetId, log, provider, playback = {}, ui = {}, ...rest } = player.config;
      /* The element sets the number of attempts that the library makes, which count in the request budget. */
      expect(provider).to.deep.equal({ partnerId: account, uiConfId: 1001, networkRetryParameters: { maxAttempts: 1 } });
      expect([playback, ui, rest]).to.deep.equal([{}, {}, {}]);
      expect(log).to.deep.equal({ playerVersion: false });
      expect(typeof targetId).to.equal('string');
      expect(bundle.loads).to.deep.equal([{ info: { entryId: '1_a' }, options: {} }]);
    });

    it('passes nothing to configure() for attributes that are not set', async () => {
      const { player } = await page.withPlayer();
      const sent = player.configured
        /* The element matches the languages of tracks in `customLabels`, which it always sets. */
        .map((config: { customLabels?: unknown }) => ({ ...config, customLabels: undefined }))
        .map((config) => JSON.parse(JSON.stringify(config)) as object)
        .flatMap((config) => Object.values(config))
        .flatMap((section) => Object.keys(section as object));
      expect(sent).to.deep.equal([]);
    });

    it('reads each attribute as a property, and writes no attribute when a property is set', () => {
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

    it('accepts text as the value of each property, as frameworks set it', () => {
      const element = page.create({}, null);
      for (const [attribute, text, property] of settable) {
        Reflect.set(element, propertyOf(attribute), text);
        expect(read(element, attribute), attribute).to.deep.equal(property);
      }
    });

    it('treats null, undefined and a removed attribute as not set', () => {
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

    it('accepts ids as numbers', () => {
      const element = page.create({}, null);
      Object.assign(element, { partnerId: 243342, uiconfId: 5, entryId: 77 });
      expect([element.partnerId, element.uiconfId, element.entryId]).to.deep.equal([243342, 5, '77']);
    });

    const BOOLEANS = attributeRows
      .filter(({ kind }) => kind === 'boolean' || kind === 'autoplay')
      .map(({ attribute }) => attribute);
    for (const attribute of BOOLEANS) {
      it(`reads ${attribute}="false" as false, and logs one hint`, () => {
        const element = page.create({}, null);
        element.setAttribute(attribute, 'false');
        element.setAttribute(attribute, 'false');
        expect(read(element, attribute)).to.equal(false);
        expect(lines.ours('info').filter((line) => line.includes(`${attribute}="false"`)).length).to.equal(1);
        expect(lines.lines.warn).to.deep.equal([]);
      });
    }

    it('reads a boolean attribute that repeats its own name as true, as in HTML', () => {
      const element = page.create({}, null);
      for (const attribute of BOOLEANS) element.setAttribute(attribute, attribute);
      expect(BOOLEANS.filter((attribute) => read(element, attribute) !== true)).to.deep.equal([]);
      expect(lines.lines.warn).to.deep.equal([]);
    });

    it('reads a boolean attribute as true whatever its value, unless the value means no', () => {
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

    it('enables autoplay for autoplay="no-reduced-motion" unless motion is reduced', async () => {
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

    it('logs one hint for preload="metadata"', () => {
      const element = page.create({ preload: 'metadata' }, null);
      element.preload = 'none';
      element.preload = 'metadata';
      expect(lines.ours('info').length).to.equal(1);
      expect(lines.ours('info')[0]).to.contain('preload="metadata"');
    });
  });

  it('declares the type of a property as the values that it accepts', () => {
    const element = document.createElement('kaltura-player');
    const values: Array<typeof element.clipFrom> = [1, '1:30', null, undefined];
    // @ts-expect-error: a boolean is no time
    values.push(true);
    expect(values.length).to.equal(5);
  });
});
