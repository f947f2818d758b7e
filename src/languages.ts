/** Reads and compares language codes. Pure; the browser's `Intl.Locale` knows the codes. */

/**
 * A language as people write it: BCP 47 in any case, with `_` for `-`, ISO 639-1, -2/B, -2/T or -3, and codes since replaced
 * (`iw` is `he`). `undefined` for a text that is no language code, such as `deutsch`.
 */
export function parseLanguage(text: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(text.trim().replaceAll('_', '-'));
    return locale.language.length > 3 ? undefined : locale;
  } catch {
    return undefined;
  }
}

/* Each code is read once: a page may have many elements, and a browser needs some microseconds for a code. */
const read = new Map<string, readonly string[]>();

/* The language, its likely script and region: `zh-Hant-HK` of `zh-HK`. Readers of one form of Norwegian can read the others. */
function likelySubtags(code: string): readonly string[] {
  const subtags =
    read.get(code) ??
    parseLanguage(code)
      ?.maximize()
      .toString()
      .replace(/^n[bn]-/, 'no-')
      .split('-') ??
    [];
  read.set(code, subtags);
  return subtags;
}

/** How close two languages are: 0 for different ones, 1 for the same in another script, 2 in another region. */
export function closeness(one: string, other: string): number {
  const [first, second] = [likelySubtags(one), likelySubtags(other)];
  const different = first.findIndex((subtag, index) => subtag !== second[index]);
  return different < 0 ? first.length : different;
}
