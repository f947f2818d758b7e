import { Parser, tokenizer, type AnyNode, type Program } from 'acorn';
import { LooseParser } from 'acorn-loose';
import { depthLimit } from './depth-limit.js';
import { expressionOf, OPTIONS, programOf, quickErrors, TooManyErrors } from './lenient-parser.js';

/** Syntax trees of scripts, also of truncated ones, with TypeScript's casts, or between prose. */

/** A node of a parsed script. */
export type { AnyNode } from 'acorn';

/* Each character of a damaged script can be an error; a text with this many is no script. */
const MOST_ERRORS = 1000;

class Loose extends LooseParser.extend(depthLimit) {
  static readonly BaseParser = Parser.extend(quickErrors());
}

class LimitedLoose extends Loose {
  static override readonly BaseParser = Parser.extend(quickErrors(MOST_ERRORS));
}

/** The calls of longer scripts are parsed separately. */
export const MAX_SCRIPT = 400_000;
const MAX_LOOSE = 20_000;

const attempt = <Result>(read: () => Result): Result | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const blank = (code: string, start: number, end: number): string =>
  code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);

type Places = Array<readonly [start: number, end: number]>;

/* Adds the places of `as Config`, `satisfies Config` and `!.`, up to the first syntax error. */
function addCastPlaces(places: Places, code: string): void {
  let cast: { start: number; depth: number } | undefined;
  let before = '';
  let beforeEnd = 0;
  for (const token of tokenizer(code, OPTIONS)) {
    const text = code.slice(token.start, token.end);
    if (cast) {
      if (text === '<') cast.depth += 1;
      else if (text === '>' || text === '>>') cast.depth -= text.length;
      else if (cast.depth <= 0 && /^[,;)\]}=]$/.test(text)) {
        places.push([cast.start, token.start]);
        cast = undefined;
      }
    } else if (/^(?:as|satisfies)$/.test(text) && /[\w$"'`)\]}]$/.test(before)) cast = { start: token.start, depth: 0 };
    else if (text === '.' && before === '!') places.push([beforeEnd - 1, beforeEnd]);
    before = text;
    beforeEnd = token.end;
  }
}

const MAY_HAVE_CASTS = /\s(?:as|satisfies)\s|!\./;

/** The script with TypeScript's casts replaced by spaces, which keeps the places. */
function withoutCasts(code: string): string | undefined {
  if (!MAY_HAVE_CASTS.test(code)) return undefined;
  const places: Places = [];
  attempt(() => addCastPlaces(places, code));
  if (places.length === 0 || places.length > 500) return undefined;
  return places.reduce((text, [start, end]) => blank(text, start, end), code);
}

const strict = (code: string): Program | undefined => attempt(() => programOf(code));

/** The tree of a valid script. */
export const parseStrict = (code: string): Program | undefined => (code.length <= MAX_SCRIPT ? strict(code) : undefined);

/** The tree of a valid script, which may have TypeScript's casts. */
export function parseTyped(code: string): Program | undefined {
  const whole = parseStrict(code);
  const cast = whole || code.length > MAX_SCRIPT ? undefined : withoutCasts(code);
  return whole ?? (cast === undefined ? undefined : strict(cast));
}

/** Whether a text is a valid script. */
export const isScript = (code: string): boolean => parseStrict(code) !== undefined;

/** The tree of a whole script for which `parseStrict()` returned none, from a recovering parser if it has no casts. */
export function parseInvalid(code: string): Program | undefined {
  const cast = withoutCasts(code);
  return (cast === undefined ? undefined : strict(cast)) ?? parseDamaged(cast ?? code);
}

/** The tree of the recognizable parts of a damaged script; of the part before error 1001 if it has so many. */
export function parseDamaged(code: string): Program | undefined {
  if (code.length > MAX_LOOSE) return undefined;
  try {
    return LimitedLoose.parse(code, OPTIONS);
  } catch (error) {
    return error instanceof TooManyErrors ? attempt(() => Loose.parse(code.slice(0, error.pos), OPTIONS)) : undefined;
  }
}

/* The time of a thrown error, in characters that are read in the same time. */
const COST_OF_ERROR = 300;

/** The longest text that is read as one expression. */
const LONGEST_EXPRESSION = 100_000;

/** The expression at the start of a text; `undefined` if there is none. */
export const parseExpression = (code: string): AnyNode | undefined => attempt(() => expressionOf(code));

/* The place where the parser stopped. */
const stopOf = (error: unknown): number =>
  error instanceof SyntaxError && 'raisedAt' in error && typeof error.raisedAt === 'number' ? error.raisedAt : LONGEST_EXPRESSION;

/* The end of the first of two adjacent JSX elements, which are not an expression. */
const endOfFirstElement = (error: unknown): number | undefined =>
  error instanceof SyntaxError && error.message.startsWith('Adjacent JSX') && 'pos' in error && typeof error.pos === 'number'
    ? error.pos
    : undefined;

/** Parses the expressions at places of a text. The time for all syntax errors together is limited. */
export class Expressions {
  readonly #code: string;
  #left: number;

  constructor(code: string) {
    this.#code = code;
    this.#left = 2 * LONGEST_EXPRESSION + code.length;
  }

  /** Whether the limit for syntax errors is reached; then nothing more is parsed. */
  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** The expression at a place, with its places relative to it; `undefined` if there is none. */
  at(place: number, most = LONGEST_EXPRESSION): AnyNode | undefined {
    if (this.isSpent) return undefined;
    const code = this.#code.slice(place, place + Math.min(most, LONGEST_EXPRESSION));
    try {
      return expressionOf(code);
    } catch (error) {
      const stop = Math.min(stopOf(error), code.length);
      this.#left -= stop + COST_OF_ERROR;
      const end = endOfFirstElement(error);
      return end === undefined ? this.#withoutCasts(code, stop) : parseExpression(code.slice(0, end));
    }
  }

  /** The JSX element of an opening tag, without its content. */
  tagAt(start: number, end: number): AnyNode | undefined {
    if (this.isSpent) return undefined;
    const code = this.#code.slice(start, end).replace(/\/?>?$/, '/>');
    /* A page can have hundreds of thousands of short tags. */
    this.#left -= code.length + COST_OF_ERROR;
    return parseExpression(code);
  }

  #withoutCasts(code: string, stop: number): AnyNode | undefined {
    if (!MAY_HAVE_CASTS.test(code.slice(0, stop + 10))) return undefined;
    this.#left -= code.length;
    const plain = withoutCasts(code);
    return plain === undefined ? undefined : parseExpression(plain);
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** All nodes in the order of the text, each after its children. It does not recurse, so a deep tree cannot overflow the stack. */
export function nodesOf(root: AnyNode): AnyNode[] {
  /* In reverse order: each node before its children, the last one first. */
  const nodes: AnyNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    const values: unknown[] = Object.values(node);
    for (const value of values) {
      if (isNode(value)) open.push(value);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) open.push(item);
    }
  }
  return nodes.reverse();
}
