import { Parser, tokenizer, type AnyNode, type Options, type Program } from 'acorn';
import jsx from 'acorn-jsx';
import { parse as parseLoose } from 'acorn-loose';

/** Syntax trees of scripts as pages have them: also cut off, with TypeScript's casts, or in the middle of prose. */

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowSuperOutsideMethod: true,
  checkPrivateFields: false,
};

/* The check for names declared twice takes quadratic time, and does not matter where nothing runs. */
const Lenient = Parser.extend(
  jsx(),
  (Base) =>
    class extends Base {
      declareName(): void {
        /* No names are kept. */
      }
    },
);

/** Longer scripts are read in a window around the place of interest. */
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

/* `as Config`, `satisfies Config`, `readonly`: places of what TypeScript adds to an expression. */
function castPlaces(code: string): Array<readonly [start: number, end: number]> {
  const places: Array<readonly [number, number]> = [];
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
  return places;
}

/** The script without TypeScript's casts, each replaced by blanks so that places stay. */
function withoutCasts(code: string): string | undefined {
  const places = attempt(() => castPlaces(code));
  if (!places || places.length === 0 || places.length > 500) return undefined;
  return places.reduce((text, [start, end]) => blank(text, start, end), code);
}

const strict = (code: string): Program | undefined => attempt(() => Lenient.parse(code, OPTIONS));

/** The tree of a whole script, with a recovering parser where the strict one refuses it. */
export function parseScript(code: string): Program | undefined {
  const whole = strict(code);
  if (whole) return whole;
  const cast = withoutCasts(code);
  return (cast === undefined ? undefined : strict(cast)) ?? parseDamaged(cast ?? code);
}

/** The tree of a damaged script: what can be recognised. */
export const parseDamaged = (code: string): Program | undefined =>
  code.length > MAX_LOOSE ? undefined : attempt(() => parseLoose(code, OPTIONS));

/** The expression at a place of a text; `undefined` where none stands there. */
export const parseExpressionAt = (code: string, at: number): AnyNode | undefined =>
  attempt(() => Lenient.parseExpressionAt(code, at, OPTIONS));

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** All nodes, each after those inside of it, in the order of the text. Takes no stack, however deep the tree is. */
export function* nodesOf(root: AnyNode): Generator<AnyNode> {
  const open: Array<{ node: AnyNode; isDone: boolean }> = [{ node: root, isDone: false }];
  for (let last = open.pop(); last; last = open.pop()) {
    if (last.isDone) {
      yield last.node;
      continue;
    }
    open.push({ node: last.node, isDone: true });
    const children = Object.values(last.node)
      .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
      .filter(isNode);
    for (const node of children.reverse()) open.push({ node, isDone: false });
  }
}
