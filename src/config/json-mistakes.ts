import { cleanText } from './clean-text.js';
import { isPlainObject } from './objects.js';

/** Recognizes the usual mistakes in JSON that people write by hand, to name them in messages. */

/* A longer text was generated, not written by hand. */
const LONGEST = 10_000;

const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/* What JSON requires, and the correction of a text that doesn't have it. */
const RULES: ReadonlyArray<readonly [rule: string, correct: (text: string) => string]> = [
  ['straight quotes', (text) => text.replace(/[“”„‟]/g, '"')],
  ['" instead of &quot;', (text) => text.replaceAll('&quot;', '"')],
  ['double quotes', (text) => (text.includes('"') ? text : text.replaceAll("'", '"'))],
  ['names in double quotes', (text) => text.replace(/([{,]\s*)([a-z_$][\w$]*)(?=\s*:)/gi, '$1"$2"')],
  ['no comma before } or ]', (text) => text.replace(/,(?=\s*[}\]])/g, '')],
  ['true, false and null in lower case', (text) => text.replace(/\b(?:True|False|None)\b/g, (word) => WORDS[word] ?? word)],
];

const isObject = (text: string): boolean => {
  try {
    return isPlainObject(JSON.parse(text));
  } catch {
    return false;
  }
};

/** What a text lacks to be a JSON object, such as `double quotes`; empty if its corrections don't make it one. */
export function jsonMistakes(text: string): string[] {
  if (text.length > LONGEST) return [];
  let corrected = cleanText(text);
  const mistakes: string[] = [];
  for (const [rule, correct] of RULES) {
    if (isObject(corrected)) break;
    const before = corrected;
    corrected = correct(before);
    if (corrected !== before) mistakes.push(rule);
  }
  return isObject(corrected) ? mistakes : [];
}
