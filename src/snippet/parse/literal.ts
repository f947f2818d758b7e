import { evaluate, UNKNOWN } from './evaluate.js';
import { parseExpressionAt } from './syntax.js';
import { parseJson } from '../read/query.js';

const nothing = (): unknown => UNKNOWN;

/** A token of the guide that nobody has replaced. */
export const isPlaceholder = (text: string): boolean => /^\{[A-Z][A-Z\d_]*\}$/.test(text);

/** The value that a text of JSON or of a JavaScript literal is; `undefined` where it is none. */
export function readLiteral(text: string): unknown {
  const plain = parseJson(text);
  if (plain !== undefined || text.length > 20_000) return plain;
  const node = parseExpressionAt(text, 0);
  const value = node && text.slice(node.end).trim() === '' ? evaluate(node, nothing) : UNKNOWN;
  return value === UNKNOWN ? undefined : value;
}
