import { parseLanguage } from '../languages.js';

/** Finds languages by name in the browser's data; used only for messages about invalid language codes. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

const nameOf = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)?.toLowerCase() ?? '';

/** The code of a language by its name in English or in the language itself: `de` for `German` and `deutsch`. */
function codeOf(name: string): string | undefined {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter((code) => nameOf(code, 'en') !== '');
  return codes.find((code) => nameOf(code, 'en') === name) ?? codes.find((code) => nameOf(code, code) === name);
}

/** The language tag to suggest for an invalid one: for a name, the first of a list, or an operating system's locale. */
export function languageNamed(text: string): string | undefined {
  const first = /^[^\s,;.@(]+/.exec(text)?.[0] ?? '';
  return parseLanguage(first.replace(/^[-_]+|[-_]+$/g, ''))?.toString() ?? codeOf(first.toLowerCase());
}
