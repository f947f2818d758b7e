import { expect } from '@open-wc/testing';
import { DEFAULT_MILESTONES, reactiveProperties, requestOf as request, settingsOf } from '../../src/element/settings.js';

const requestOf = (settings: Parameters<typeof request>[0], child: unknown, runtime: object): ReturnType<typeof request> =>
  request(settings, child, { ...runtime }, undefined);

describe('settings', () => {
  describe('requestOf', () => {
    it("has the guide's quarters as milestones without a word of the page", () => {
      const asked = requestOf({}, undefined, {});
      expect(asked.milestones).to.deep.equal([25, 50, 75, 100]);
      expect(asked.milestones).to.deep.equal(DEFAULT_MILESTONES);
      expect(asked).to.include({ ks: undefined, mediaTitle: undefined });
    });

    it('takes an empty list of milestones as none', () => {
      expect(requestOf({ milestones: [] }, undefined, {}).milestones).to.deep.equal([]);
    });

    it('hands on every layer', () => {
      const config = { abr: {} };
      const plugins = { kava: {} };
      const { layers } = requestOf(
        { config, plugins, entryId: '1_a', referenceId: 'r', playlistId: 'p', loop: true },
        { a: 1 },
        { b: 2 },
      );
      expect(layers).to.deep.include({
        child: { a: 1 },
        config,
        plugins,
        runtime: { b: 2 },
        entryId: '1_a',
        referenceId: 'r',
        playlistId: 'p',
      });
      expect(layers.attributes).to.deep.include({ playback: { loop: true } });
    });
  });

  describe('settingsOf', () => {
    it('takes the live properties from their defaults, not from their state', () => {
      const settings = settingsOf({ entryId: '1_a', muted: true, volume: 0.1 }, { volume: 0.9 });
      expect(settings).to.deep.equal({ entryId: '1_a', volume: 0.9 });
    });
  });

  it('lets Lit observe every attribute but those with a live state', () => {
    expect(reactiveProperties).to.include.keys('partnerId', 'entryId', 'config', 'loop', 'ks');
    expect(reactiveProperties).to.not.have.any.keys('muted', 'volume', 'playbackRate');
  });

  it('lets Lit reflect nothing', () => {
    const reflected = Object.values(reactiveProperties).filter((declaration) => 'reflect' in (declaration as object));
    expect(reflected).to.deep.equal([]);
  });
});
