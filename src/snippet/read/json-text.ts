/** JSON of embed codes, also truncated. */

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

const MAX_LEVELS = 100;

/** The missing closing brackets of a truncated JSON text; `undefined` if it is nested too deep. */
function missingBrackets(text: string): string | undefined {
  const open: string[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && CLOSING[character]) open.push(CLOSING[character]);
    else if (!quoted && character === open.at(-1)) open.pop();
    if (open.length > MAX_LEVELS) return undefined;
  }
  return (quoted ? '"' : '') + open.reverse().join('');
}

/** Parses JSON, also without its closing brackets. */
export function parseJson(text: string): unknown {
  const missing = missingBrackets(text);
  for (const end of missing === undefined ? [] : new Set(['', missing])) {
    try {
      return JSON.parse(text + end) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}
