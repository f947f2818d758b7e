import { expect } from '@open-wc/testing';
import type { PlainObject } from '../../src/config/objects.js';
import { registeredName } from '../../src/config/plugin-names.js';
import { translatePlugins, unknownPlugins } from '../../src/config/plugins.js';

interface Translated {
  readonly plugins: Record<string, object>;
  readonly told: readonly string[];
}

function translate(plugins: unknown, entryId?: string): Translated {
  const told: string[] = [];
  return { plugins: translatePlugins(plugins as PlainObject, entryId, ({ message }) => told.push(message)), told };
}

describe('plugins', () => {
  it("registers the guide's names as what they are, and leaves real names alone", () => {
    expect(
      ['transcript', 'hotspots', 'downloads', 'kava', 'playkit-js-transcript', 'constructor'].map(registeredName),
    ).to.deep.equal(['playkit-js-transcript', 'playkit-js-hotspots', 'download', 'kava', 'playkit-js-transcript', 'constructor']);
  });

  it('hands on what it does not know, untouched', () => {
    const config = { a: { b: [1] }, visible: true };
    expect(translate({ mine: config }).plugins['mine']).to.deep.equal(config);
  });

  it("switches on what a plugin cannot do without, and keeps the page's own config of it", () => {
    expect(Object.keys(translate({ navigation: {} }).plugins).sort()).to.deep.equal([
      'kalturaCuepoints',
      'navigation',
      'timeline',
      'uiManagers',
    ]);
    expect(translate({ navigation: {}, timeline: { x: 1 } }).plugins['timeline']).to.deep.equal({ x: 1 });
  });

  const rows: ReadonlyArray<readonly [what: string, name: string, given: object, sent: object]> = [
    ['dualscreen layout', 'dualscreen', { layout: 'sbs' }, { layout: 'SideBySide' }],
    ['dualscreen layout by its own name', 'dualscreen', { layout: 'PIPInverse' }, { layout: 'PIPInverse' }],
    ['dualscreen size', 'dualscreen', { childSizeMultiplier: 0.3 }, { childSizePercentage: 30 }],
    ['dualscreen position', 'dualscreen', { pip: { position: 'top-left' } }, { position: 'top-left' }],
    ['dualscreen inverse', 'dualscreen', { layout: 'sbs', inverse: true }, { layout: 'SideBySideInverse' }],
    ['dualscreen inverse alone', 'dualscreen', { inverse: true }, { layout: 'PIPInverse' }],
    ['dualscreen inverse of an inverse', 'dualscreen', { layout: 'PIPInverse', inverse: true }, { layout: 'PIP' }],
    [
      'dualscreen real keys',
      'dualscreen',
      { childSizePercentage: 40, position: 'top-left' },
      { childSizePercentage: 40, position: 'top-left' },
    ],
    ['dualscreen without a word', 'dualscreen', {}, {}],
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
  for (const [what, name, given, sent] of rows) {
    it(`translates ${what}`, () => {
      const { plugins, told } = translate({ [name]: given });
      expect(plugins[registeredName(name)]).to.deep.equal(sent);
      expect(told).to.deep.equal([]);
    });
  }

  it('swaps the streams when the page names the other entry as the main view', () => {
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

  it('swaps nothing, and warns, while it does not know which entry plays', () => {
    for (const option of ['mainViewEntryId', 'secondaryViewEntryId']) {
      const { plugins, told } = translate({ dualscreen: { layout: 'pip', [option]: '1_child' } });
      expect(plugins['dualscreen']).to.deep.equal({ layout: 'PIP' });
      expect(told.length).to.equal(1);
      expect(told[0]).to.contain('entry-id');
    }
    expect(translate({ dualscreen: { layout: 'pip' } }).told).to.deep.equal([]);
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
    it(`warns that ${option} = ${JSON.stringify(Object.values(plugins)[0])} does nothing, once`, () => {
      const { told } = translate(plugins);
      expect(told.length).to.equal(1);
      expect(told[0]).to.contain(`${option} is ignored`);
    });
  }

  it("lets the guide's handler of analytics change the event, or stop it", () => {
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

  it('names the plugins that a bundle does not have, by their registered names', () => {
    expect(unknownPlugins(['transcript', 'kava'], ['kava'])).to.deep.equal(['playkit-js-transcript']);
    expect(unknownPlugins(['transcript', 'playkit-js-transcript'], [])).to.deep.equal(['playkit-js-transcript']);
    expect(unknownPlugins(['transcript'], ['playkit-js-transcript'])).to.deep.equal([]);
  });

  it('pollutes no prototype', () => {
    translate(JSON.parse('{"__proto__":{"polluted":1},"constructor":{},"toString":{}}'));
    expect('polluted' in {}).to.equal(false);
  });
});
