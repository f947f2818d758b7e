import { Tokenizer } from 'htmlparser2';

/** A tag of an HTML text, with its place. */
export interface Tag {
  /** In lower case; an end tag begins with `/`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  end: number;
}

/** The tags of a text, and the places of its comments. */
export interface Markup {
  readonly tags: readonly Tag[];
  readonly comments: ReadonlyArray<readonly [start: number, end: number]>;
}

/** Reads the tags of a text as a browser does. No tree is made, so the time is linear however tags are nested. */
export function readTags(html: string): Markup {
  const tags: Tag[] = [];
  const comments: Array<readonly [number, number]> = [];
  let open: { name: string; attributes: Map<string, string>; start: number } | undefined;
  let attribute = '';
  let pieces: string[] = [];
  const addComment = (start: number, end: number): void => {
    comments.push([Math.max(start - 4, 0), Math.min(end + 3, html.length)]);
  };
  const close = (end: number): void => {
    if (open) tags.push({ ...open, end: end + 1 });
    open = undefined;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onattribdata: (start, end) => void pieces.push(html.slice(start, end)),
      onattribentity: (code) => void pieces.push(String.fromCodePoint(code)),
      onattribend: () => {
        const key = attribute.toLowerCase();
        if (open && !open.attributes.has(key)) open.attributes.set(key, pieces.join(''));
        pieces = [];
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end);
        pieces = [];
      },
      oncdata: addComment,
      onclosetag: (start, end) => {
        const closing = html.indexOf('>', end);
        tags.push({
          name: `/${html.slice(start, end).toLowerCase()}`,
          attributes: new Map(),
          start: start - 2,
          end: closing < 0 ? html.length : closing + 1,
        });
      },
      oncomment: addComment,
      ondeclaration: () => undefined,
      onend: () => undefined,
      onopentagend: close,
      onopentagname: (start, end) => {
        open = { name: html.slice(start, end).toLowerCase(), attributes: new Map(), start: start - 1 };
      },
      onprocessinginstruction: () => undefined,
      onselfclosingtag: close,
      ontext: () => undefined,
      ontextentity: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  /* A text that ends in the middle of a tag gives what there is. */
  if (open) {
    if (pieces.length > 0 && !open.attributes.has(attribute)) open.attributes.set(attribute.toLowerCase(), pieces.join(''));
    close(html.length - 1);
  }
  return { tags, comments };
}

/** The end of the element that the tag at an index opens. Only so many tags are looked at, which keeps reading linear. */
export function elementEnd(tags: readonly Tag[], index: number, most = 64): { readonly end: number; readonly next: number } {
  const tag = tags[index];
  if (!tag) return { end: 0, next: index + 1 };
  for (let at = index + 1; at < tags.length && at <= index + most; at += 1) {
    const { name = '', end = 0 } = tags[at] ?? {};
    if (name === `/${tag.name}`) return { end, next: at + 1 };
    if (name === tag.name && name !== 'object') break;
  }
  return { end: tag.end, next: index + 1 };
}
