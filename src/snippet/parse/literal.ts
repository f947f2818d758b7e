import { evaluate, noScope } from './evaluate.js';
import { UNKNOWN } from './operations.js';
import { parseExpression } from './syntax.js';
import { parseJson } from '../read/json-text.js';

/** Whether a text is an unreplaced placeholder of the guide. */
export const isPlaceholder = (text: string): boolean => /^\{[A-Z][A-Z\d_]*\}$/.test(text);

/** The value of JSON or of a JavaScript literal; `undefined` for other texts. */
export function readLiteral(text: string): unknown {
  const plain = parseJson(text);
  if (plain !== undefined || text.length > 20_000) return plain;
  const node = parseExpression(text);
  const value = node && text.slice(node.end).trim() === '' ? evaluate(node, noScope(text.length)) : UNKNOWN;
  return value === UNKNOWN ? undefined : value;
}
