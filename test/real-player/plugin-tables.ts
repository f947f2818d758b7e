type Row = readonly [option: string, input: object, received: object | undefined, ...reported: string[]];

interface Table {
  /** The name in the guide. */
  readonly guide: string;
  readonly registered: string;
  /** The options of the guide, the config that the plugin receives, and the options that are reported as ignored. */
  readonly rows: readonly Row[];
  /** The plugin's own options, which are passed unchanged. */
  readonly real: object;
  readonly helpers: readonly string[];
}

/* A disabled plugin is not created. */
const DISABLED = undefined;

/** The options of the guide for each plugin, and the configs that the plugin receives. */
export const TABLES: readonly Table[] = [
  {
    guide: 'dualscreen',
    registered: 'dualscreen',
    rows: [
      ['layout: pip', { layout: 'pip' }, { layout: 'PIP' }],
      ['layout: sbs', { layout: 'sbs' }, { layout: 'SideBySide' }],
      ['layout: single', { layout: 'single' }, { layout: 'SingleMedia' }],
      ['layout: singleSecondary', { layout: 'singleSecondary' }, { layout: 'SingleMediaInverse' }],
      ['layout: an unknown one', { layout: 'quad' }, {}, 'plugins.dualscreen.layout'],
      ['mainViewEntryId: the entry itself', { mainViewEntryId: '1_short' }, {}],
      ['mainViewEntryId: the other entry', { mainViewEntryId: '1_other' }, { layout: 'PIPInverse' }],
      ['secondaryViewEntryId: the entry itself', { secondaryViewEntryId: '1_short' }, { layout: 'PIPInverse' }],
      ['secondaryViewEntryId: the other entry', { secondaryViewEntryId: '1_other' }, {}],
      ['pip.position', { pip: { position: 'top-left' } }, { position: 'top-left' }],
      ['inverse: true', { inverse: true }, { layout: 'PIPInverse' }],
      ['inverse: false', { inverse: false }, {}],
      ['inverse: true, layout: sbs', { layout: 'sbs', inverse: true }, { layout: 'SideBySideInverse' }],
      ['childSizeMultiplier', { childSizeMultiplier: 0.3 }, { childSizePercentage: 30 }],
      ['childSizeMultiplier: no number', { childSizeMultiplier: 'big' }, {}, 'plugins.dualscreen.childSizeMultiplier'],
    ],
    real: {
      layout: 'SideBySideInverse',
      childSizePercentage: 40,
      childAspectRatio: { width: 4, height: 3 },
      position: 'top-right',
      slidesPreloadEnabled: false,
      removePlayerSettings: true,
    },
    helpers: ['kalturaCuepoints'],
  },
  {
    guide: 'navigation',
    registered: 'navigation',
    rows: [
      ['position', { position: 'left' }, { position: 'left' }],
      ['expandOnFirstPlay', { expandOnFirstPlay: true }, { expandOnFirstPlay: true }],
      ['visible: false', { visible: false }, { visible: false }],
      ['itemsOrder.bySortOrder: true', { itemsOrder: { bySortOrder: true } }, {}, 'plugins.navigation.itemsOrder.bySortOrder'],
      ['itemsOrder.bySortOrder: false', { itemsOrder: { bySortOrder: false } }, {}],
    ],
    real: {
      position: 'right',
      expandMode: 'over',
      expandOnFirstPlay: false,
      itemsOrder: { Chapter: 1, Slide: 2 },
      visible: true,
    },
    helpers: ['kalturaCuepoints', 'timeline', 'uiManagers'],
  },
  {
    guide: 'transcript',
    registered: 'playkit-js-transcript',
    rows: [
      ['position', { position: 'left' }, { position: 'left' }],
      ['expandOnFirstPlay', { expandOnFirstPlay: false }, { expandOnFirstPlay: false }],
      ['visible: false', { visible: false }, DISABLED],
      ['visible: true', { visible: true }, {}],
      ['showTime', { showTime: false }, { showTime: false }],
      ['scrollOffset', { scrollOffset: 12 }, { scrollOffset: 12 }],
      ['searchDebounceTimeout', { searchDebounceTimeout: 300 }, { searchDebounceTimeout: 300 }],
      ['searchNextPrevVisible: true', { searchNextPrevVisible: true }, {}],
      ['searchNextPrevVisible: false', { searchNextPrevVisible: false }, {}, 'plugins.transcript.searchNextPrevVisible'],
      ['downloadDisabled', { downloadDisabled: true }, { downloadDisabled: true }],
    ],
    real: { expandMode: 'over', searchNextPrevDebounceTimeout: 50, printDisabled: true, downloadDisabled: true },
    helpers: ['kalturaCuepoints', 'uiManagers'],
  },
  {
    guide: 'qna',
    registered: 'qna',
    rows: [
      ['position', { position: 'left' }, { position: 'left' }],
      ['expandOnFirstPlay', { expandOnFirstPlay: true }, { expandOnFirstPlay: true }],
      ['visible: false', { visible: false }, DISABLED],
      ['dateFormat', { dateFormat: 'mmmm do, yyyy' }, { dateFormat: 'mmmm do, yyyy' }],
      ['bannerDuration', { bannerDuration: 4000 }, { toastDuration: 4000 }],
    ],
    real: { toastDuration: 3000, dateFormat: 'dd/mm/yyyy', expandMode: 'over' },
    helpers: ['kalturaCuepoints', 'uiManagers'],
  },
  {
    guide: 'hotspots',
    registered: 'playkit-js-hotspots',
    rows: [
      ['visible: false', { visible: false }, DISABLED],
      ['visible: true', { visible: true }, {}],
    ],
    real: { anything: [1] },
    helpers: ['kalturaCuepoints'],
  },
  {
    guide: 'ivq',
    registered: 'ivq',
    rows: [
      ['visible: false', { visible: false }, DISABLED],
      ['visible: true', { visible: true }, {}],
    ],
    real: { anything: [1] },
    helpers: ['kalturaCuepoints', 'timeline', 'uiManagers'],
  },
  {
    guide: 'seo',
    registered: 'seo',
    rows: [
      ['includeDescription: true', { includeDescription: true }, { includeDescription: true }],
      ['includeThumbnail: true', { includeThumbnail: true }, { includeThumbnail: true }],
      ['includeUploadDate: true', { includeUploadDate: true }, { includeUploadDate: true }],
      [
        'includeDescription: false',
        { includeDescription: false },
        { includeDescription: false },
        'plugins.seo.includeDescription',
      ],
      ['includeThumbnail: false', { includeThumbnail: false }, { includeThumbnail: false }, 'plugins.seo.includeThumbnail'],
      ['includeUploadDate: false', { includeUploadDate: false }, { includeUploadDate: false }, 'plugins.seo.includeUploadDate'],
    ],
    real: { addAllCaptions: true },
    helpers: [],
  },
  {
    guide: 'downloads',
    registered: 'download',
    rows: [
      ['flavorParamIds: all', { flavorParamIds: '' }, {}],
      ['flavorParamIds: one', { flavorParamIds: '487041' }, { flavorParamId: '487041' }],
      [
        'flavorParamIds: several',
        { flavorParamIds: '487041, 487051' },
        { flavorParamId: '487041' },
        'plugins.downloads.flavorParamIds',
      ],
      ['presetName: empty', { presetName: '' }, {}],
      ['presetName: a name', { presetName: 'mine' }, {}, 'plugins.downloads.presetName'],
      ['displayFlavors', { displayFlavors: false }, { displayFlavors: false }],
      ['displayCaptions', { displayCaptions: false }, { displayCaptions: false }],
      ['displayAttachments', { displayAttachments: false }, { displayAttachments: false }],
    ],
    real: { flavorId: '1_flavor', flavorParamId: '3', displaySources: false, undisplayedAttachments: ['A'] },
    helpers: [],
  },
  {
    guide: 'kava',
    registered: 'kava',
    rows: [
      ['partnerId', { partnerId: 42 }, { partnerId: 42 }],
      ['entryId', { entryId: '1_x' }, { entryId: '1_x' }],
      ['ks', { ks: 'k' }, { ks: 'k' }],
      ['tamperAnalyticsHandler: null', { tamperAnalyticsHandler: null }, {}],
      ['tamperAnalyticsHandler: no function', { tamperAnalyticsHandler: 'f' }, {}, 'plugins.kava.tamperAnalyticsHandler'],
      ['customVar1', { customVar1: 'a' }, { customVar1: 'a' }],
      ['customVar2', { customVar2: 'b' }, { customVar2: 'b' }],
      ['customVar3', { customVar3: 'c' }, { customVar3: 'c' }],
    ],
    real: { serviceUrl: 'https://stats.kaltura.com/api', viewEventCountdown: 5, resetSessionCountdown: 60 },
    helpers: [],
  },
];
