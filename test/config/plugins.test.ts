import { expect } from '@open-wc/testing';
import type { PlainObject } from '../../src/config/objects.js';
import { registeredName } from '../../src/config/plugin-names.js';
import { translatePlugins, unknownPlugins } from '../../src/config/plugins.js';

interface Translated {
  readonly plugins: Record<string, object>;
  readonly reported: readonly string[];
}

function translate(plugins: unknown, entryId?: string): Translated {
  const reported: string[] = [];
  return { plugins: translatePlugins(plugins as PlainObject, entryId, ({ message }) => reported.push(message)), reported };
}

describe('plugins', () => {
  it("converts the guide's names of plugins to registered names, and keeps registered names", () => {
    expect(
      ['transcript', 'hotspots', 'downloads', 'kava', 'playkit-js-transcript', 'constructor'].map(registeredName),
    ).to.deep.equal(['playkit-js-transcript', 'playkit-js-hotspots', 'download', 'kava', 'playkit-js-transcript', 'constructor']);
  });

  it('passes the config of an unknown plugin unchanged', () => {
    const config = { a: { b: [1] }, visible: true };
    expect(translate({ mine: config }).plugins['mine']).to.deep.equal(config);
  });

  it("adds the plugins that another plugin depends on, and keeps the page's own config of them", () => {
    expect(Object.keys(translate({ navigation: {} }).plugins).sort()).to.deep.equal([
      'kalturaCuepoints',
      'navigation',
      'timeline',
      'uiManagers',
    ]);
    expect(translate({ navigation: {}, timeline: { x: 1 } }).plugins['timeline']).to.deep.equal({ x: 1 });
  });

  const rows: ReadonlyArray<readonly [what: string, name: string, input: object, sent: object]> = [
    ['dualscreen layout', 'dualscreen', { layout: 'sbs' }, { layout: 'SideBySide' }],
    ['dualscreen layout by the name of the plugin', 'dualscreen', { layout: 'PIPInverse' }, { layout: 'PIPInverse' }],
    ['dualscreen size', 'dualscreen', { childSizeMultiplier: 0.3 }, { childSizePercentage: 30 }],
    ['dualscreen position', 'dualscreen', { pip: { position: 'top-left' } }, { position: 'top-left' }],
    ['dualscreen inverse', 'dualscreen', { layout: 'sbs', inverse: true }, { layout: 'SideBySideInverse' }],
    ['dualscreen inverse alone', 'dualscreen', { inverse: true }, { layout: 'PIPInverse' }],
    ['dualscreen inverse of an inverse', 'dualscreen', { layout: 'PIPInverse', inverse: true }, { layout: 'PIP' }],
    [
      'dualscreen options by the names of the plugin',
      'dualscreen',
      { childSizePercentage: 40, position: 'top-left' },
      { childSizePercentage: 40, position: 'top-left' },
    ],
    ['dualscreen without options', 'dualscreen', {}, {}],
    ['hidden transcript', 'transcript', { visible: false, position: 'left' }, { disable: true, position: 'left' }],
    ['shown transcript', 'transcript', { visible: true }, {}],
    ['qna banner', 'qna', { bannerDuration: 10 }, { toastDuration: 10 }],
    [
      'navigation order of types',
      'navigation',
      { itemsOrder: { Chapter: 1, bySortOrder: false } },
      { itemsOrder: { Chapter: 1 } },
    ],
    ['downloads flavor', 'downloads', { flavorParamIds: '7' }, { flavorParamId: '7' }],
  ];
  for (const [what, name, input, sent] of rows) {
    it(`translates the plugin config: ${what}`, () => {
      const { plugins, reported } = translate({ [name]: input });
      expect(plugins[registeredName(name)]).to.deep.equal(sent);
      expect(reported).to.deep.equal([]);
    });
  }

  it('inverts the layout of dualscreen when mainViewEntryId is not the entry that plays', () => {
    expect(
      translate({ dualscreen: { layout: 'pip', mainViewEntryId: '1_child' } }, '1_main').plugins['dualscreen'],
    ).to.deep.equal({
      layout: 'PIPInverse',
    });
    expect(translate({ dualscreen: { layout: 'pip', mainViewEntryId: '1_main' } }, '1_main').plugins['dualscreen']).to.deep.equal(
      {
        layout: 'PIP',
      },
    );
  });

  it('keeps the layout of dualscreen, and warns, when the entry that plays is not known', () => {
    for (const option of ['mainViewEntryId', 'secondaryViewEntryId']) {
      const { plugins, reported } = translate({ dualscreen: { layout: 'pip', [option]: '1_child' } });
      expect(plugins['dualscreen']).to.deep.equal({ layout: 'PIP' });
      expect(reported.length).to.equal(1);
      expect(reported[0]).to.contain('entry-id');
    }
    expect(translate({ dualscreen: { layout: 'pip' } }).reported).to.deep.equal([]);
  });

  const ignored: ReadonlyArray<readonly [option: string, plugins: object]> = [
    ['plugins.dualscreen.layout', { dualscreen: { layout: 'grid' } }],
    ['plugins.dualscreen.childSizeMultiplier', { dualscreen: { childSizeMultiplier: 'big' } }],
    ['plugins.navigation.itemsOrder.bySortOrder', { navigation: { itemsOrder: { bySortOrder: true } } }],
    ['plugins.transcript.searchNextPrevVisible', { transcript: { searchNextPrevVisible: false } }],
    ['plugins.downloads.presetName', { downloads: { presetName: 'x' } }],
    ['plugins.downloads.flavorParamIds', { downloads: { flavorParamIds: '1,2' } }],
    ['plugins.kava.tamperAnalyticsHandler', { kava: { tamperAnalyticsHandler: 'x' } }],
    ['plugins.kava', { kava: 5 }],
    ['plugins.kava', { kava: null }],
  ];
  for (const [option, plugins] of ignored) {
    it(`warns once that ${option} is ignored: ${JSON.stringify(Object.values(plugins)[0])}`, () => {
      const { reported } = translate(plugins);
      expect(reported.length).to.equal(1);
      expect(reported[0]).to.contain(`${option} is ignored`);
    });
  }

  it('replaces an analytics event by the result of tamperAnalyticsHandler, and cancels it for false', () => {
    const handlerFor = (handler: (event: object) => unknown): ((event: object) => boolean) =>
      (
        translate({ kava: { tamperAnalyticsHandler: handler } }).plugins['kava'] as {
          tamperAnalyticsHandler: (event: object) => boolean;
        }
      ).tamperAnalyticsHandler;
    const event = { type: 1, secret: 2 };
    expect(handlerFor(() => ({ type: 9 }))(event)).to.equal(true);
    expect(event).to.deep.equal({ type: 9 });
    expect(handlerFor(() => false)(event)).to.equal(false);
    expect(handlerFor(() => undefined)(event)).to.equal(true);
    expect(event).to.deep.equal({ type: 9 });
  });

  it('returns the plugins that a bundle does not have, by their registered names', () => {
    expect(unknownPlugins(['transcript', 'kava'], ['kava'])).to.deep.equal(['playkit-js-transcript']);
    expect(unknownPlugins(['transcript', 'playkit-js-transcript'], [])).to.deep.equal(['playkit-js-transcript']);
    expect(unknownPlugins(['transcript'], ['playkit-js-transcript'])).to.deep.equal([]);
  });

  it('pollutes no prototype when plugins have names such as __proto__', () => {
    translate(JSON.parse('{"__proto__":{"polluted":1},"constructor":{},"toString":{}}'));
    expect('polluted' in {}).to.equal(false);
  });
});
