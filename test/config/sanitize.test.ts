import { expect } from '@open-wc/testing';
import { sanitizeConfig } from '../../src/config/sanitize.js';
import type { PlainObject } from '../../src/config/objects.js';

function sound(config: PlainObject): { config: PlainObject; reported: string[] } {
  const reported: string[] = [];
  return { config: sanitizeConfig(config, ({ message }) => reported.push(message)), reported };
}

describe('sanitizeConfig', () => {
  for (const path of ['provider', 'playback', 'sources', 'ui', 'plugins', 'log']) {
    it(`removes and reports config.${path} when it is no object`, () => {
      for (const value of ['x', 5, [], true]) {
        const { config, reported } = sound({ [path]: value, other: 1 });
        expect(config, JSON.stringify(value)).to.deep.equal({ other: 1 });
        expect(reported.length).to.equal(1);
        expect(reported[0]).to.contain(`config.${path} is ignored`);
      }
    });
  }

  it('removes sections of a config that are null, without a report', () => {
    expect(sound({ playback: null, ui: null })).to.deep.equal({ config: {}, reported: [] });
  });

  it('removes and reports addresses in a config that are no text', () => {
    const { config, reported } = sound({ provider: { env: { cdnUrl: 5, serviceUrl: {}, other: 1 } }, ui: { css: [] } });
    expect(config).to.deep.equal({ provider: { env: { other: 1 } }, ui: {} });
    expect(reported.length).to.equal(3);
  });

  it('removes ids in a config that are no digits, and reports them with their value', () => {
    const { config, reported } = sound({ provider: { partnerId: '1/../2', uiConfId: 1.5, ks: 'x' } });
    expect(config).to.deep.equal({ provider: { ks: 'x' } });
    expect(reported.length).to.equal(2);
    expect(reported[0]).to.contain('config.provider.partnerId').and.to.contain('1/../2');
    expect(sound({ provider: { partnerId: '12', uiConfId: '' } }).reported, 'digits, and not set').to.deep.equal([]);
  });

  it('returns a valid config unchanged, without a report', () => {
    const config = { provider: { env: { cdnUrl: 'x' } }, playback: {}, ui: { css: 'x', components: {} }, plugins: {}, log: {} };
    expect(sound(structuredClone(config))).to.deep.equal({ config, reported: [] });
    expect(sound({})).to.deep.equal({ config: {}, reported: [] });
  });

  it('sanitizes a config without a callback for reports', () => {
    expect(sanitizeConfig({ playback: 5 })).to.deep.equal({});
  });
});
