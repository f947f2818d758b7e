import { closestLanguage } from './languages.js';

/** The dictionaries that Kaltura serves with its player, in its spelling. */
export const DICTIONARIES: readonly string[] = 'ar ca_es de en es fi fr fr_ca he hi_in it ja ko nl pt_br ru zh_cn zh_tw'.split(
  ' ',
);

/** The dictionary for a language, in the player's spelling: `pt-BR` → `pt_br`, `de-AT` → `de`, `iw` → `he`. */
export const dictionaryFor = (locale: string): string | undefined => closestLanguage(locale, DICTIONARIES);
