import { COMPONENT_NAMES } from './component-names.js';
import { components, css, ks, number, of, oneOf, Rule, streams, text } from './markup-rules.js';
import { isPlainObject, own, type PlainObject } from './objects.js';
import { registeredName } from './plugin-names.js';
import { INVALID } from './value-kinds.js';

/**
 * The options that markup may configure: those of the guide (5.1, 6.2) and those that have an attribute, each with its kind of
 * value. Plugins are listed with the guide's options and the plugins' own names for them. Any other option is accepted only from
 * an object that a script sets, or if the page's owner trusts its markup.
 */

/** The options below a name: a rule, or the next level. */
interface Level {
  readonly [name: string]: Rule | Level;
}

/** Called for each ignored option, with what is expected if its name is known. */
export type Ignored = (path: string, value: unknown, expected?: string) => void;

/* More reports than this are of no use to an author. */
const MAX_NAMED = 10;

const boolean = of('boolean');
const id = of('id');
const url = of('url');
const seconds = of('seconds');
const size = number(0, 10_000);
const milliseconds = number(0, 600_000);
const corner = of('placement');

/* Options common to the plugins with a panel beside the video. */
const PANEL = {
  disable: boolean,
  visible: boolean,
  expandOnFirstPlay: boolean,
  position: oneOf('right', 'left', 'top', 'bottom'),
  expandMode: oneOf('alongside', 'over', 'hidden'),
};
const HELPER = { disable: boolean };
const OVERLAY = { disable: boolean, visible: boolean };

/** By the plugins' registered names. */
const PLUGINS: Level = {
  dualscreen: {
    disable: boolean,
    layout: of('layout'),
    inverse: boolean,
    childSizeMultiplier: of('fraction'),
    pip: { position: corner },
    position: corner,
    mainViewEntryId: id,
    secondaryViewEntryId: id,
    childSizePercentage: number(0, 100),
    childAspectRatio: { width: size, height: size },
    slidesPreloadEnabled: boolean,
    removePlayerSettings: boolean,
  },
  navigation: { ...PANEL, itemsOrder: { bySortOrder: boolean } },
  'playkit-js-transcript': {
    ...PANEL,
    showTime: boolean,
    scrollOffset: size,
    searchDebounceTimeout: milliseconds,
    searchNextPrevDebounceTimeout: milliseconds,
    searchNextPrevVisible: boolean,
    downloadDisabled: boolean,
    printDisabled: boolean,
  },
  qna: { ...PANEL, dateFormat: text, bannerDuration: milliseconds, toastDuration: milliseconds },
  'playkit-js-hotspots': OVERLAY,
  ivq: OVERLAY,
  seo: {
    disable: boolean,
    includeDescription: boolean,
    includeThumbnail: boolean,
    includeUploadDate: boolean,
    addAllCaptions: boolean,
  },
  download: {
    disable: boolean,
    flavorParamIds: text,
    flavorParamId: text,
    presetName: text,
    displayFlavors: boolean,
    displayCaptions: boolean,
    displayAttachments: boolean,
    displaySources: boolean,
  },
  /* Not `partnerId` and `ks`: an author could send viewing data to another account. */
  kava: { disable: boolean, entryId: id, customVar1: text, customVar2: text, customVar3: text },
  kalturaCuepoints: HELPER,
  timeline: HELPER,
  uiManagers: HELPER,
};

const disabled = Object.fromEntries(COMPONENT_NAMES.map((name) => [name, { disabled: boolean }]));

const CONFIG: Level = {
  targetId: text,
  embed: of('embed'),
  hide: components,
  disableUserCache: boolean,
  log: { level: of('logLevel') },
  provider: {
    partnerId: of('digits'),
    uiConfId: of('digits'),
    widgetId: id,
    ks,
    env: { serviceUrl: url, cdnUrl: url },
  },
  playback: {
    autoplay: of('autoplay'),
    muted: boolean,
    mutedAutoPlay: boolean,
    allowMutedAutoPlay: boolean,
    loop: boolean,
    startTime: seconds,
    volume: of('fraction'),
    playsinline: boolean,
    preload: of('preload'),
    streamPriority: streams,
    captionsDisplay: boolean,
    textLanguage: text,
    audioLanguage: text,
  },
  sources: { seekFrom: seconds, clipTo: seconds, startTime: seconds, endTime: seconds, poster: of('image') },
  ui: {
    disable: boolean,
    css,
    locale: text,
    components: {
      ...disabled,
      watermark: { disabled: boolean, img: of('image'), url: of('link'), placement: corner, timeout: number(0, 86_400_000) },
    },
  },
  plugins: PLUGINS,
};

/* Copies the listed options into a new object. */
function copyListed(value: unknown, level: Level, path: string, ignored: Ignored): PlainObject {
  const result: PlainObject = {};
  if (!isPlainObject(value)) {
    ignored(path, value, 'an object');
    return result;
  }
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined || item === null) continue;
    const place = path ? `${path}.${key}` : key;
    const rule = own(level, level === PLUGINS ? registeredName(key) : key);
    if (rule instanceof Rule) {
      const read = rule.read(item);
      if (read === INVALID) ignored(place, item, rule.expected);
      else if (read !== undefined) result[key] = read;
    } else if (rule) result[key] = copyListed(item, rule, place, ignored);
    else ignored(place, item);
  }
  return result;
}

/* Limits the reports to the first few. */
function few(ignored: Ignored): Ignored {
  let left = MAX_NAMED;
  return (...what) => {
    if (left-- > 0) ignored(...what);
  };
}

/**
 * The accepted part of a config from markup: a copy of the listed options, as plain data.
 * @param ignored called for the first ten ignored options
 */
export const configFromMarkup = (config: unknown, ignored: Ignored): PlainObject => copyListed(config, CONFIG, '', few(ignored));

/** The accepted part of `plugins` from markup. */
export const pluginsFromMarkup = (plugins: unknown, ignored: Ignored): PlainObject =>
  copyListed(plugins, PLUGINS, 'plugins', few(ignored));
