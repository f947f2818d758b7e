import { hasMedia, readEmbedUrl } from '../read/embed-url.js';
import { combine } from '../read/found.js';
import { addressesIn } from './addresses.js';
import { base64Texts } from './base64.js';
import { builtTexts } from './built-texts.js';
import { readComponents } from './components.js';
import { readCreated } from './created-elements.js';
import { decoded, decodeEntities, decodeJson, jsonStrings, type Decoded, type Escape } from './decoded.js';
import { readLiteral } from './literal.js';
import { Marks } from './marks.js';
import { mentionsPlayer, readScript } from './script.js';
import { readBlock, readShortcodes } from './shortcodes.js';
import { elementEnd, readTags, type Tags } from './tags.js';
import { located, PageReader, type Located, type Range } from './page.js';

export type { Located };

const MAX_NESTING = 3;
const LONGEST_BLOCK = 2000;
/* A block of WordPress without HTML, all of which is in its settings. */
const DYNAMIC_BLOCK = /^<!--\s+wp:[\w/-]+\s+\{[^]*\}\s+\/-->$/;

/* Every code of Kaltura's contains one of these words. */
const MARKER = /kaltura|mediaspace|\/media\/|embedPlaykitJs|embedIframeJs|mwEmbed|kwidget|entry|setup|vc_raw|base64|atob|#E-8_/i;

/** The ranges of a text outside of codes, scripts and comments. */
function* gaps(length: number, covered: readonly Range[]): Generator<Range> {
  let from = 0;
  for (const [start, end] of [...covered].sort(([one], [other]) => one - other)) {
    if (start > from) yield [from, start];
    from = Math.max(from, end);
  }
  if (from < length) yield [from, length];
}

const inOrderOf = (codes: readonly Located[]): Located[] => [...codes].sort((one, other) => one.start - other.start);

/* Whether a place is inside of a code. Places must be looked up in ascending order. */
function insideOf(codes: readonly Located[]): (place: number) => boolean {
  const inOrder = inOrderOf(codes);
  let next = 0;
  let end = 0;
  return (place) => {
    for (let code = inOrder[next]; code && code.start <= place; code = inOrder[next]) {
      end = Math.max(end, code.end);
      next += 1;
    }
    return place < end;
  };
}

/** Codes that are not HTML tags: scripts without a tag, components, shortcodes, addresses. */
function readPlainText(text: string): Located[] {
  const whole = /^\s*(?:(?:https?:)?\/\/|[\w.-]{1,100}\.kaltura\.com\/)\S+\s*$/i.test(text)
    ? readEmbedUrl(text, readLiteral)
    : undefined;
  if (whole) return [located(whole, text.length - text.trimStart().length, text.trimEnd().length)];
  const codes = [...readComponents(text), ...readShortcodes(text)].map(({ found, start, end }) => located(found, start, end));
  const isInside = insideOf(codes);
  const addresses = addressesIn(text).flatMap(({ address, index }) => {
    const isMarked = /kaltura|embed|entry_?id|mediaspace|\/media\/|\/id\//i.test(address);
    const found = isMarked ? readEmbedUrl(address, readLiteral) : undefined;
    const { length } = address.replace(/[.,;:!?]+$/, '');
    return found && !isInside(index) ? [located({ ...found, kind: 'link' }, index, index + length)] : [];
  });
  if (!mentionsPlayer(text)) return [...codes, ...addresses];
  const script = readScript(text);
  const [library] = addresses;
  const calls = script.codes.map(({ found, start, end }) =>
    located({ ...combine(found.kind, library?.found, found), dropped: [...found.dropped, ...script.beside] }, start, end),
  );
  if (calls.length > 0) return [...codes, ...calls, ...addresses.filter(({ found }) => hasMedia(found))];
  if (library && script.load) return [...codes, { ...library, found: combine('dynamic', library.found, script.load) }];
  return [...codes, ...addresses];
}

const moved = (codes: readonly Located[], place: (at: number) => number, ...outer: readonly Escape[]): Located[] =>
  codes.map(({ found, start, end, pieces, escapes }) => ({
    found,
    start: place(start),
    end: place(end),
    pieces: pieces.map(([from, to]) => [place(from), place(to)] as const),
    escapes: [...outer, ...escapes],
  }));

/** Codes of a range outside of other codes, also of its unescaped text. */
function readGap(text: string, nesting: number): Located[] {
  const plain = readPlainText(text);
  const inner = nesting < MAX_NESTING ? decoded(text) : undefined;
  const below = inner ? moved(locate(inner.text, nesting + 1), inner.at, inner.escape) : [];
  const isBetter =
    inner?.isMarkup === true || settingsIn(below) > settingsIn(plain) || plain.every(({ found }) => found.kind === 'link');
  return below.length > 0 && settingsIn(below) >= settingsIn(plain) && isBetter ? below : plain;
}

const settingsIn = (codes: readonly Located[]): number =>
  codes.reduce(
    (sum, { found }) =>
      sum + Object.values(found.properties).filter((value) => value !== undefined).length + Object.keys(found.config).length,
    0,
  );

/* Escaped text, markup or an expression in a tag. */
const INSIDE = /&(?:amp;)*(?:lt|quot|apos|#\d|#x)|srcdoc|[{"']\s*<|<(?=iframe|script)/gi;

/* The codes of an inner text of a range, at their places. An address alone is a link: no snippet can replace it there. */
function locateInner({ text, at }: Decoded, start: number, nesting: number, ...escapes: readonly Escape[]): Located[] {
  const isAddress = !/[<\s]/.test(text.trim());
  return moved(locate(text, nesting + 1), (place) => start + at(place), ...escapes).map((code) =>
    isAddress ? { ...code, found: { ...code.found, kind: 'link' } } : code,
  );
}

/* The codes in attributes: a document, a code as escaped text, a script, an expression of JSX. */
function readAttributes(text: string, tags: Tags, codes: readonly Located[], nesting: number): Located[] {
  const inner: Located[] = [];
  const marks = new Marks(text, INSIDE);
  const isInside = insideOf(codes);
  for (let index = 0; index < tags.length && nesting < MAX_NESTING; index += 1) {
    const start = tags.start(index);
    if (!marks.isBetween(start + 1, tags.end(index)) || isInside(start)) continue;
    for (const [name, from, to] of tags.values(index)) {
      const value = text.slice(from, to);
      if (!MARKER.test(value) || !/[&<]/.test(value)) continue;
      const isExpression = text.charAt(from - 1) === '{';
      const plain = isExpression ? { text: value, at: (place: number) => place } : decodeEntities(value);
      const more = locateInner(plain, from, nesting, ...(isExpression ? [] : (['entities'] as const)));
      const { end } = elementEnd(tags, index);
      if (name === 'srcdoc') inner.push(...more.map(({ found }) => located(found, start, end)));
      else inner.push(...more);
    }
  }
  return inner;
}

/* The codes in the strings of a JSON text, and the text without those strings. Links are read with the data around them. */
function readJson(text: string, nesting: number): { readonly codes: readonly Located[]; readonly rest: string } {
  const codes: Located[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of nesting < MAX_NESTING ? jsonStrings(text) : []) {
    const string = text.slice(start, end);
    const inner = MARKER.test(string) ? locateInner(decodeJson(string), start, nesting, 'string') : [];
    if (inner.every(({ found }) => found.kind === 'link')) continue;
    codes.push(...inner);
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return { codes, rest: pieces.join('') + text.slice(from) };
}

/* The codes in texts that a script concatenates, at the place of the expression. */
function readBuilt(text: string, nesting: number): Located[] {
  if (nesting >= MAX_NESTING) return [];
  return builtTexts(text).flatMap(({ text: built, start, end }) =>
    locate(built, nesting + 1).map(({ found }) => located(found, start, end)),
  );
}

const textOf = ({ found: { properties, config } }: Located): string => JSON.stringify([properties, config]);

const mediaOf = ({ found: { properties } }: Located): string =>
  JSON.stringify([properties.entryId, properties.playlistId, properties.referenceId]);

/* A code inside of one operand keeps its place, and so does a frame whose address is the concatenated text. */
function withBuilt(codes: readonly Located[], built: readonly Located[]): Located[] {
  if (built.length === 0) return [...codes];
  const whole = new Set(codes.map(textOf));
  const inOrder = inOrderOf(codes);
  const frames = new Map<string, (place: number) => boolean>();
  for (const code of inOrder.filter(({ found }) => hasMedia(found))) frames.set(mediaOf(code), insideOf([code]));
  const more = built.filter((code) => !whole.has(textOf(code)) && frames.get(mediaOf(code))?.(code.start) !== true);
  const isInside = insideOf(more);
  return [...inOrder.filter(({ start }) => !isInside(start)), ...more];
}

/* The codes in Base64, at the place of the whole text. A text that is in a script is already read. */
function readBase64(text: string, nesting: number, codes: readonly Located[]): Located[] {
  const known = new Set(codes.map(({ start }) => start));
  return (nesting < MAX_NESTING ? base64Texts(text) : []).flatMap(({ text: inner, start, end }) =>
    known.has(start)
      ? []
      : locate(inner, nesting + 1).map(({ found }) => ({ ...located(found, start, end), escapes: ['base64'] as const })),
  );
}

/* A frame that a script creates has the place of the call, not that of its address. */
function withCreated(text: string, codes: readonly Located[]): Located[] {
  const created = readCreated(text).map(({ found, start, end }) => located(found, start, end));
  if (created.length === 0) return [...codes];
  const media = new Set(created.map(mediaOf));
  const isAddress = ({ found: { kind }, start }: Located): boolean =>
    kind === 'link' || (kind === 'iframe' && text.charAt(start) !== '<');
  return [...codes.filter((code) => !isAddress(code) || !media.has(mediaOf(code))), ...created];
}

/* The link after a frame is its fallback, not a separate code. */
const isLinkOf = (link: Located, frame: Located | undefined): boolean =>
  link.found.kind === 'link' &&
  frame?.found.kind === 'iframe' &&
  link.start - frame.end < 200 &&
  link.found.properties.entryId === frame.found.properties.entryId &&
  link.found.properties.playlistId === frame.found.properties.playlistId;

/** The embed codes of a text in order, with their places. */
export function locate(text: string, nesting = 0): Located[] {
  if (!MARKER.test(text)) return [];
  const { codes, rest } = readJson(text, nesting);
  return codes.length === 0 ? locateMarkup(text, nesting) : inOrderOf([...codes, ...locateMarkup(rest, nesting)]);
}

function locateMarkup(text: string, nesting: number): Located[] {
  const markup = readTags(text);
  const page = new PageReader(text, markup);
  page.read();
  const codes = [...page.codes, ...readAttributes(text, markup.tags, page.codes, nesting)];
  for (const [start, end] of nesting < MAX_NESTING ? page.others : []) {
    for (const code of moved(locate(text.slice(start, end), nesting + 1), (at) => at + start)) codes.push(code);
  }
  for (const [start, end] of markup.comments) {
    const comment = text.slice(start, end);
    const block = readBlock(comment.slice(0, LONGEST_BLOCK));
    if (block) codes.push(located(block, start, end));
    else if (DYNAMIC_BLOCK.test(comment) && nesting < MAX_NESTING) {
      const from = comment.indexOf('{');
      const settings = comment.slice(from, comment.lastIndexOf('}') + 1);
      codes.push(...locateInner({ text: settings, at: (place) => place }, start + from, nesting));
    }
  }
  const covered: Range[] = [...codes.flatMap(({ pieces }) => pieces), ...page.covered, ...markup.comments];
  for (const [start, end] of gaps(text.length, covered)) {
    for (const code of moved(readGap(text.slice(start, end), nesting), (at) => at + start)) codes.push(code);
  }
  const written = withCreated(text, withBuilt(codes, readBuilt(text, nesting)));
  const inOrder = inOrderOf([...written, ...readBase64(text, nesting, codes)]);
  return inOrder.filter((code, index) => !isLinkOf(code, inOrder[index - 1]));
}
