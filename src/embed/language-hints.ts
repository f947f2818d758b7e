import { hints } from '../errors/index.js';
import { parseLanguage } from '../languages.js';
import { languageAt } from '../messages/page-language.js';

/* The form of BCP 47, whose subtags are joined by hyphens. */
const WELL_FORMED = /^[a-z\d]+(-[a-z\d]+)*$/i;

/* What a boolean attribute may be written with, some of which are codes of languages as well. */
const BOOLEAN_WORDS = /^(|true|false|yes|no|on|off|[01])$/i;

const written = new Set<string>();

/**
 * Says once on the console what is wrong with the form of a language tag: that of `locale`, and the `lang` of the element's place,
 * by which the element's own words go. What is no language in `locale` is reported as every value that is not valid.
 */
export function writeLanguageHints(element: Element): void {
  const lines = [
    ['locale', element.getAttribute('locale') ?? ''],
    ['lang', languageAt(element)],
  ] as const;
  for (const [name, value] of lines) {
    if (value === '' || WELL_FORMED.test(value)) continue;
    const language = parseLanguage(value);
    if (language) write(hints.languageForm(name, value, language.toString()));
  }
  const captions = element.getAttribute('captions') ?? '';
  if (!BOOLEAN_WORDS.test(captions) && parseLanguage(captions)) write(hints.captionsLanguage(captions));
  const place = languageAt(element);
  if (place !== '' && !parseLanguage(place)) write(hints.noLanguage(place));
}

function write(line: string): void {
  if (written.has(line)) return;
  written.add(line);
  console.info(line);
}
