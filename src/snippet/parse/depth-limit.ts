import type { Parser } from 'acorn';

/**
 * acorn's methods that recurse for each level of nesting. Without a limit a hostile text overflows the stack, which can be caught in
 * a script, but ends the process while a regular expression is compiled.
 */
const RECURSIVE = [
  'parseStatement',
  'parseMaybeAssign',
  'parseMaybeUnary',
  'parseExprAtom',
  'parseExprOp',
  'parseBindingAtom',
  'jsx_parseElementAt',
];

/* About 300 levels of brackets; settings have about ten. */
const MOST_CALLS = 1000;

/** An acorn plugin: the parser throws for a text that is nested too deep. */
export function depthLimit(Base: typeof Parser): typeof Parser {
  class Limited extends Base {
    /* It is not reset by an error, after which a parser is not continued. */
    depth = 0;
  }
  for (const name of RECURSIVE) {
    const method: unknown = Reflect.get(Base.prototype, name);
    if (typeof method !== 'function') continue;
    Reflect.set(Limited.prototype, name, function (this: Limited, ...args: unknown[]): unknown {
      if (this.depth >= MOST_CALLS) throw new SyntaxError('nested too deep');
      this.depth += 1;
      const result = Reflect.apply(method, this, args) as unknown;
      this.depth -= 1;
      return result;
    });
  }
  return Limited;
}
