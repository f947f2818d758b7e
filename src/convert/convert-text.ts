import { generateSnippet, SnippetError, type SnippetFormat, type SnippetOptions } from '../snippet/index.js';
import { escapeHtml } from '../snippet/escape.js';
import { locateEmbedCodes } from '../snippet/parse.js';
import { isMarkdown, markdownCode } from './markdown.js';
import { inString, Quotes, scriptRegions, type ScriptRegion } from './script-strings.js';
import { asXml, cdataRanges, isXml } from './xml.js';

/** How old codes are replaced. */
export interface ConvertOptions {
  /** The name of the file that contains the text. */
  readonly file: string;
  /** Whether the text may contain a `<script>`: a Vue template may not. */
  readonly hasScript: boolean;
  readonly format: SnippetFormat;
  /** The uiConf ids of version 7 players by those of version 2 that they replace. */
  readonly uiconfs: ReadonlyMap<string, string>;
  /** The account for codes without one. */
  readonly partnerId: string | undefined;
}

/** The result for one code. */
export interface Result {
  readonly line: number;
  readonly kind: string;
  readonly converted: boolean;
  /** Why the code was left unchanged. */
  readonly reason?: string;
  readonly dropped: readonly string[];
}

type Code = ReturnType<typeof locateEmbedCodes>[number];

const OLD_UICONF = /^uiconf_id=(\d+)$/;

/* Whether only whitespace and comments are between the parts of a code, so that one text can replace them. */
const isOnePiece = (text: string, { pieces }: Code): boolean =>
  pieces.every(([, end], index) => {
    const next = pieces[index + 1];
    return !next || /^\s*(?:<!--[^]*?-->\s*)*$/.test(text.slice(end, next[0]));
  });

/* Elements without an end tag, and frames, whose end tag is often missing. */
const EMPTY = /^(?:embed|meta|link|source|img|input|frame|iframe|video-embed|media:\w+)$/i;

/** The options of a code's player. @throws SnippetError if no snippet can be made of them */
function optionsOf(text: string, code: Code, { uiconfs, partnerId }: ConvertOptions): SnippetOptions {
  const calls = code.dropped.filter((name) => name.endsWith('()'));
  if (calls.length > 0) throw new SnippetError('script', `its script does more than embed a player: ${calls.join(', ')}`);
  const others = code.dropped.filter((name) => /^(?:id|entries)=/.test(name));
  if (others.length > 0) throw new SnippetError('script', `its script also plays other videos: ${others.join(', ')}`);
  if (!isOnePiece(text, code)) throw new SnippetError('script', 'other content is between its parts');
  const old = code.dropped.flatMap((name) => OLD_UICONF.exec(name)?.[1] ?? [])[0];
  const uiconfId = code.options.uiconfId ?? (old === undefined ? undefined : uiconfs.get(old));
  const account = code.options.partnerId ?? partnerId;
  if (uiconfId === undefined) {
    throw new SnippetError(
      'uiconfId',
      old === undefined
        ? 'it contains no player id (uiconf)'
        : `it uses version 2 player ${old}: pass --uiconf ${old}=NEW, the id of a version 7 player`,
    );
  }
  if (account === undefined) throw new SnippetError('partnerId', 'it contains no account: pass --partner ID');
  return { ...code.options, uiconfId, partnerId: account };
}

/* Writes `style="width:608px;aspect-ratio:608/402"` as a JSX style object. */
const asJsx = (tag: string): string =>
  tag.replace(/ style="([^"]*)"/, (_, style: string) => {
    const members = style.split(';').map((part) => {
      const [name = '', value = ''] = part.split(':');
      return `${name.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase())}: '${value}'`;
    });
    return ` style={{ ${members.join(', ')} }}`;
  });

/* Why no text can replace a code, judged by its old text and its escapes. */
function problemOf(old: string, escapes: Code['escapes']): string | undefined {
  if (/^["'`]/.test(old)) return 'a script concatenates its text';
  const strings = escapes.filter((escape) => escape === 'string' || escape === 'json');
  if (strings.length > 1 || /\\{3}["/u]/.test(old)) return 'it is in a string inside of a string';
  const isEncoded = escapes.includes('percent') || escapes.includes('quoted-printable');
  if (isEncoded || /^%3C|=3D["']?(?:https?:)?\/\//i.test(old)) return 'it is in an encoded text';
  const [, name = ''] = /^<([a-z][\w:-]*)\b[^<>]*[^/]>$/i.exec(old) ?? [];
  return name !== '' && !EMPTY.test(name) ? 'its element contains other content' : undefined;
}

/* The start of a longer line is not searched for its indentation. */
const LONGEST_START = 1000;

/* A file with the ranges that affect how a text is written there. */
class Place {
  readonly regions: readonly ScriptRegion[];
  readonly #text: string;
  readonly #file: string;
  readonly #quotes: Quotes;
  readonly #cdata: ReturnType<typeof cdataRanges> | undefined;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.regions = scriptRegions(text, file);
    this.#quotes = new Quotes(text);
    this.#cdata = isXml(file, text) ? cdataRanges(text) : undefined;
  }

  /** HTML for the place of a code. @throws SnippetError if no text can replace the code there */
  written(html: () => string, jsx: () => string, { start, end, escapes }: Code): string {
    const old = this.#text.slice(start, end);
    const region = this.regions.find((each) => each.start <= start && end <= each.end);
    const quote = region ? this.#quotes.at(region, start) : 'none';
    if (hasPlaceholder(old, region)) throw new SnippetError('script', 'it contains a placeholder of a template');
    const layers = layersOf(old, escapes);
    if (layers.length > 0) {
      const text = layers.reduceRight((inner, escape) => escaped(inner, escape, old, region), html());
      /* A string in other quotes, or of PHP, has one more special character. */
      const special = quote === "'" || quote === '`' ? quote : region?.language === 'php' ? '$' : '';
      return special === '' ? text : text.replaceAll(special, `\\${special}`);
    }
    if (region && quote !== 'none' && quote !== 'comment') return inString(html(), quote, region.language);
    if (!/^[<[{]/.test(old)) throw new SnippetError('script', 'it is a separate script: replace the element that it fills');
    if (quote === 'comment') throw new SnippetError('script', 'it is in a comment');
    if (/\.json/i.test(this.#file)) throw new SnippetError('script', 'it is in no string of the JSON text');
    if (region?.language === 'javascript' || /\.mdx$/i.test(this.#file)) return jsx();
    /* Without quotes, PHP has HTML in a heredoc. */
    if (region) return html().replaceAll('$', '&#36;');
    const isRaw = this.#cdata?.every(([from, to]) => start < from || start > to) === true;
    if (!isRaw) return this.#indented(html(), start);
    return old.startsWith('<') ? this.#indented(asXml(html()), start) : escapeHtml(html());
  }

  /* The lines of a text after the first one begin like the line of its place, and end like it. */
  #indented(html: string, start: number): string {
    const before = this.#text.slice(Math.max(start - LONGEST_START, 0), start);
    const lineStart = before.lastIndexOf('\n') + 1;
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
function layersOf(old: string, escapes: Code['escapes']): Code['escapes'] {
  const sure = escapes.filter((escape) => escape !== 'json');
  const hasBackslashes = /^(?:<|&|\\u003c)/i.test(old) && /\\(?:["/u]|&quot;|&#34;)/.test(old);
  return hasBackslashes && !sure.includes('string') ? [...sure, 'json'] : sure;
}

function escaped(html: string, escape: Code['escapes'][number], old: string, region: ScriptRegion | undefined): string {
  if (escape === 'entities') return escapeHtml(html);
  const text = JSON.stringify(html).slice(1, -1);
  /* The settings of a block of WordPress are in a comment, which two hyphens could end. */
  if (/\\u003c/i.test(old)) {
    return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '\\u002d\\u002d');
  }
  /* `</script>` would end the script that contains the string. */
  return region?.language === 'javascript' ? text.replaceAll('</', '<\\/') : text;
}

/** The new text of a code, escaped for its place. @throws SnippetError if no text can replace the code there */
function replacementOf(text: string, code: Code, place: Place, options: ConvertOptions): string {
  const player = optionsOf(text, code, options);
  const problem = problemOf(text.slice(code.start, code.end), code.escapes);
  if (problem !== undefined) throw new SnippetError('script', problem);
  return place.written(
    () => generateSnippet(player, options.format, options.hasScript ? {} : { scriptUrl: null }),
    () => asJsx(generateSnippet(player, 'html', { scriptUrl: null, trustNote: false })),
    code,
  );
}

/* The codes of one script, or of one frame, are at the same place. */
function groupsOf(codes: readonly Code[]): Code[][] {
  const groups: Code[][] = [];
  let end = -1;
  for (const code of codes) {
    if (code.start < end) groups.at(-1)?.push(code);
    else groups.push([code]);
    end = Math.max(end, code.end);
  }
  return groups;
}

/* The codes of a range. */
const within = (text: string, start: number, end: number): Code[] =>
  locateEmbedCodes(text.slice(start, end)).map((code) => ({ ...code, start: code.start + start, end: code.end + start }));

/* The text with spaces in place of some ranges. */
function without(text: string, ranges: ReadonlyArray<readonly [start: number, end: number]>): string {
  let from = 0;
  const pieces = ranges.flatMap(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return [before, ' '.repeat(end - start)];
  });
  return pieces.join('') + text.slice(from);
}

/** The text with its old codes replaced, and the result for each. This element's own tags and links are left unchanged. */
export function convertText(text: string, options: ConvertOptions): { text: string; results: Result[] } {
  const results: Result[] = [];
  const pieces: string[] = [];
  let from = 0;
  let line = 1;
  let counted = 0;
  const isOld = ({ kind }: Code): boolean => kind !== 'element' && kind !== 'component' && kind !== 'link';
  const examples = isMarkdown(options.file) ? markdownCode(text, !/\.mdx$/i.test(options.file)) : [];
  const shown = examples.flatMap(([start, end]) => within(text, start, end));
  const codes = [...locateEmbedCodes(without(text, examples)), ...shown]
    .filter(isOld)
    .sort((one, other) => one.start - other.start);
  const place = new Place(text, options.file);
  for (const group of groupsOf(codes)) {
    const start = Math.min(...group.map((code) => code.start));
    const end = Math.max(...group.map((code) => code.end));
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    let reason: string | undefined;
    try {
      /* All of them or none: the group is replaced as a whole. */
      if (group.some((code) => shown.includes(code))) throw new SnippetError('script', 'it is code that the page shows');
      const replacements = group.map((code) => replacementOf(text, code, place, options));
      pieces.push(text.slice(from, start), replacements.join('\n'));
      from = end;
    } catch (error) {
      if (!(error instanceof SnippetError)) throw error;
      reason = error.message.replace('[kaltura-player] ', '');
    }
    for (const { kind, dropped } of group) {
      results.push({ line, kind, converted: reason === undefined, ...(reason !== undefined && { reason }), dropped });
    }
  }
  return { text: pieces.join('') + text.slice(from), results };
}
