import { expect } from '@open-wc/testing';
import { ATTRIBUTES, attributeName, attributeRows } from '../../src/config/attributes.js';
import { attributeLayer, costAt } from '../../src/config/attribute-layer.js';

const propertyOf = (attribute: string): string => attribute.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());

describe('the attributes of the config', () => {
  describe('the table of attributes', () => {
    it('lists a kebab-case attribute for each property', () => {
      expect(attributeName('partnerId')).to.equal('partner-id');
      expect(attributeName('noMutedAutoplay')).to.equal('no-muted-autoplay');
      for (const { property, attribute } of attributeRows) expect(propertyOf(attribute)).to.equal(property);
    });

    it('lists each attribute of the contract', () => {
      const known = attributeRows.map(({ attribute }) => attribute);
      const contract =
        'partner-id uiconf-id widget-id entry-id reference-id playlist-id ks clip-from clip-to start-time end-time autoplay muted no-muted-autoplay loop volume playback-rate no-playsinline preload stream-priority service-url cdn-url no-ui stylesheet locale watermark watermark-url watermark-placement watermark-timeout captions text-language audio-language plugins config poster media-title milestones no-user-preferences log-level debug';
      expect(contract.split(' ').filter((name) => !known.includes(name))).to.deep.equal([]);
    });

    it('maps at most one attribute to each path of the config', () => {
      const paths = attributeRows.flatMap(({ path }) => path ?? []);
      expect(paths.length).to.equal(new Set(paths).size);
    });

    it('uses no property name that HTMLElement already has', () => {
      const taken = Object.keys(ATTRIBUTES).filter((name) => name in HTMLElement.prototype);
      expect(taken).to.deep.equal([]);
    });
  });

  describe('attributeLayer', () => {
    it('sets each attribute at its path in the config, negated for names with "no"', () => {
      expect(attributeLayer({ partnerId: 1, noPlaysinline: true, clipFrom: 0, loop: false })).to.deep.equal({
        provider: { partnerId: 1 },
        playback: { playsinline: false, loop: false },
        sources: { seekFrom: 0 },
      });
    });

    it('returns an empty config when no attribute is set', () => {
      expect(attributeLayer({})).to.deep.equal({});
      expect(attributeLayer({ partnerId: undefined, loop: undefined })).to.deep.equal({});
    });
  });

  describe('costAt', () => {
    it('returns for a path of the config the cost of its attribute, or a new setup when it has none', () => {
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
});
