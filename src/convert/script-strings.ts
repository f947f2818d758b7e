import { nodesOf, parseStrict, type AnyNode } from '../snippet/parse/syntax.js';

/** The strings of a file's scripts: a code inside of a string is replaced by text that is valid in that string. */

/** `none`: outside of a string, such as in JSX. */
export type Quote = 'none' | 'comment' | "'" | '"' | '`';

/** A part of a file that is a script. */
export interface ScriptRegion {
  readonly start: number;
  readonly end: number;
  readonly language: 'javascript' | 'php';
}

const SCRIPT_FILE = /\.(?:[cm]?[jt]sx?|json[5cl]?)$/i;
const SCRIPT_TAG = /(<script\b[^<>]*>)([^]*?)<\/script\s*>/gi;
const PHP = /(<\?(?:php\b|=))([^]*?)(?:\?>|$)/gi;

const regions = (text: string, pattern: RegExp, language: ScriptRegion['language']): ScriptRegion[] =>
  [...text.matchAll(pattern)].map(({ 1: before = '', 2: inner = '', index }) => {
    const start = index + before.length;
    return { start, end: start + inner.length, language };
  });

/** The scripts of a file. @param file its name: a file with the extension of a script is one script */
export function scriptRegions(text: string, file: string): ScriptRegion[] {
  if (SCRIPT_FILE.test(file)) return [{ start: 0, end: text.length, language: 'javascript' }];
  return [...regions(text, SCRIPT_TAG, 'javascript'), ...(text.includes('<?') ? regions(text, PHP, 'php') : [])];
}

const TOKEN = /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\[^]|[^`\\])*`?/g;
/* A PHP string can contain line ends; a heredoc can contain quotes. */
const PHP_TOKEN =
  /<<<[ \t]*["']?(\w+)["']?\r?\n[^]*?\n[ \t]*\1\b|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*|'(?:\\[^]|[^'\\])*'?|"(?:\\[^]|[^"\\])*"?/g;

/* The strings, the JSX and the texts of JSX in a valid script. */
function partsOf(code: string): ReadonlyArray<readonly [start: number, end: number, quote: Quote]> | undefined {
  const tree = parseStrict(code);
  return (
    tree &&
    [...nodesOf(tree)].flatMap((node) => {
      const quote = quoteOf(node, code);
      return quote === undefined ? [] : [[node.start, node.end, quote] as const];
    })
  );
}

function quoteOf(node: AnyNode, code: string): Quote | undefined {
  /* acorn has no types for JSX. */
  const type: string = node.type;
  if (type.startsWith('JSX')) return 'none';
  if (type === 'TemplateElement') return '`';
  if (node.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  return code.charAt(node.start) === '"' ? '"' : "'";
}

/** Finds the quote of the string that contains a place. */
export class Quotes {
  readonly #text: string;
  readonly #parts = new Map<ScriptRegion, ReturnType<typeof partsOf>>();

  constructor(text: string) {
    this.#text = text;
  }

  at(region: ScriptRegion, place: number): Quote {
    const { start, end, language } = region;
    const code = this.#text.slice(start, end);
    if (!this.#parts.has(region)) this.#parts.set(region, language === 'javascript' ? partsOf(code) : undefined);
    const parts = this.#parts.get(region);
    if (!parts) return quoteByTokens(code, region, place);
    /* Outside of strings and JSX, only a comment can contain a tag. The last of the parts around a place is the innermost. */
    let [inner, from]: readonly [Quote, number] = ['comment', -1];
    for (const [partStart, partEnd, quote] of parts) {
      const around = start + partStart;
      if (around <= place && place < start + partEnd && around >= from) [inner, from] = [quote, around];
    }
    return inner;
  }
}

/* The quote in a script that is no plain JavaScript, such as TypeScript. */
function quoteByTokens(code: string, { start, language }: ScriptRegion, place: number): Quote {
  for (const { 0: token, index } of code.matchAll(language === 'php' ? PHP_TOKEN : TOKEN)) {
    const from = start + index;
    if (from > place) break;
    const [quote] = token;
    if (from + token.length > place && (quote === "'" || quote === '"' || quote === '`')) return quote;
  }
  return 'none';
}

/** HTML as the content of a string. */
export function inString(html: string, quote: Exclude<Quote, 'none' | 'comment'>, language: ScriptRegion['language']): string {
  const line = html.replaceAll('\n', ' ').replaceAll('\\', '\\\\');
  const escaped = line.replaceAll(quote, `\\${quote}`);
  if (language === 'php') return quote === '"' ? escaped.replaceAll('$', '\\$') : escaped;
  /* `</script>` would end the script that contains the string. */
  return (quote === '`' ? escaped.replaceAll('${', '\\${') : escaped).replaceAll('</', '<\\/');
}
