import { afterComment, afterString } from './lexer.js';
import { readLiteral, UNREADABLE } from './literal.js';

/** A call in a script, with those of its arguments that are literals; `undefined` stands for the others. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** The functions of Kaltura's embed codes, and what must stand before them. */
const KNOWN: ReadonlyMap<string, RegExp> = new Map([
  ['setup', /^(?:Path)?KalturaPlayer\.$/],
  ['loadMedia', /\.$/],
  ['loadPlaylist', /\.$/],
  ['loadPlaylistByEntryList', /\.$/],
  ['__thumbnailEmbed', /^/],
  ['embed', /^kWidget\.$/],
  ['thumbEmbed', /^kWidget\.$/],
]);

const WORD = /[\w$]+/y;
const BLANKS = /\s*/y;

const after = (pattern: RegExp, code: string, at: number): number => {
  pattern.lastIndex = at;
  return at + (pattern.exec(code)?.[0].length ?? 0);
};

function readArguments(code: string, start: number): { args: unknown[]; end: number } {
  const args: unknown[] = [];
  for (let at = start; ;) {
    const { value, end } = readLiteral(code, at);
    args.push(value === UNREADABLE ? undefined : value);
    if (code[end] !== ',') return { args, end: end + 1 };
    at = end + 1;
  }
}

/** After a string, a comment or any other character that is not part of a name. */
function afterOther(code: string, at: number): number {
  const character = code[at];
  if (character === '\\') return at + 2;
  if (character === '"' || character === "'") {
    /* An apostrophe in prose closes nowhere. */
    const { end, closed } = afterString(code, at);
    return closed ? end : at + 1;
  }
  /* Not the `//` of an address. */
  return character === '/' && code[at - 1] !== ':' ? Math.max(afterComment(code, at), at + 1) : at + 1;
}

/** The calls of Kaltura's functions in a script, in order. */
export function* calls(code: string): Generator<Call> {
  /* The last name and the dot after it, as in `KalturaPlayer.`; the dot alone after anything else. */
  let before = '';
  for (let at = 0; at < code.length;) {
    const end = after(WORD, code, at);
    if (end > at) {
      const name = code.slice(at, end);
      const open = KNOWN.get(name)?.test(before) ? after(BLANKS, code, end) : -1;
      before = name;
      at = end;
      if (code[open] !== '(') continue;
      const { args, end: close } = readArguments(code, open + 1);
      yield { name, args };
      at = close;
    } else {
      const character = code.charAt(at);
      if (character === '.') before = `${before.replace('.', '')}.`;
      else if (!/[\s?]/.test(character)) before = '';
      at = afterOther(code, at);
    }
  }
}
