import { parseLanguage } from '../languages.js';

/** Languages by what people call them, which the browser knows; looked up only for a message about a value that is no code. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

const nameOf = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)?.toLowerCase() ?? '';

/** The code of a language that is called so in English or in itself: `de` for `German` and `deutsch`. */
function codeOf(name: string): string | undefined {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter((code) => nameOf(code, 'en') !== '');
  return codes.find((code) => nameOf(code, 'en') === name) ?? codes.find((code) => nameOf(code, code) === name);
}

/** The language tag that a text means which is none: a name, the first of a list, or a locale of an operating system. */
export function languageNamed(text: string): string | undefined {
  const first = /^[^\s,;.@(]+/.exec(text)?.[0] ?? '';
  return parseLanguage(first.replace(/^[-_]+|[-_]+$/g, ''))?.toString() ?? codeOf(first.toLowerCase());
}
