import { parseLanguage } from '../languages.js';
import { usualCode } from './language-aliases.js';

/** Selects a language among the codes of tracks and dictionaries. Pure. */

/* WebKit knows only some of the codes that a language has had, or has elsewhere. */
const parse = (code: string): Intl.Locale | undefined => {
  const locale = parseLanguage(code);
  return locale && new Intl.Locale(locale, { language: usualCode(locale.language) });
};

/* Plain Norwegian is Bokmål. */
const languageOf = ({ language }: Intl.Locale): string => (language === 'nb' ? 'no' : language);

/** Whether one language is a variety of the other, as Egyptian Arabic is of Arabic. */
export type IsKind = (one: string, other: string) => boolean;

/* 0: another language. The language counts most, then the script, then the region, then the spelling of the code. */
function closeness(wanted: Intl.Locale, offered: Intl.Locale, isKind: IsKind): number {
  const [one, other] = [languageOf(wanted), languageOf(offered)];
  const isSame = one === other;
  if (!isSame && !isKind(one, other)) return 0;
  const [likely, found] = [wanted.maximize(), offered.maximize()];
  return (
    (isSame ? 32 : 1) +
    (likely.script === found.script ? 8 : 0) +
    (likely.region === found.region ? 4 : 0) +
    (wanted.toString() === offered.toString() ? 2 : offered.region ? 0 : 1)
  );
}

/* Readers of one form of Norwegian can read the other; the full table of such languages is too large for every page. */
const isNorwegian: IsKind = (one, other) => /^n[no],n[no]$/.test(`${one},${other}`);

/**
 * The offered code that matches the wanted language; of several the closest by script and region.
 * @param isKind also matches a language that contains the wanted one, or is contained in it, if there is no better match
 */
export function closestLanguage(wanted: string, offered: readonly string[], isKind = isNorwegian): string | undefined {
  /* Codes of an institution's own match as they are. */
  const same = offered.find((code) => code.toLowerCase() === wanted.trim().toLowerCase());
  const parsed = parse(wanted);
  if (same !== undefined || !parsed) return same;
  let best: string | undefined;
  let most = 0;
  for (const code of offered) {
    const locale = parse(code);
    const found = locale ? closeness(parsed, locale, isKind) : 0;
    if (found <= most) continue;
    best = code;
    most = found;
  }
  return best;
}
