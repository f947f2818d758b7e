import { SnippetError } from '../snippet/index.js';
import { escapeHtml } from '../snippet/escape.js';
import type { locateEmbedCodes } from '../snippet/parse.js';
import { serializedStrings } from './serialized.js';
import { inString, Quotes, scriptRegions, type ScriptRegion } from './script-strings.js';
import { asXml, cdataRanges, isXml } from './xml.js';

/** Writes HTML as its place in a file requires: escaped for a string, an attribute or XML, and indented. */

type Located = ReturnType<typeof locateEmbedCodes>[number];

/* The start of a longer line is not searched for its indentation. */
const LONGEST_START = 1000;

/** A file with the ranges that affect how a text is written there. */
export class Place {
  readonly #regions: readonly ScriptRegion[];
  readonly #text: string;
  readonly #file: string;
  readonly #quotes: Quotes;
  readonly #serialized: ReturnType<typeof serializedStrings>;
  readonly #cdata: ReturnType<typeof cdataRanges> | undefined;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#regions = scriptRegions(text, file);
    this.#quotes = new Quotes(text);
    this.#serialized = serializedStrings(text);
    this.#cdata = isXml(file, text) ? cdataRanges(text) : undefined;
  }

  /** HTML for the place of a code. @throws SnippetError if no text can replace the code there */
  written(html: () => string, jsx: () => string, { start, end, escapes }: Located): string {
    const old = this.#text.slice(start, end);
    const region = this.#regions.find((each) => each.start <= start && end <= each.end);
    const quote = region ? this.#quotes.at(region, start) : 'none';
    if (hasPlaceholder(old, region)) throw new SnippetError('script', 'it contains a placeholder of a template');
    if (this.#serialized.some(([from, to]) => from <= start && start < to)) {
      throw new SnippetError('script', 'it is in a serialized text of PHP, which contains its length');
    }
    const layers = layersOf(old, escapes);
    if (layers.length > 0) {
      const text = layers.reduceRight((inner, escape) => escaped(inner, escape, old, region), html().replaceAll('\n', ' '));
      /* A string in other quotes, or of PHP, has one more special character. */
      const special = quote === "'" || quote === '`' ? quote : region?.language === 'php' ? '$' : '';
      return special === '' ? text : text.replaceAll(special, `\\${special}`);
    }
    if (region && quote !== 'none' && quote !== 'comment') return inString(html(), quote, region.language);
    if (!/^[<[{]/.test(old)) throw new SnippetError('script', 'it is a separate script: replace the element that it fills');
    if (quote === 'comment') throw new SnippetError('script', 'it is in a comment');
    if (/\.json/i.test(this.#file)) throw new SnippetError('script', 'it is in no string of the JSON text');
    /* Such as a line of `COPY`, which ends with a line end. */
    if (/\.sql$/i.test(this.#file)) throw new SnippetError('script', 'it is in no string of the SQL text');
    if (region?.language === 'javascript' || /\.mdx$/i.test(this.#file)) return jsx();
    /* Without quotes, PHP has HTML in a heredoc. */
    if (region) return html().replaceAll('$', '&#36;');
    const isRaw = this.#cdata?.every(([from, to]) => start < from || start > to) === true;
    if (!isRaw) return this.#indented(html(), start, end);
    return old.startsWith('<') ? this.#indented(asXml(html()), start, end) : escapeHtml(html());
  }

  /* The lines of a text after the first one begin like the line of its place, and end like it. Inside of a line there is one. */
  #indented(html: string, start: number, end: number): string {
    const before = this.#text.slice(Math.max(start - LONGEST_START, 0), start);
    const lineStart = before.lastIndexOf('\n') + 1;
    if (
      !/^[ \t>\ufeff]*$/.test(before.slice(lineStart)) ||
      !/[ \t]*(?:\r?\n|$)/y.test(this.#text.slice(end, end + LONGEST_START))
    ) {
      return html.replaceAll('\n', ' ');
    }
    const indent = lineStart > 0 || start <= LONGEST_START ? /^[ \t>]*/.exec(before.slice(lineStart))?.[0] : '';
    const lineEnd = before.charAt(lineStart - 2) === '\r' ? '\r\n' : '\n';
    return html.replaceAll('\n', lineEnd + (indent ?? ''));
  }
}

/* Whether a value or a condition of a template is inside of a code. The code may be a shortcode of the template. */
function hasPlaceholder(old: string, region: ScriptRegion | undefined): boolean {
  if (region?.language === 'javascript') return false;
  return (region ? /\$[a-z_]/i : /<\?(?:php|=)|<%|(?<!=)\{\{|\{%/i).test(old.slice(2));
}

/* The escapes of a code, from the outside in. Whether a string of a script is escaped is seen in the old text. */
function layersOf(old: string, escapes: Located['escapes']): Located['escapes'] {
  const sure = escapes.filter((escape) => escape !== 'json');
  const hasBackslashes = /^(?:<|&|\\u003c)/i.test(old) && /\\(?:["/u]|&quot;|&#34;)/.test(old);
  return hasBackslashes && !sure.includes('string') ? [...sure, 'json'] : sure;
}

function escaped(html: string, escape: Located['escapes'][number], old: string, region: ScriptRegion | undefined): string {
  if (escape === 'entities') return escapeHtml(html);
  if (escape === 'csv') return html.replaceAll('"', '""');
  const text = JSON.stringify(html).slice(1, -1);
  /* The settings of a block of WordPress are in a comment, which two hyphens could end. */
  if (/\\u003c/i.test(old)) {
    return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '\\u002d\\u002d');
  }
  /* `</script>` would end the script that contains the string. */
  return region?.language === 'javascript' ? text.replaceAll('</', '<\\/') : text;
}
