import { isPlainObject } from '../../config/objects.js';
import { hasMedia, readEmbedUrl } from '../read/embed-url.js';
import { combine, type Found } from '../read/found.js';
import { parseJson } from '../read/query.js';
import { cleanUrl } from '../read/url-text.js';
import { readElement, scopeOf } from './components.js';
import { boxOf, readFlash, readFrame } from './frames.js';
import { readLiteral } from './literal.js';
import { mentionsPlayer, readScript } from './script.js';
import { elementEnd, type Markup, type Tag } from './tags.js';

/** An embed code with its place. `pieces` are all of its parts where they stand apart, such as the library's script. */
export interface Located {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  readonly pieces: ReadonlyArray<readonly [start: number, end: number]>;
}

export type Range = readonly [start: number, end: number];

export const located = (found: Found, start: number, end: number, pieces: readonly Range[] = [[start, end]]): Located => ({
  found,
  start,
  end,
  pieces,
});

interface Library {
  readonly found: Found;
  readonly range: Range;
  isUsed: boolean;
}

/* An auto embed names its target in its own address. */
const targetOf = ({ attributes }: Tag): string | undefined =>
  cleanUrl(attributes.get('src') ?? '')?.searchParams.get('targetId') ?? undefined;

/** Reads one text: the codes of its tags and scripts. */
export class PageReader {
  readonly codes: Located[] = [];
  readonly scripts: Range[] = [];
  readonly #html: string;
  readonly #tags: readonly Tag[];
  readonly #libraries: Library[] = [];
  readonly #scope;
  #targets: ReadonlyMap<string, number> | undefined;

  constructor(html: string, { tags }: Markup) {
    this.#html = html;
    this.#tags = tags;
    this.#scope = scopeOf(html);
  }

  read(): void {
    for (let at = 0; at < this.#tags.length;) at = this.#readTag(at);
    for (const { found, range, isUsed } of this.#libraries) {
      if (!isUsed) this.codes.push(located(found, ...range));
    }
  }

  /* Gives the index of the next tag to read. */
  #readTag(index: number): number {
    const tag = this.#tags[index];
    if (!tag || tag.name.startsWith('/')) return index + 1;
    if (tag.name === 'script') return this.#readScript(tag, index);
    if (tag.name === 'kaltura-player') return this.#readElement(tag, index);
    const isFlash = tag.name === 'object' || tag.name === 'embed';
    if (tag.attributes.size === 0 && !isFlash) return index + 1;
    const { end, next } = elementEnd(this.#tags, index);
    const inside = isFlash ? this.#tags.slice(index, next) : [];
    const found =
      (isFlash ? readFlash(inside) : undefined) ?? readFrame(tag, this.#html.slice(tag.end, Math.min(end, tag.end + 500)));
    if (!found) return index + 1;
    const isWhole = isFlash || found.kind === 'shortcode' || ['iframe', 'a', 'oembed', 'amp-iframe'].includes(tag.name);
    this.codes.push(located(found, tag.start, isWhole ? end : tag.end));
    return isWhole ? next : index + 1;
  }

  #readElement(tag: Tag, index: number): number {
    const { end, next } = elementEnd(this.#tags, index, 500);
    const inside = this.#tags.slice(index + 1, next);
    const at = inside.findIndex(({ name, attributes }) => name === 'script' && attributes.get('type') === 'application/json');
    const [script, close] = [inside[at], inside[at + 1]];
    const child = at >= 0 && script ? parseJson(this.#html.slice(script.end, close?.start ?? end)) : undefined;
    this.codes.push(located(readElement(tag.attributes, isPlainObject(child) ? child : undefined, this.#scope), tag.start, end));
    return next;
  }

  #readScript(tag: Tag, index: number): number {
    const next = index + 2;
    const close = this.#tags[index + 1];
    const isClosed = close?.name === '/script';
    const end = isClosed ? close.end : this.#html.length;
    const text = this.#html.slice(tag.end, isClosed ? close.start : end);
    this.scripts.push([tag.start, end]);
    const source = readEmbedUrl(tag.attributes.get('src') ?? '', readLiteral);
    if (source && hasMedia(source)) this.codes.push(this.#withTarget(source, targetOf(tag), [tag.start, end], []));
    else if (source) this.#libraries.push({ found: source, range: [tag.start, end], isUsed: false });
    if (mentionsPlayer(text)) this.#readCalls(text, [tag.start, end]);
    return next;
  }

  #readCalls(text: string, range: Range): void {
    const { codes, load, otherCalls } = readScript(text);
    const library = this.#libraries.at(-1);
    const parts = library ? [library.range] : [];
    if (library && (codes.length > 0 || load)) library.isUsed = true;
    for (const { found, targetId } of codes) {
      const whole = combine(found.kind, library?.found, found);
      this.codes.push(this.#withTarget({ ...whole, dropped: [...whole.dropped, ...otherCalls] }, targetId, range, parts));
    }
    if (library && load && codes.length === 0) {
      const whole = combine('dynamic', library.found, load);
      this.codes.push(this.#withTarget({ ...whole, dropped: [...whole.dropped, ...otherCalls] }, undefined, range, parts));
    }
  }

  /* The element that a script fills is a part of the code: its place and its size. */
  #withTarget(found: Found, targetId: string | undefined, script: Range, parts: readonly Range[]): Located {
    const target = targetId === undefined ? undefined : this.#targetAt(targetId);
    const tag = target === undefined ? undefined : this.#tags[target];
    const box = tag && target !== undefined ? ([tag.start, elementEnd(this.#tags, target).end] as const) : undefined;
    const whole = tag ? { ...found, properties: { ...boxOf(tag.attributes), ...found.properties } } : found;
    const pieces = [...parts, ...(box ? [box] : []), script].sort(([one], [other]) => one - other);
    const [first = script] = pieces;
    return located(whole, first[0], Math.max(...pieces.map(([, end]) => end)), pieces);
  }

  #targetAt(id: string): number | undefined {
    this.#targets ??= new Map(
      this.#tags.flatMap(({ attributes }, index) => {
        const own = attributes.get('id');
        return own === undefined ? [] : [[own, index] as const];
      }),
    );
    return this.#targets.get(id);
  }
}
