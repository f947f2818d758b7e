import { expect } from '@open-wc/testing';
import { hasMedia, identify } from '../../src/config/ids.js';
import { mergeLayers, type ConfigLayers } from '../../src/config/layers.js';
import { planEmbed, type EmbedPlan } from '../../src/config/setup-config.js';
import { valueAt } from '../../src/config/objects.js';
import type { KalturaPlayerError } from '../../src/errors/index.js';

const IDS = { provider: { partnerId: 1, uiConfId: 2 } };

interface Planned {
  readonly plan: EmbedPlan;
  readonly reported: readonly KalturaPlayerError[];
}

/** Returns the plan for an entry, with these layers of the page. */
function plan(layers: Partial<ConfigLayers> = {}): Planned {
  const reported: KalturaPlayerError[] = [];
  const made = planEmbed({ attributes: {}, entryId: '1_a', ...layers, child: layers.child ?? IDS }, (error) =>
    reported.push(error),
  );
  if (!made) throw new Error('There is no plan');
  return { plan: made, reported };
}

/** Returns the plan for a config object in the form of the guide. */
const planOf = (config: object): Planned => plan({ config });

describe('setup-config', () => {
  describe('precedence of the layers', () => {
    const layer = (value: number): object => ({ playback: { volume: value } });
    const layers: ReadonlyArray<readonly [name: string, layer: Partial<ConfigLayers>]> = [
      ['child', { child: { ...IDS, ...layer(0.1) } }],
      ['config', { config: layer(0.2) }],
      ['attributes', { attributes: { playback: { volume: 0.4 } } }],
      ['runtime', { runtime: { playback: { volume: 0.5 } } }],
    ];
    it('merges JSON child, config, attributes and configure(), from low to high precedence', () => {
      let all: Partial<ConfigLayers> = {};
      const seen = layers.map(([, one]) => {
        all = { ...all, ...one };
        return valueAt(plan(all).plan.setup, 'playback.volume');
      });
      expect(seen).to.deep.equal([0.1, 0.2, 0.4, 0.5]);
    });

    it('merges plugins over the plugins of config and JSON child, and configure() over plugins', () => {
      const merged = mergeLayers({
        child: { plugins: { kava: { a: 'child', b: 'child' } } },
        config: { plugins: { kava: { a: 'config' }, qna: { x: 1 } } },
        plugins: { kava: { a: 'plugins' } },
        attributes: {},
        runtime: { plugins: { kava: { c: 'runtime' } } },
      });
      expect(merged).to.deep.equal({ plugins: { kava: { a: 'plugins', b: 'child', c: 'runtime' }, qna: { x: 1 } } });
    });

    it('keeps values of a lower layer beside those of a higher one', () => {
      const { setup } = plan({ config: { playback: { loop: true } }, attributes: { playback: { muted: true } } }).plan;
      expect(setup.playback).to.include({ loop: true, muted: true });
    });
  });

  describe('ids', () => {
    it('reads ids from the config as numbers, also when they are text', () => {
      expect(identify([{ provider: { partnerId: '243342', uiConfId: 5 } }])).to.deep.equal({ partnerId: 243342, uiconfId: 5 });
    });

    it('finds no ids when one of them is missing or is no digits', () => {
      for (const provider of [
        {},
        { partnerId: 1 },
        { uiConfId: 2 },
        { partnerId: 'x', uiConfId: 2 },
        { partnerId: 1, uiConfId: '2/../3' },
      ]) {
        expect(identify([{ provider }]), JSON.stringify(provider)).to.equal(undefined);
      }
      expect(identify([{}])).to.equal(undefined);
    });

    it('prefers the ids of attributes to those of a config', () => {
      const { plan: made } = plan({ config: IDS, attributes: { provider: { partnerId: 77 } } });
      expect(made).to.include({ partnerId: 77, uiconfId: 2 });
      expect(made.libraryUrl).to.contain('/p/77/').and.to.contain('/uiconf_id/2/');
      expect(made.setup.provider).to.include({ partnerId: 77, uiConfId: 2 });
    });

    it('converts ids of a config to numbers in the setup', () => {
      /* The player requires numbers for DRM. */
      const { setup } = planOf({ provider: { partnerId: '3', uiConfId: '4' } }).plan;
      expect(setup.provider).to.include({ partnerId: 3, uiConfId: 4 });
    });

    it('plans no embed and reports nothing while ids are missing', () => {
      const reported: unknown[] = [];
      const tell = (error: unknown): void => void reported.push(error);
      expect(planEmbed({ attributes: {}, entryId: '1_a' }, tell)).to.equal(undefined);
      expect(planEmbed({ child: IDS, attributes: {} }, tell)).to.equal(undefined);
      expect(reported).to.deep.equal([]);
    });
  });

  describe('media', () => {
    it('recognizes an entry, a reference or a playlist as media', () => {
      expect(hasMedia({})).to.equal(false);
      for (const key of ['entryId', 'referenceId', 'playlistId']) expect(hasMedia({ [key]: 'x' }), key).to.equal(true);
    });

    it('passes the entry with its clip and start times to the load, not to the setup', () => {
      const { setup, media } = plan({ attributes: { sources: { seekFrom: 5, clipTo: 9, startTime: 1 } } }).plan;
      expect(setup).to.not.have.property('sources');
      expect(media).to.deep.include({ entryId: '1_a', options: { seekFrom: 5, clipTo: 9, startTime: 1 } });
    });

    it('passes playback.startTime to the load, not to the setup', () => {
      const { setup, media } = planOf({ playback: { startTime: 12, loop: true } }).plan;
      expect(media.options).to.deep.equal({ startTime: 12 });
      expect(setup.playback).to.deep.equal({ loop: true });
    });

    it('prefers sources.startTime to playback.startTime', () => {
      expect(planOf({ playback: { startTime: 12 }, sources: { startTime: 3 } }).plan.media.options.startTime).to.equal(3);
    });

    it('keeps a start time of 0', () => {
      expect(planOf({ playback: { startTime: 0 } }).plan.media.options).to.deep.equal({ startTime: 0 });
    });
  });

  describe('clips and end times that contradict each other', () => {
    it('removes the end of a reversed clip, and reports it once with both values', () => {
      const { plan: made, reported } = plan({ attributes: { sources: { seekFrom: 20, clipTo: 10 } } });
      expect(made.media.options).to.deep.equal({ seekFrom: 20 });
      expect(reported.length).to.equal(1);
      expect(reported[0]?.reason).to.equal('config-invalid');
      expect(reported[0]?.message).to.contain('clip-to="10"').and.to.contain('clip-from="20"');
    });

    it('removes and reports the end of a clip without length, and of a clip that ends at 0', () => {
      for (const sources of [{ seekFrom: 5, clipTo: 5 }, { clipTo: 0 }]) {
        const { plan: made, reported } = plan({ attributes: { sources } });
        expect(made.media.options).to.not.have.property('clipTo');
        expect(reported.length).to.equal(1);
      }
    });

    it('removes and reports an end at or before the start', () => {
      for (const sources of [{ endTime: 0 }, { startTime: 20, endTime: 10 }, { startTime: 5, endTime: 5 }]) {
        const { plan: made, reported } = plan({ attributes: { sources } });
        expect(made.media.options).to.not.have.property('endTime');
        expect(reported.map(({ reason, fatal }) => [reason, fatal])).to.deep.equal([['config-invalid', false]]);
        expect(reported[0]?.message).to.contain(`end-time="${sources.endTime}" is ignored`);
      }
      const { plan: made, reported } = plan({ attributes: { sources: { startTime: 5, endTime: 5.5 } } });
      expect([made.media.options, reported]).to.deep.equal([{ startTime: 5, endTime: 5.5 }, []]);
    });

    it('keeps the end of a clip that has no start', () => {
      const { plan: made, reported } = plan({ attributes: { sources: { clipTo: 10 } } });
      expect(made.media.options).to.deep.equal({ clipTo: 10 });
      expect(reported).to.deep.equal([]);
    });
  });

  describe('options of the guide that the player does not read', () => {
    it('converts mutedAutoPlay to allowMutedAutoPlay', () => {
      expect(planOf({ playback: { mutedAutoPlay: false } }).plan.setup.playback).to.deep.equal({ allowMutedAutoPlay: false });
      expect(planOf({ playback: { mutedAutoPlay: true } }).plan.setup.playback).to.deep.equal({ allowMutedAutoPlay: true });
    });

    it('prefers allowMutedAutoPlay to mutedAutoPlay', () => {
      expect(planOf({ playback: { mutedAutoPlay: true, allowMutedAutoPlay: false } }).plan.setup.playback).to.deep.equal({
        allowMutedAutoPlay: false,
      });
    });

    it('converts preload="metadata" to none', () => {
      expect(planOf({ playback: { preload: 'metadata' } }).plan.setup.playback).to.deep.equal({ preload: 'none' });
      expect(planOf({ playback: { preload: 'auto' } }).plan.setup.playback).to.deep.equal({ preload: 'auto' });
    });

    it('adds /api_v3 to the service URL of a config', () => {
      const { setup } = planOf({
        provider: { env: { serviceUrl: 'https://www.kaltura.com', cdnUrl: 'https://c.kaltura.com' } },
      }).plan;
      expect(setup.provider?.env).to.deep.equal({
        serviceUrl: 'https://www.kaltura.com/api_v3',
        cdnUrl: 'https://c.kaltura.com',
      });
    });

    it('converts the timeout of a watermark from seconds to milliseconds, and keeps milliseconds', () => {
      const timeout = (seconds: number): unknown =>
        valueAt(
          planOf({ ui: { components: { watermark: { img: 'x', timeout: seconds } } } }).plan.setup,
          'ui.components.watermark.timeout',
        );
      expect([0, 0.5, 5, 999, 1000, 5000].map(timeout)).to.deep.equal([0, 500, 5000, 999000, 1000, 5000]);
    });

    it('removes targetId from the setup', () => {
      expect(planOf({ targetId: 'kplayer' }).plan.setup).to.not.have.property('targetId');
    });

    it('returns the KS of a config apart from the setup', () => {
      const { ks, setup } = planOf({ provider: { ks: 'secret' } }).plan;
      expect(ks).to.equal('secret');
      expect(setup.provider).to.not.have.property('ks');
      expect(planOf({ provider: { ks: '' } }).plan.ks).to.equal(undefined);
    });
  });

  it("uses the CDN of the config for the library, and Kaltura's CDN without one", () => {
    expect(planOf({}).plan.libraryUrl).to.match(/^https:\/\/cdnapisec\.kaltura\.com\/p\/1\//);
    expect(planOf({ provider: { env: { cdnUrl: 'https://media.example.edu/' } } }).plan.libraryUrl).to.equal(
      'https://media.example.edu/p/1/embedPlaykitJs/uiconf_id/2/kaltura-player.js',
    );
  });

  it('adds nothing to the setup and the load that is not set', () => {
    const { setup, media } = plan().plan;
    expect(setup.provider).to.deep.equal({ partnerId: 1, uiConfId: 2 });
    for (const section of ['playback', 'ui', 'plugins', 'sources'] as const) {
      expect(Object.keys(setup[section] ?? {}), section).to.deep.equal([]);
    }
    expect(Object.keys(setup).filter((key) => !['log', 'provider', 'playback', 'ui'].includes(key))).to.deep.equal([]);
    expect(media.options).to.deep.equal({});
  });

  it('disables the banner that each setup prints, unless the config enables it', () => {
    expect(planOf({}).plan.setup.log).to.deep.equal({ playerVersion: false });
    expect(planOf({ log: { level: 'DEBUG', playerVersion: true } }).plan.setup.log).to.deep.equal({
      level: 'DEBUG',
      playerVersion: true,
    });
  });

  it('passes unknown sections of a config to the setup', () => {
    const config = { abr: { x: 1 }, network: { y: [1] }, viewability: { z: null }, disableUserCache: true };
    expect(planOf(config).plan.setup).to.deep.include(config);
  });

  it('does not change the config object of the page', () => {
    const config = {
      playback: { mutedAutoPlay: true, startTime: 4 },
      ui: { components: { watermark: { timeout: 5 } } },
      targetId: 'x',
    };
    const before = structuredClone(config);
    planOf(config);
    expect(config).to.deep.equal(before);
  });

  describe('sections of the wrong type', () => {
    const sections = ['playback', 'ui', 'sources', 'log', 'plugins'];
    for (const value of [null, 'x', 5, [], true]) {
      it(`does not throw for sections of a config that are ${JSON.stringify(value)}`, () => {
        for (const section of sections) {
          expect(() => planOf({ [section]: value }), section).to.not.throw();
          const { setup } = planOf({ [section]: value }).plan;
          expect(
            setup[section] === null || typeof (setup[section] ?? {}) === 'object',
            `${section} sent as ${typeof setup[section]}`,
          ).to.equal(true);
        }
        expect(Object.keys(planOf({ playback: value }).plan.setup.playback ?? {})).to.deep.equal([]);
      });
    }

    it('does not throw for an address in a config that is no text', () => {
      for (const env of [{ cdnUrl: 5 }, { cdnUrl: {} }, { serviceUrl: 5 }, { serviceUrl: [] }, null, 'x']) {
        expect(() => planOf({ provider: { env } }), JSON.stringify(env)).to.not.throw();
      }
    });

    it('does not throw for sections of the JSON child that are null', () => {
      expect(() => plan({ child: { ...IDS, playback: null, ui: null, sources: null } })).to.not.throw();
    });
  });
});
