import { decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { PLACEHOLDER } from '../read/url-text.js';

/** A tag of an HTML text, with its place. */
export interface Tag {
  /** In lower case; an end tag begins with `/`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The attributes with unquoted values, such as expressions in JSX and template literals. */
  readonly unquoted: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

/** The tags of a text, and the ranges of its comments. */
export interface Markup {
  readonly tags: Tags;
  readonly comments: ReadonlyArray<readonly [start: number, end: number]>;
}

/* The list of places has four for each attribute: the start and end of its name and of its value. */
const PLACES = 4;

/**
 * The tags of a text in order. A page may have hundreds of thousands, and few belong to an embed code, so only the names and places
 * are stored, and attributes are read on demand.
 */
export class Tags {
  readonly #html: string;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /* The index of each tag's first attribute in the list of places. */
  readonly #firsts: number[] = [];
  readonly #places: number[] = [];

  constructor(html: string) {
    this.#html = html;
  }

  get length(): number {
    return this.#names.length;
  }

  open(name: string, start: number): void {
    this.#names.push(name);
    this.#starts.push(start);
    this.#ends.push(this.#html.length);
    this.#firsts.push(this.#places.length);
  }

  addAttribute(nameStart: number, nameEnd: number, start: number, end: number): void {
    this.#places.push(nameStart, nameEnd, start, end);
  }

  /** Sets the end of the tag that was opened last. */
  close(end: number): void {
    this.#ends[this.#names.length - 1] = end;
  }

  name(index: number): string {
    return this.#names[index] ?? '';
  }

  start(index: number): number {
    return this.#starts[index] ?? this.#html.length;
  }

  end(index: number): number {
    return this.#ends[index] ?? this.#html.length;
  }

  hasAttributes(index: number): boolean {
    return this.#firsts[index] !== this.#lastPlace(index);
  }

  /** The tag with its attributes. The first of two equal names is used, as in a browser. */
  tag(index: number): Tag {
    const attributes = new Map<string, string>();
    const unquoted = new Set<string>();
    const last = this.#lastPlace(index);
    for (let at = this.#firsts[index] ?? last; at < last; at += PLACES) {
      const [nameStart, nameEnd, start, end] = this.#places.slice(at, at + PLACES);
      const name = this.#html.slice(nameStart, nameEnd).toLowerCase();
      if (attributes.has(name)) continue;
      const before = start === undefined ? '' : this.#html.charAt(start - 1);
      const value = before === '{' ? `{${this.#html.slice(start, end)}}` : this.#html.slice(start, end);
      attributes.set(name, decodeHTMLAttribute(value));
      if (before === '=' || before === '{') unquoted.add(name);
    }
    return { name: this.name(index), attributes, unquoted, start: this.start(index), end: this.end(index) };
  }

  /** The names of the tag's attributes, with the places of their values. */
  *values(index: number): Generator<readonly [name: string, start: number, end: number]> {
    const last = this.#lastPlace(index);
    for (let at = this.#firsts[index] ?? last; at < last; at += PLACES) {
      const [nameStart, nameEnd, start = 0, end = 0] = this.#places.slice(at, at + PLACES);
      yield [this.#html.slice(nameStart, nameEnd).toLowerCase(), start, end];
    }
  }

  /** The indexes of the tags with an id, by id. */
  byId(): ReadonlyMap<string, number> {
    const ids = new Map<string, number>();
    let index = 0;
    for (let at = 0; at < this.#places.length; at += PLACES) {
      const [nameStart = 0, nameEnd = 0, start, end] = this.#places.slice(at, at + PLACES);
      if (nameEnd - nameStart !== 2 || this.#html.slice(nameStart, nameEnd).toLowerCase() !== 'id') continue;
      while (this.#lastPlace(index) <= at) index += 1;
      ids.set(decodeHTMLAttribute(this.#html.slice(start, end)), index);
    }
    return ids;
  }

  slice(from: number, to: number): Tag[] {
    return Array.from({ length: Math.max(to - from, 0) }, (_, at) => this.tag(from + at));
  }

  #lastPlace(index: number): number {
    return this.#firsts[index + 1] ?? this.#places.length;
  }
}

/* Marks of XML and PHP, in which a browser's parser would see a comment or a tag. They become spaces, which keeps the places. */
const HIDING = /<\?(?:php\b|=)[^<]{0,200}?\?>|<!\[CDATA\[|<<<[ \t]*["']?\w+["']?|<\?(?:php|=)?/gi;

/* A tag with typographic quotes of a word processor. */
const CURLY_TAG = /<[a-z][^<>]*=\s*[\u2018-\u201f\u2032\u2033\u00ab\u00bb][^<>]*>?/gi;

const withPlainQuotes = (html: string): string =>
  html.replace(CURLY_TAG, (tag) => tag.replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/[\u2018-\u201b\u2032]/g, "'"));

/* The name of an attribute with its equals sign, unlike a parameter in a query. */
const NAME = /\s[\w:.@-]+=$/;
const LONGEST_NAME = 60;

/**
 * The text with the expressions of JSX attributes as quoted values of the same length: a tag or an arrow in `a={…}` does not end the
 * tag around it.
 */
function withoutExpressions(html: string): string {
  if (!html.includes('={')) return html;
  const pieces: string[] = [];
  const open: Array<{ readonly start: number; readonly tag: number; readonly isValue: boolean }> = [];
  let from = 0;
  /* The start of the tag around a place, or -1. */
  let tag = -1;
  for (const { 0: mark, index } of html.matchAll(/<(?=[a-z])|(?<!=)>|[{}]/gi)) {
    if (mark === '<') tag = index;
    else if (mark === '>') tag = -1;
    else if (mark === '{') {
      const isValue = tag >= 0 && NAME.test(html.slice(Math.max(index - LONGEST_NAME, tag), index));
      open.push({ start: index, tag, isValue });
    } else {
      const { start, tag: around, isValue } = open.pop() ?? { start: 0, tag, isValue: false };
      tag = around;
      if (!isValue) continue;
      /* An expression inside of this one is replaced with it. */
      while (from > start) from -= pieces.pop()?.length ?? from;
      pieces.push(html.slice(from, start), `"${'x'.repeat(index - start - 1)}"`);
      from = index + 1;
    }
  }
  return pieces.join('') + html.slice(from);
}

/** Reads the tags of a text like a browser, but without a tree, so that the time is linear for nested tags too. */
export function readTags(text: string): Markup {
  const html = withPlainQuotes(text.replace(HIDING, (start) => (start.endsWith('?>') ? start : ' '.repeat(start.length))));
  const tags = new Tags(html);
  const comments: Array<readonly [number, number]> = [];
  if (!html.includes('<')) return { tags, comments };
  let isOpen = false;
  let nameStart = 0;
  let nameEnd = 0;
  let valueStart = -1;
  let valueEnd = -1;
  /* `offset`: the length of the end mark that the tokenizer includes in the comment. */
  const addComment = (start: number, end: number, offset: number): void => {
    comments.push([Math.max(start - 4, 0), Math.min(end - offset + 3, html.length)]);
  };
  const endAttribute = (): void => {
    const isEmpty = valueStart < 0;
    if (isOpen) tags.addAttribute(nameStart, nameEnd, isEmpty ? nameEnd : valueStart, isEmpty ? nameEnd : valueEnd);
    valueStart = -1;
  };
  const close = (end: number): void => {
    if (isOpen) tags.close(end + 1);
    isOpen = false;
  };
  const tokenizer = new Tokenizer(
    /* JSX and XHTML close a frame with `/>`. */
    { xmlMode: false, decodeEntities: false, recognizeSelfClosing: true },
    {
      onattribdata: (start, end) => {
        if (valueStart < 0) valueStart = start;
        valueEnd = end;
      },
      onattribentity: () => undefined,
      onattribend: endAttribute,
      onattribname: (start, end) => {
        nameStart = start;
        nameEnd = end;
        valueStart = -1;
      },
      oncdata: addComment,
      onclosetag: (start, end) => {
        const closing = html.indexOf('>', end);
        tags.open(`/${html.slice(start, end).toLowerCase()}`, start - 2);
        tags.close(closing < 0 ? html.length : closing + 1);
      },
      oncomment: addComment,
      ondeclaration: () => undefined,
      onend: () => undefined,
      onopentagend: close,
      onopentagname: (start, end) => {
        tags.open(html.slice(start, end).toLowerCase(), start - 1);
        isOpen = true;
      },
      onprocessinginstruction: () => undefined,
      onselfclosingtag: close,
      ontext: () => undefined,
      ontextentity: () => undefined,
    },
  );
  tokenizer.write(withoutExpressions(html).replace(PLACEHOLDER, (placeholder) => 'x'.repeat(placeholder.length)));
  tokenizer.end();
  /* A text that ends within a tag. */
  if (isOpen) {
    if (valueStart >= 0) endAttribute();
    close(html.length - 1);
  }
  return { tags, comments };
}

/** The end of the element that the tag at an index opens. At most `most` tags are searched, which keeps the time linear. */
export function elementEnd(tags: Tags, index: number, most = 64): { readonly end: number; readonly next: number } {
  const name = tags.name(index);
  const closing = `/${name}`;
  const last = Math.min(tags.length - 1, index + most);
  for (let at = index + 1; at <= last; at += 1) {
    const other = tags.name(at);
    if (other === closing) return { end: tags.end(at), next: at + 1 };
    if (other === name && name !== 'object') break;
  }
  return { end: tags.end(index), next: index + 1 };
}
