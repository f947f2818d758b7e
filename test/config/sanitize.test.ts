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

  it('removes nodes and windows of the page at any depth of a config, each reported by its path', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const node = document.createElement('div');
    const { config, reported } = sound({
      plugins: { mine: { node, list: [1, document, 2], frame: frame.contentWindow, other: 1 } },
      ui: { root: frame.contentDocument?.body },
    });
    frame.remove();
    expect(config).to.deep.equal({ plugins: { mine: { list: [1, 2], other: 1 } }, ui: {} });
    expect(reported.map((message) => /config\.\S+/.exec(message)?.[0])).to.deep.equal([
      'config.plugins.mine.node',
      'config.plugins.mine.list[1]',
      'config.plugins.mine.frame',
      'config.ui.root',
    ]);
  });

  it('keeps functions and instances of classes in a config by reference', () => {
    const values = { map: new Map(), promise: Promise.resolve(), date: new Date(), call: () => 1 };
    const { config, reported } = sound({ plugins: { mine: values } });
    expect(Object.values((config['plugins'] as { mine: object }).mine)).to.deep.equal(Object.values(values));
    expect(reported).to.deep.equal([]);
  });

  it('leaves the arrays of the page as they are when it removes a node from a config', () => {
    const list = [document.body];
    sound({ plugins: { mine: { list } } });
    expect(list.length).to.equal(1);
  });

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
