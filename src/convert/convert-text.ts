import { generateSnippet, SnippetError, type SnippetFormat, type SnippetOptions } from '../snippet/index.js';
import { locateEmbedCodes } from '../snippet/parse.js';
import { isMarkdown, markdownCode } from './markdown.js';
import { Place } from './place.js';

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
  if (/^[\w$.\s]*createElement\b/.test(old)) return 'a script creates its frame';
  const strings = escapes.filter((escape) => escape === 'string' || escape === 'json');
  if (strings.length > 1 || /\\{3}["/u]/.test(old)) return 'it is in a string inside of a string';
  const isEncoded = escapes.includes('percent') || escapes.includes('quoted-printable');
  if (isEncoded || /^%3C|=3D["']?(?:https?:)?\/\//i.test(old)) return 'it is in an encoded text';
  const [, name = ''] = /^<([a-z][\w:-]*)\b[^<>]*[^/]>$/i.exec(old) ?? [];
  return name !== '' && !EMPTY.test(name) ? 'its element contains other content' : undefined;
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
  const examples = isMarkdown(options.file) ? markdownCode(text, /\.mdx$/i.test(options.file)) : [];
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
