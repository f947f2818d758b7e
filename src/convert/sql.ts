import { decode } from '../snippet/parse/decoded.js';
import { escapedText, type Embedded } from './edits.js';

/** Strings of SQL dumps: `'` is doubled, or escaped with a backslash as other characters are. */

const STRING = /--[^\n]*|\/\*[^]*?\*\/|'([^'\\]*(?:(?:''|\\[^])[^'\\]*)*)'/g;
/* In standard SQL, a backslash is no escape. */
const HAS_BACKSLASHES = /\\["'nr\\]/;

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', 0: '\0', Z: '\x1a', b: '\b' }));
const characterOf = (escape: string): string => NAMED.get(escape.charAt(1)) ?? escape.charAt(1);

const withBackslashes = (text: string): string => text.replace(/[\\'"]/g, '\\$&').replaceAll('\n', '\\n');
const doubled = (text: string): string => text.replaceAll("'", "''");

/** The strings of a dump. */
export function sqlStrings(text: string): Embedded[] {
  const hasBackslashes = HAS_BACKSLASHES.test(text);
  const [pattern, escape] = hasBackslashes ? [/\\[^]|''/g, withBackslashes] : [/''/g, doubled];
  return [...text.matchAll(STRING)].flatMap(({ 1: string, index }) => {
    if (string === undefined) return [];
    const decoded = decode(string, pattern, characterOf);
    return [{ ...escapedText(decoded, index + 1, index + 1 + string.length, escape), keepsLines: !hasBackslashes }];
  });
}
