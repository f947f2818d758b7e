import { decodeEntities } from './entities.js';

/** A tag of an HTML text. */
export interface Tag {
  /** In lower case; an end tag begins with `/`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands in a `<script>`; empty for other tags. */
  readonly text: string;
}

/* Each pattern is one loop over one set of characters, so none can run back: reading stays linear. */
const NAME = /\/?[a-z][^\s/>]*/iy;
const BLANKS = /\s*/y;
const BLANKS_AND_SLASHES = /[\s/]*/y;
const ATTRIBUTE = /[^\s/>=]*/y;
const UNQUOTED = /[^\s>]*/y;

const take = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/**
 * The tags of a text, one after another, read as a browser does but for what embed codes never have. A text that ends in the
 * middle of a tag gives what there is.
 */
export function* tags(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      at = html.indexOf('<', end);
      continue;
    }
    const name = take(NAME, html, at + 1).toLowerCase();
    if (!name) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const { attributes, end } = readAttributes(html, at + 1 + name.length);
    const close = name === 'script' ? scriptEnd(html, end) : end;
    yield { name, attributes, text: html.slice(end, close) };
    at = html.indexOf('<', close);
  }
}

function scriptEnd(html: string, start: number): number {
  const pattern = /<\/script/gi;
  pattern.lastIndex = start;
  return pattern.exec(html)?.index ?? html.length;
}

function readAttributes(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = start;
  for (;;) {
    at += take(BLANKS_AND_SLASHES, html, at).length;
    if (at >= html.length || html[at] === '>') return { attributes, end: at + 1 };
    const name = html[at] === '=' ? '=' : take(ATTRIBUTE, html, at);
    at += name.length;
    const { value, end } = readValue(html, at);
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(value));
    at = end;
  }
}

/* What follows an attribute's name: nothing, or `=` and a value. */
function readValue(html: string, start: number): { value: string; end: number } {
  let at = start + take(BLANKS, html, start).length;
  if (html[at] !== '=') return { value: '', end: at };
  at += 1;
  at += take(BLANKS, html, at).length;
  const quote = html[at];
  if (quote !== '"' && quote !== "'") {
    const value = take(UNQUOTED, html, at);
    return { value, end: at + value.length };
  }
  const close = html.indexOf(quote, at + 1);
  const end = close < 0 ? html.length : close;
  return { value: html.slice(at + 1, end), end: end + 1 };
}
