import { MAX_DEPTH } from '../json.js';
import { afterExpression, afterString, afterTrivia } from './lexer.js';

/** Stands for what is no literal: a name, a call, a function, a placeholder such as `{ENTRY_ID}`. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

/** A token of the guide that nobody has replaced. */
export const isPlaceholder = (text: string): boolean => /^\{[A-Z][A-Z\d_]*\}$/.test(text);

export interface Literal {
  readonly value: unknown;
  /** The position after it. */
  readonly end: number;
}

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /[+-]?(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const MINIFIED_BOOLEAN = /![01]/y;

const match = (pattern: RegExp, code: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0] ?? '';
};

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads the JavaScript literal at a position: strings, numbers, `true`, `false`, `null`, arrays and objects of them, as people
 * write them (unquoted keys, comments, trailing commas). Nothing is executed: whatever else stands there is stepped over and
 * comes out as `UNREADABLE`; inside arrays and objects it is left out. A text that ends too early gives what there is.
 */
export function readLiteral(code: string, start: number, depth = 0): Literal {
  const at = afterTrivia(code, start);
  const { value, end } = depth < MAX_DEPTH ? readPrimary(code, at, depth) : { value: UNREADABLE, end: at };
  const next = afterTrivia(code, end);
  const isWhole = next >= code.length || /[,;)\]}]/.test(code.charAt(next));
  return isWhole ? { value, end: next } : { value: UNREADABLE, end: afterExpression(code, end) };
}

function readPrimary(code: string, at: number, depth: number): Literal {
  const character = code.charAt(at);
  if (character === '{') return readObject(code, at + 1, depth);
  if (character === '[') return readArray(code, at + 1, depth);
  if (character === '"' || character === "'") return readString(code, at);
  if (character === '`') return readTemplate(code, at);
  const number = match(NUMBER, code, at);
  if (number) return { value: Number.isFinite(Number(number)) ? Number(number) : UNREADABLE, end: at + number.length };
  const minified = match(MINIFIED_BOOLEAN, code, at);
  if (minified) return { value: minified === '!0', end: at + 2 };
  const word = match(WORD, code, at);
  return { value: WORDS.has(word) ? WORDS.get(word) : UNREADABLE, end: at + word.length };
}

function readArray(code: string, start: number, depth: number): Literal {
  const items: unknown[] = [];
  let at = start;
  for (;;) {
    at = afterTrivia(code, at);
    if (code[at] === ']') return { value: items, end: at + 1 };
    const { value, end } = readLiteral(code, at, depth + 1);
    if (value !== UNREADABLE) items.push(value);
    if (code[end] !== ',') return { value: items, end: code[end] === ']' ? end + 1 : end };
    at = end + 1;
  }
}

function readObject(code: string, start: number, depth: number): Literal {
  const object: Record<string, unknown> = {};
  let hasOther = false;
  let at = start;
  for (;;) {
    at = afterTrivia(code, at);
    const key = readKey(code, at);
    const colon = afterTrivia(code, key.end);
    let end: number;
    if (key.value !== UNREADABLE && code[colon] === ':') {
      const literal = readLiteral(code, colon + 1, depth + 1);
      end = literal.end;
      if (literal.value !== UNREADABLE && key.value !== '__proto__') object[String(key.value)] = literal.value;
    } else {
      /* `{PARTNER_ID}`, `{ks}`, a method, a computed or spread member. */
      end = afterExpression(code, at);
      hasOther ||= end > at;
    }
    if (code[end] === ',') at = end + 1;
    else {
      const value = hasOther && Object.keys(object).length === 0 ? UNREADABLE : object;
      return { value, end: code[end] === '}' ? end + 1 : end };
    }
  }
}

function readKey(code: string, at: number): Literal {
  const character = code.charAt(at);
  if (character === '"' || character === "'") return readString(code, at);
  const word = match(WORD, code, at) || match(NUMBER, code, at);
  return { value: word || UNREADABLE, end: at + word.length };
}

function readString(code: string, at: number): Literal {
  const { end, closed } = afterString(code, at);
  if (!closed) return { value: UNREADABLE, end };
  const text = unescaped(code.slice(at + 1, end - 1));
  return { value: isPlaceholder(text) ? UNREADABLE : text, end };
}

/* A template string without holes is a string; with holes it is an expression. */
function readTemplate(code: string, at: number): Literal {
  let end = at + 1;
  while (end < code.length && code[end] !== '`' && !code.startsWith('${', end)) end += code[end] === '\\' ? 2 : 1;
  return code[end] === '`' ? { value: unescaped(code.slice(at + 1, end)), end: end + 1 } : { value: UNREADABLE, end: at };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };

const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|([^]))/giu,
        (_whole, byte?: string, unit?: string, point?: string, other = '') => {
          const code = parseInt(byte ?? unit ?? point ?? '', 16);
          if (Number.isNaN(code)) return ESCAPES[String(other)] ?? String(other);
          return code > 0x10ffff ? '' : point ? String.fromCodePoint(code) : String.fromCharCode(code);
        },
      )
    : text;
