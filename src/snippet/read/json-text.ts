/** JSON as embed codes have it, also cut off. */

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

const MAX_LEVELS = 100;

/** The brackets that a cut-off JSON text lacks; `undefined` where it is nested deeper than settings are. */
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

/** Reads JSON, also where its closing brackets are missing. */
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
