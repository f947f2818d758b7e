import { hints } from '../errors/index.js';
import { parseLanguage } from '../languages.js';
import { languageAt } from '../messages/page-language.js';

/* The form of BCP 47, whose subtags are joined by hyphens. */
const WELL_FORMED = /^[a-z\d]+(-[a-z\d]+)*$/i;

/* Usual values of a boolean attribute; some of them are language codes as well. */
const BOOLEAN_WORDS = /^(|true|false|yes|no|on|off|[01])$/i;

const written = new Set<string>();

/**
 * Writes to the console, once, what is wrong with the form of a language tag: `locale`, or the `lang` around the element, which
 * determines the language of its texts. A `locale` that is no language is reported as any other invalid value.
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
