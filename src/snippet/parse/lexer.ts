/** Steps over JavaScript that is not read: each function takes a position and gives the one after. All are linear. */

const lineEnd = (code: string, at: number): number => {
  const end = code.indexOf('\n', at);
  return end < 0 ? code.length : end;
};

/** After a string that begins here, or where its line ends without one. */
export function afterString(code: string, at: number): { readonly end: number; readonly closed: boolean } {
  const quote = code[at];
  let end = at + 1;
  for (; end < code.length && code[end] !== '\n'; end += code[end] === '\\' ? 2 : 1) {
    if (code[end] === quote) return { end: end + 1, closed: true };
  }
  return { end: Math.min(end, code.length), closed: false };
}

/** After the comment that begins here; the same place when there is none. */
export function afterComment(code: string, at: number): number {
  if (code.startsWith('//', at)) return lineEnd(code, at);
  if (!code.startsWith('/*', at)) return at;
  const end = code.indexOf('*/', at + 2);
  return end < 0 ? code.length : end + 2;
}

/** After blanks and comments. */
export function afterTrivia(code: string, start: number): number {
  const blanks = /\s*/y;
  for (let at = start; ;) {
    blanks.lastIndex = at;
    blanks.test(code);
    const end = afterComment(code, blanks.lastIndex);
    if (end === at) return at;
    at = end;
  }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/* A slash after one of these begins a regular expression, otherwise it divides. */
const beginsPattern = (code: string, at: number, before: string): boolean =>
  /[(,=:[!&|?{};+\-*%<>~^]/.test(before) || /\b(?:return|typeof|case)\s*$/.test(code.slice(Math.max(0, at - 12), at));

function afterPattern(code: string, at: number): number {
  for (let end = at + 1; end < code.length && code[end] !== '\n'; end += code[end] === '\\' ? 2 : 1) {
    if (code[end] === '/') return end + 1;
  }
  return at + 1;
}

/** At the `,`, `;` or closing bracket that ends the expression, or at the end of the text. */
export function afterExpression(code: string, start: number): number {
  /* What is open: closing brackets to come, and "`" for a template string. */
  const open: string[] = [];
  let before = '(';
  let at = start;
  while (at < code.length) {
    const character = code.charAt(at);
    if (open.at(-1) === '`') {
      if (character === '`') open.pop();
      else if (code.startsWith('${', at)) open.push('}');
      at += character === '\\' || code.startsWith('${', at) ? 2 : 1;
      continue;
    }
    const end = afterTrivia(code, at);
    if (end > at) {
      at = end;
      continue;
    }
    if (character === '"' || character === "'") at = afterString(code, at).end;
    else if (character === '/' && beginsPattern(code, at, before)) at = afterPattern(code, at);
    else {
      if (open.length === 0 && /[,;)\]}]/.test(character)) return at;
      if (character === '`') open.push('`');
      else if (CLOSING[character]) open.push(CLOSING[character]);
      else if (/[)\]}]/.test(character)) open.pop();
      at += 1;
    }
    before = character;
  }
  return code.length;
}
