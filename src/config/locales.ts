import { closestLanguage } from './closest-language.js';
import { valueAt, type PlainObject } from './objects.js';

/** The dictionaries of the controls that Kaltura serves with its player, in Kaltura's spelling. */
export const DICTIONARIES: readonly string[] = 'ar ca_es de en es fi fr fr_ca he hi_in it ja ko nl pt_br ru zh_cn zh_tw'.split(
  ' ',
);

/** The language of the controls. */
export interface ControlsLanguage {
  /** `ui.locale` for the player: a dictionary's name if there is one, else the page's value. */
  readonly locale: string;
  /** The dictionary to request from Kaltura; `undefined` when the page provides its own, or Kaltura isn't known to have one. */
  readonly langs: string | undefined;
}

/** The names of the dictionaries in a config's `ui.translations`. */
export const translationsIn = (config: unknown): string[] => Object.keys(valueAt(config, 'ui.translations') ?? {});

/** The language of the controls in a config: `pt-BR` → `pt_br`, `de-AT` → `de`, `iw` → `he`; `undefined` if it names none. */
export function controlsLanguage(config: PlainObject): ControlsLanguage | undefined {
  const locale = valueAt(config, 'ui.locale');
  if (typeof locale !== 'string' || locale === '') return undefined;
  const own = translationsIn(config);
  const found = closestLanguage(locale, [...own, ...DICTIONARIES]);
  return { locale: found ?? locale, langs: found !== undefined && !own.includes(found) ? found : undefined };
}
