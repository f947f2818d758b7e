import { closestLanguage } from '../config/closest-language.js';
import { parseLanguage } from '../languages.js';
import { DICTIONARIES, translationsIn } from '../config/locales.js';
import { valueAt } from '../config/objects.js';
import type { EmbedPlan } from '../config/setup-config.js';
import { localeUnknown, type KalturaPlayerError } from '../errors/index.js';

const tags = (dictionaries: readonly string[]): string[] =>
  [...new Set(dictionaries.map((name) => parseLanguage(name)?.toString() ?? name))].sort();

/** Reports a dictionary that a plan names and Kaltura doesn't have. */
export function reportUnknownLocale({ setup }: EmbedPlan, report: (error: KalturaPlayerError) => void): void {
  const locale = setup.ui?.locale;
  const offered = [...DICTIONARIES, ...translationsIn(setup)];
  if (locale && !offered.includes(locale)) report(localeUnknown(locale, tags(offered)));
}

/**
 * The bundle's dictionary for the page's language; if there is none, reports it and returns `null`: the uiConf's applies.
 * @param data the bundle's own config, whose `ui.translations` are its dictionaries
 */
export function bundleLocale({ setup }: EmbedPlan, data: unknown, report: (error: KalturaPlayerError) => void): string | null {
  const locale = setup.ui?.locale;
  if (!locale) return null;
  const bundled = valueAt(data, 'ui.translations') === undefined ? DICTIONARIES : translationsIn(data);
  const offered = ['en', ...bundled, ...translationsIn(setup)];
  const found = closestLanguage(locale, offered);
  if (found === undefined) {
    report(localeUnknown(locale, tags(DICTIONARIES.includes(locale) ? offered : [...offered, ...DICTIONARIES])));
  }
  return found ?? null;
}
