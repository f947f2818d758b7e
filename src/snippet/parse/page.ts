import { isPlainObject } from '../../config/objects.js';
import { hasMedia, readEmbedUrl } from '../read/embed-url.js';
import { combine, type Found } from '../read/found.js';
import { parseJson } from '../read/json-text.js';
import { cleanUrl } from '../read/url-text.js';
import { readElement, scopeOf } from './components.js';
import { decodeJson, type Escape } from './decoded.js';
import { EarlierScripts } from './earlier-scripts.js';
import { besides, withoutKnown } from './beside.js';
import { boxOf } from './box.js';
import { readFlash, readFrame } from './frames.js';
import { readLiteral } from './literal.js';
import { Marks } from './marks.js';
import { mentionsPlayer, readScript, type ScriptResult } from './script.js';
import { withExpressions } from './jsx-frames.js';
import { readTargetData } from './shortcodes.js';
import { Expressions } from './syntax.js';
import { elementEnd, type Markup, type Tag, type Tags } from './tags.js';
import type { Around } from './variables.js';

/** An embed code with its place. `pieces` are the ranges of its parts, such as the library's script. */
export interface Located {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  readonly pieces: ReadonlyArray<readonly [start: number, end: number]>;
  /** How its text is escaped, from the outside in. */
  readonly escapes: readonly Escape[];
}

export type Range = readonly [start: number, end: number];

export const located = (found: Found, start: number, end: number, pieces: readonly Range[] = [[start, end]]): Located => ({
  found,
  start,
  end,
  pieces,
  escapes: [],
});

interface Library {
  readonly found: Found;
  readonly range: Range;
  isUsed: boolean;
}

/* An auto embed has its target's id in its own address. */
const targetOf = ({ attributes }: Tag): string | undefined =>
  cleanUrl(attributes.get('src') ?? '')?.searchParams.get('targetId') ?? undefined;

/* Elements that are replaced with their content. */
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'a', 'oembed', 'amp-iframe']);
const MOST_IN_BOX = 8;

/* Each tag of an embed code contains one of these in its raw source, except for this element's tags. */
const MARK = /kaltura|embed|extwidget|kwidget|kdp|mediaspace|ui[-_]?conf|player|&#/gi;

/* Elements whose content is text for a browser. */
const TEXTS: ReadonlySet<string> = new Set(['textarea', 'title']);

/* A `<script>` with such a type is not executed. */
const DATA_TYPE = /json|template|html|x-/i;

const BUNDLE = /["'`]((?:https?:)?\/\/[^\s"'`]{1,300}\/embed(?:Playkit|Iframe)Js\/[^\s"'`]{1,300})["'`]/i;

/* The library that a script loads with a created element or `import()`. */
function libraryIn(script: string): (Omit<Library, 'range'> & { readonly range?: undefined }) | undefined {
  const [, address] = BUNDLE.exec(script) ?? [];
  const found = address === undefined ? undefined : readEmbedUrl(address, readLiteral);
  return found && !hasMedia(found) ? { found, isUsed: true } : undefined;
}

/* A script inside of a string of another script has escaped quotes. */
function readCalls(text: string, around: Around): ScriptResult {
  const plain = readScript(text, around);
  if (plain.codes.some(({ found }) => hasMedia(found)) || !/\\["']/.test(text)) return plain;
  const inner = readScript(decodeJson(text).text, around);
  return inner.codes.some(({ found }) => hasMedia(found)) ? inner : plain;
}

/** Reads one text: the codes of its tags and scripts. */
export class PageReader {
  codes: Located[] = [];
  /** Ranges that are not read again: scripts, and tags with the same address as a frame inside of them. */
  readonly covered: Range[] = [];
  /** Texts of scripts that set up no player: they may contain data, or the markup of a frame. */
  readonly others: Range[] = [];
  readonly #html: string;
  readonly #tags: Tags;
  readonly #marks: Marks;
  readonly #libraries: Library[] = [];
  readonly #earlier = new EarlierScripts();
  readonly #scope;
  readonly #expressions: Expressions;
  #targets: ReadonlyMap<string, number> | undefined;
  /* The codes of elements with data, by their places, and those of them whose data are in another code. */
  readonly #elements = new Map<number, Located>();
  readonly #merged = new Set<Located | undefined>();

  constructor(html: string, { tags }: Markup) {
    this.#html = html;
    this.#tags = tags;
    this.#marks = new Marks(html, MARK);
    this.#scope = scopeOf(html);
    this.#expressions = new Expressions(html);
  }

  read(): void {
    for (let at = 0; at < this.#tags.length;) at = this.#readTag(at);
    for (const { found, range, isUsed } of this.#libraries) {
      if (!isUsed) this.codes.push(located(found, ...range));
    }
    if (this.#merged.size > 0) this.codes = this.codes.filter((code) => !this.#merged.has(code));
  }

  #addOther(start: number, end: number): void {
    this.others.push([start, end]);
    this.covered.push([start, end]);
  }

  /* Returns the index of the next tag to read. */
  #readTag(index: number): number {
    const name = this.#tags.name(index);
    if (name.startsWith('/')) return index + 1;
    if (name === 'script') return this.#readScript(this.#tags.tag(index), index);
    if (name === 'kaltura-player') return this.#readElement(this.#tags.tag(index), index);
    if (name === 'object' || name === 'embed') return this.#readFlash(index);
    if (TEXTS.has(name)) this.#addOther(this.#tags.end(index), this.#tags.start(index + 1));
    const isMarked = this.#tags.hasAttributes(index) && this.#marks.isBetween(this.#tags.start(index), this.#tags.end(index));
    if (!isMarked) return index + 1;
    const whole = this.#tags.tag(index);
    const tag = withExpressions(whole, this.#scope, this.#expressions);
    const { end, next } = elementEnd(this.#tags, index);
    const frame = readFrame(tag, this.#html.slice(tag.end, Math.min(end, tag.end + 500)));
    if (!frame) return index + 1;
    if (!FRAMES.has(name) && this.#isRepeated(frame, index)) {
      this.covered.push([tag.start, tag.end]);
      return index + 1;
    }
    const boxed = name === 'iframe' ? this.#inBoxAround(frame, index) : frame;
    const found = boxed.kind === 'link' ? boxed : { ...boxed, dropped: [...boxed.dropped, ...besides(whole, tag)] };
    const isEmpty = next > index + 1 && this.#html.slice(tag.end, this.#tags.start(next - 1)).trim() === '';
    const isWhole = found.kind === 'shortcode' || FRAMES.has(name) || isEmpty;
    const code = located(found, tag.start, isWhole ? end : tag.end);
    this.codes.push(code);
    if (found.kind === 'shortcode') this.#elements.set(tag.start, code);
    return isWhole ? next : index + 1;
  }

  /* The box of an editor around a frame also contains the frame's address. */
  #isRepeated({ properties: { entryId, playlistId } }: Found, index: number): boolean {
    for (let at = index + 1; at <= index + MOST_IN_BOX && at < this.#tags.length; at += 1) {
      if (this.#tags.name(at) !== 'iframe') continue;
      const inner = readFrame(this.#tags.tag(at), '')?.properties;
      return inner !== undefined && inner.entryId === entryId && inner.playlistId === playlistId;
    }
    return false;
  }

  /* A frame without a size has the size of the element around it. */
  #inBoxAround(frame: Found, index: number): Found {
    const { width, height } = frame.properties;
    if (width !== undefined || height !== undefined || index === 0 || this.#tags.name(index - 1) !== 'div') return frame;
    return { ...frame, properties: { ...frame.properties, ...boxOf(this.#tags.tag(index - 1).attributes) } };
  }

  #readFlash(index: number): number {
    const start = this.#tags.start(index);
    const { end, next } = elementEnd(this.#tags, index);
    const found = this.#marks.isBetween(start, end) ? readFlash(this.#tags.slice(index, next)) : undefined;
    if (!found) return index + 1;
    this.codes.push(located(found, start, end));
    return next;
  }

  #readElement(tag: Tag, index: number): number {
    /* A tag in a JSON string is read after the string is unescaped. */
    if ([...tag.unquoted].some((name) => tag.attributes.get(name)?.startsWith('\\'))) return index + 1;
    const { end, next } = elementEnd(this.#tags, index, 500);
    const inside = this.#tags.slice(index + 1, next);
    const at = inside.findIndex(({ name, attributes }) => name === 'script' && attributes.get('type') === 'application/json');
    const [script, close] = [inside[at], inside[at + 1]];
    const child = at >= 0 && script ? parseJson(this.#html.slice(script.end, close?.start ?? end)) : undefined;
    this.codes.push(located(readElement(tag, isPlainObject(child) ? child : undefined, this.#scope), tag.start, end));
    return next;
  }

  #readScript(tag: Tag, index: number): number {
    const isEmpty = this.#html.slice(tag.start, tag.end).endsWith('/>');
    const isClosed = this.#tags.name(index + 1) === '/script';
    const next = isEmpty ? index + 1 : index + 2;
    const end = isEmpty ? tag.end : isClosed ? this.#tags.end(index + 1) : this.#html.length;
    const content = this.#html.slice(tag.end, isClosed && !isEmpty ? this.#tags.start(index + 1) : end);
    /* `<script src="…" onload="KalturaPlayer.setup(…)">` */
    const handlers = [...tag.attributes].filter(([name, value]) => name.startsWith('on') && mentionsPlayer(value));
    const text = [...handlers.map(([, value]) => value), content].join('\n');
    this.covered.push([tag.start, end]);
    const source = readEmbedUrl(tag.attributes.get('src') ?? '', readLiteral);
    if (source && hasMedia(source)) this.codes.push(this.#withTarget(source, targetOf(tag), [tag.start, end], []));
    else if (source) this.#libraries.push({ found: source, range: [tag.start, end], isUsed: false });
    const isRead = mentionsPlayer(text) && this.#readCalls(text, [tag.start, end]);
    if (!DATA_TYPE.test(tag.attributes.get('type') ?? '')) this.#earlier.add(text);
    if (!isRead && content.trim() !== '') this.others.push([tag.end, tag.end + content.length]);
    return next;
  }

  /* Returns whether the script has any calls. */
  #readCalls(text: string, range: Range): boolean {
    const { codes, load, beside } = readCalls(text, this.#earlier);
    const library = this.#libraries.at(-1) ?? libraryIn(text);
    const parts = library?.range ? [library.range] : [];
    if (library && (codes.length > 0 || load)) library.isUsed = true;
    for (const { found, targetId } of codes) {
      const whole = combine(found.kind, library?.found, found);
      this.codes.push(this.#withTarget({ ...whole, dropped: [...whole.dropped, ...beside] }, targetId, range, parts));
    }
    if (library && load && codes.length === 0) {
      const whole = combine('dynamic', library.found, load);
      this.codes.push(this.#withTarget({ ...whole, dropped: [...whole.dropped, ...beside] }, undefined, range, parts));
    }
    return codes.length > 0 || load !== undefined;
  }

  /* The target element is a part of the code, and has its size. */
  #withTarget(found: Found, targetId: string | undefined, script: Range, parts: readonly Range[]): Located {
    const target = targetId === undefined ? undefined : this.#targetAt(targetId);
    const tag = target === undefined ? undefined : this.#tags.tag(target);
    const place = target === undefined ? undefined : ([this.#tags.start(target), elementEnd(this.#tags, target).end] as const);
    const data = tag && this.#dataOf(tag);
    const full = data ? combine(found.kind, data, withoutKnown(found, data)) : found;
    const whole = tag ? { ...full, properties: { ...boxOf(tag.attributes), ...full.properties } } : full;
    const pieces = [...parts, ...(place ? [place] : []), script].sort(([one], [other]) => one - other);
    const [first = script] = pieces;
    return located(whole, first[0], Math.max(...pieces.map(([, end]) => end)), pieces);
  }

  /* The settings in `data-` attributes of the target element, which a script reads with `dataset`. */
  #dataOf({ start, attributes }: Tag): Found | undefined {
    this.#merged.add(this.#elements.get(start));
    return readTargetData(attributes);
  }

  #targetAt(id: string): number | undefined {
    this.#targets ??= this.#tags.byId();
    return this.#targets.get(id);
  }
}
