import { decodeHTMLAttribute } from 'entities';

/** How a text is escaped; `string` is a string of a JSON text, `json` is any string with its escapes. */
export type Escape = 'string' | 'json' | 'entities' | 'percent' | 'quoted-printable' | 'csv' | 'base64';

/** A decoded text with a map of its places to the original text. */
export interface Decoded {
  readonly text: string;
  /** The place in the original text for a place in the decoded text. */
  readonly at: (place: number) => number;
}

/* The places after each replaced escape, in the decoded and in the original text. */
type Steps = Array<readonly [decoded: number, original: number]>;

function originalPlace(steps: Steps, place: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((steps[middle]?.[0] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const [decoded, original] = steps[low] ?? [0, 0];
  return original + place - decoded;
}

/** A text with the matches of a pattern replaced. */
export function decode(text: string, pattern: RegExp, replace: (match: string) => string): Decoded {
  if (text.search(pattern) < 0) return { text, at: (place) => place };
  const steps: Steps = [[0, 0]];
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const value = replace(match);
    pieces.push(text.slice(from, index), value);
    length += index - from + value.length;
    from = index + match.length;
    steps.push([length, from]);
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), at: (place) => originalPlace(steps, place) };
}

const JSON_ESCAPE = /\\(?:u[\da-f]{4}|[^u])/gi;

const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }));

const jsonCharacter = (escape: string): string =>
  escape.length > 2
    ? String.fromCharCode(Number.parseInt(escape.slice(2), 16))
    : (CHARACTERS.get(escape.charAt(1)) ?? escape.charAt(1));

/** The text of a JSON or JavaScript string, without its escapes. */
export const decodeJson = (text: string): Decoded => decode(text, JSON_ESCAPE, jsonCharacter);

/* A thrown error takes much longer than this pattern: most texts in brackets are not JSON. */
const JSON_START = /^\ufeff?\s*(?:\[\s*["{[\]\dtfn-]|\{\s*["}])/;

/** The strings of a JSON text, with their places; none for any other text. */
export function jsonStrings(text: string): Array<readonly [start: number, end: number]> {
  if (!JSON_START.test(text)) return [];
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return [];
  }
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(({ 0: whole, index }) => [index + 1, index + whole.length - 1]);
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;

/** A text with its character references resolved. */
export const decodeEntities = (text: string): Decoded => decode(text, REFERENCE, decodeHTMLAttribute);

/* The tags around an escaped text keep their attributes, whose values are read separately. */
const TAG_OR_REFERENCE = new RegExp(`</?[a-z][^<>]*>|${REFERENCE.source}`, 'gi');

const decodeOutsideOfTags = (text: string): Decoded =>
  decode(text, TAG_OR_REFERENCE, (match) => (match.startsWith('<') ? match : decodeHTMLAttribute(match)));

/* Bytes of UTF-8, encoded as `%3C` in queries and as `=3C` in mails. */
function fromBytes(escapes: string): string {
  try {
    return decodeURIComponent(escapes.replaceAll('=', '%'));
  } catch {
    return escapes;
  }
}

/** The text of a form or of a query, without its escapes. */
const decodePercent = (text: string): Decoded =>
  decode(text, /(?:%[\da-f]{2})+|\+/gi, (escapes) => (escapes === '+' ? ' ' : fromBytes(escapes)));

/** The text of a mail whose lines are broken by `=`. */
const decodeQuotedPrintable = (text: string): Decoded =>
  decode(text, /=\r?\n|(?:=[\dA-F]{2})+/g, (escapes) => (escapes.length < 3 || escapes.endsWith('\n') ? '' : fromBytes(escapes)));

const MARKED_PERCENT = /%3C(?:iframe|script|object|embed|div)/i;
const MARKED_QUOTED_PRINTABLE = /=3D["']?(?:https?:)?\/\//;
/* Quotes are doubled in cells of CSV files and in strings of some languages. */
const MARKED_CSV = /<\w[^<>]*=""(?:https?:)?\/\//;
const MARKED_JSON = /\\u003c|\\u0026|<\w[^<>]*=\\+["']|<\\\/|\\\/embed|:\\\/\\\//i;
/* Also escaped more than once: each pass removes one level. */
const MARKED_ENTITIES = /&(?:amp;)*(?:lt|#60|#x3c|quot);/i;
const ESCAPED_MARKUP = /&(?:amp;)*(?:lt|#60|#x3c);(?:script|iframe|object|embed)/i;

/** The unescaped text, if the text has escapes that can contain an embed code. */
export function decoded(text: string): (Decoded & { readonly escape: Escape; readonly isMarkup: boolean }) | undefined {
  if (!/kaltura|embedPlaykitJs|embedIframeJs|entryid/i.test(text)) return undefined;
  if (MARKED_QUOTED_PRINTABLE.test(text)) {
    return { ...decodeQuotedPrintable(text), escape: 'quoted-printable', isMarkup: true };
  }
  if (MARKED_PERCENT.test(text)) return { ...decodePercent(text), escape: 'percent', isMarkup: true };
  if (MARKED_CSV.test(text)) return { ...decode(text, /""/g, () => '"'), escape: 'csv', isMarkup: true };
  if (MARKED_JSON.test(text)) return { ...decodeJson(text), escape: 'json', isMarkup: false };
  if (!MARKED_ENTITIES.test(text)) return undefined;
  return { ...decodeOutsideOfTags(text), escape: 'entities', isMarkup: ESCAPED_MARKUP.test(text) };
}
