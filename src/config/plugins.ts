import { optionIgnored, type KalturaPlayerError } from '../errors/index.js';
import { isInverse, layoutName, pluginLayout, withInverse } from './layout-names.js';
import { isPlainObject, own, valueAt, type PlainObject } from './objects.js';
import { registeredName } from './plugin-names.js';

/**
 * Translates plugin configs from the guide's names (6.2) to the plugins' own. Real names pass unchanged. A default that only the
 * guide states isn't sent: the plugin's own applies.
 */

/** Plugins that other plugins depend on. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  dualscreen: ['kalturaCuepoints'],
  navigation: ['kalturaCuepoints', 'timeline', 'uiManagers'],
  'playkit-js-transcript': ['kalturaCuepoints', 'uiManagers'],
  qna: ['kalturaCuepoints', 'uiManagers'],
  'playkit-js-hotspots': ['kalturaCuepoints'],
  ivq: ['kalturaCuepoints', 'timeline', 'uiManagers'],
};

type Ignore = (option: string, why: string) => void;
type Translation = (config: PlainObject, ignore: Ignore, entryId: string | undefined) => PlainObject;

/** The guide's `visible: false`, for plugins that have no such option. */
const hidden = ({ visible, ...rest }: PlainObject): PlainObject => ({ ...rest, ...(visible === false && { disable: true }) });

const translations: Readonly<Record<string, Translation>> = {
  dualscreen({ layout, inverse, childSizeMultiplier, pip, mainViewEntryId, secondaryViewEntryId, ...rest }, ignore, entryId) {
    const name = layoutName(layout);
    if (layout !== undefined && !name) ignore('layout', `there is no layout ${JSON.stringify(layout)}`);
    const [main, second] = [mainViewEntryId ?? entryId, secondaryViewEntryId];
    if (entryId === undefined && (main ?? second)) ignore('mainViewEntryId', 'it takes an entry-id to compare with');
    /* The entry itself is the main view, unless the page names another one. */
    const isSwapped = entryId !== undefined && (main !== entryId || (mainViewEntryId == null && second === entryId));
    if (childSizeMultiplier !== undefined && typeof childSizeMultiplier !== 'number') {
      ignore('childSizeMultiplier', 'expected a number from 0 to 1');
    }
    const position = valueAt(pip, 'position');
    const isTurned = (inverse === true) !== isSwapped;
    const shown = name ?? (isTurned ? 'pip' : undefined);
    return {
      ...(shown && { layout: pluginLayout(withInverse(shown, isInverse(shown) !== isTurned)) }),
      ...(typeof childSizeMultiplier === 'number' && { childSizePercentage: Math.round(childSizeMultiplier * 100) }),
      ...(position !== undefined && { position }),
      ...rest,
    };
  },
  navigation({ itemsOrder, ...rest }, ignore) {
    if (!isPlainObject(itemsOrder)) return { ...rest, ...(itemsOrder !== undefined && { itemsOrder }) };
    const { bySortOrder, ...types } = itemsOrder;
    if (bySortOrder) ignore('itemsOrder.bySortOrder', 'items are ordered by time: the plugin knows no other order of chapters');
    return { ...rest, ...(Object.keys(types).length > 0 && { itemsOrder: types }) };
  },
  'playkit-js-transcript'({ searchNextPrevVisible, ...rest }, ignore) {
    if (searchNextPrevVisible === false) ignore('searchNextPrevVisible', 'the plugin always shows these buttons');
    return hidden(rest);
  },
  qna: ({ bannerDuration, ...rest }) =>
    hidden({ ...(bannerDuration !== undefined && { toastDuration: bannerDuration }), ...rest }),
  'playkit-js-hotspots': hidden,
  ivq: hidden,
  download({ flavorParamIds, presetName, ...rest }, ignore) {
    const [first, ...more] = typeof flavorParamIds === 'string' ? flavorParamIds.split(',').map((id) => id.trim()) : [];
    if (more.length > 0) ignore('flavorParamIds', 'the plugin takes one id: the first is used');
    if (presetName) ignore('presetName', 'the plugin has no presets');
    return { ...(first && { flavorParamId: first }), ...rest };
  },
  kava({ tamperAnalyticsHandler, ...rest }, ignore) {
    if (typeof tamperAnalyticsHandler === 'function') {
      return { ...rest, tamperAnalyticsHandler: tampered(tamperAnalyticsHandler as Handler) };
    }
    if (tamperAnalyticsHandler != null) ignore('tamperAnalyticsHandler', 'expected a function');
    return rest;
  },
};

type Handler = (event: object) => unknown;

/* The guide's handler returns the changed event, or false; the plugin's changes it in place and returns whether to send it. */
const tampered =
  (handler: Handler) =>
  (event: object): boolean => {
    const result = handler(event);
    if (typeof result === 'object' && result !== null && result !== event) {
      const kept = Object.keys(result);
      for (const key of Object.keys(event)) if (!kept.includes(key)) Reflect.deleteProperty(event, key);
      Object.assign(event, result);
    }
    return result !== false;
  };

/** Translates the `plugins` section; options that cannot be translated are reported by name. */
export function translatePlugins(
  plugins: PlainObject,
  entryId: string | undefined,
  report: (error: KalturaPlayerError) => void,
): Record<string, object> {
  const result: Record<string, object> = {};
  for (const [name, config] of Object.entries(plugins)) {
    const registered = registeredName(name);
    if (!isPlainObject(config)) {
      report(optionIgnored(`plugins.${name}`, 'expected an object, {} for the defaults'));
      continue;
    }
    const ignore: Ignore = (option, why) => report(optionIgnored(`plugins.${name}.${option}`, why));
    result[registered] = { ...own(result, registered), ...(own(translations, registered)?.(config, ignore, entryId) ?? config) };
  }
  for (const name of Object.keys(result)) for (const needed of own(NEEDS, name) ?? []) result[needed] ??= {};
  return result;
}

/** Configured plugins that aren't in the bundle; dependencies that the page doesn't name are left out. */
export const unknownPlugins = (configured: Iterable<string>, offered: readonly string[]): string[] =>
  [...new Set([...configured].map(registeredName))].filter((name) => !offered.includes(name));
