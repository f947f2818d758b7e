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
  let calls = 0;
  class Limited extends Base {}
  for (const name of RECURSIVE) {
    const method: unknown = Reflect.get(Base.prototype, name);
    if (typeof method !== 'function') continue;
    Reflect.set(Limited.prototype, name, function (this: Parser, ...args: unknown[]): unknown {
      if (calls >= MOST_CALLS) throw new SyntaxError('nested too deep');
      calls += 1;
      try {
        return Reflect.apply(method, this, args) as unknown;
      } finally {
        calls -= 1;
      }
    });
  }
  return Limited;
}
