/** The strings of a file's scripts: a code inside of a string is replaced by text that is valid in that string. */

/** `none`: outside of a string, such as in JSX. */
export type Quote = 'none' | "'" | '"' | '`';

/** A part of a file that is a script. */
export interface ScriptRegion {
  readonly start: number;
  readonly end: number;
  readonly language: 'javascript' | 'php';
}

const SCRIPT_FILE = /\.(?:[cm]?[jt]sx?)$/i;
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
/* A PHP string can contain line ends. */
const PHP_TOKEN = /\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*|'(?:\\[^]|[^'\\])*'?|"(?:\\[^]|[^"\\])*"?/g;

/** The quote of the string that contains a place. */
export function quoteAt(text: string, { start, end, language }: ScriptRegion, place: number): Quote {
  for (const { 0: token, index } of text.slice(start, end).matchAll(language === 'php' ? PHP_TOKEN : TOKEN)) {
    const from = start + index;
    if (from > place) break;
    const [quote] = token;
    if (from + token.length > place && (quote === "'" || quote === '"' || quote === '`')) return quote;
  }
  return 'none';
}

/** HTML as the content of a string. */
export function inString(html: string, quote: Exclude<Quote, 'none'>, language: ScriptRegion['language']): string {
  const line = html.replaceAll('\n', ' ').replaceAll('\\', '\\\\');
  const escaped = line.replaceAll(quote, `\\${quote}`);
  if (language === 'php') return quote === '"' ? escaped.replaceAll('$', '\\$') : escaped;
  /* `</script>` would end the script that contains the string. */
  return (quote === '`' ? escaped.replaceAll('${', '\\${') : escaped).replaceAll('</', '<\\/');
}
