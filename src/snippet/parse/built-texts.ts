import type { AnyNode } from 'acorn';
import { UNKNOWN } from './operations.js';
import { ScriptReader } from './script-reader.js';
import { Variables } from './variables.js';
import { nodesOf, parseStrict } from './syntax.js';

/** A text that a script concatenates, with the place of the expression. */
export interface BuiltText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MARKER = /kaltura|embedPlaykitJs|embedIframeJs|mediaspace|kwidget/i;
const PUT_TOGETHER = /["'`)]\s*\+|\+\s*["'`]|\$\{|\.concat\(|\.join\(/;
const LONGEST = 20_000;

const isBuilt = (node: AnyNode): boolean =>
  (node.type === 'BinaryExpression' && node.operator === '+') ||
  (node.type === 'TemplateLiteral' && node.expressions.length > 0) ||
  (node.type === 'CallExpression' && node.callee.type === 'MemberExpression');

/** The addresses and the markup of players that a script concatenates: `'https://…entry_id=' + id`. */
export function builtTexts(code: string): BuiltText[] {
  if (!MARKER.test(code) || !PUT_TOGETHER.test(code)) return [];
  const tree = parseStrict(code);
  if (!tree) return [];
  const first = new ScriptReader({ lookUp: () => UNKNOWN }, code.length);
  first.read(tree);
  const variables = new Variables(first.variables.result, code.length);
  const texts: BuiltText[] = [];
  for (const node of nodesOf(tree)) {
    if (!isBuilt(node)) continue;
    const text = variables.valueOf(node);
    if (typeof text !== 'string' || text.length > LONGEST || !MARKER.test(text)) continue;
    /* Operands of a concatenation may be concatenations themselves. */
    while ((texts.at(-1)?.start ?? -1) >= node.start) texts.pop();
    texts.push({ text, start: node.start, end: node.end });
  }
  return texts;
}
