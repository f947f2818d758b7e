import { generateSnippet, SnippetError, type SnippetFormat, type SnippetOptions } from '../snippet/index.js';
import { locateEmbedCodes } from '../snippet/parse.js';
import { edited, type Edit, type Embedded } from './edits.js';
import { embeddedTexts } from './embedded.js';
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

interface Read {
  readonly edits: readonly Edit[];
  readonly results: readonly Result[];
}

/* The edit for the codes at one place: all of them or none are replaced. */
function readGroup(group: readonly Code[], line: number, write: (code: Code) => string): Read {
  const start = Math.min(...group.map((code) => code.start));
  const end = Math.max(...group.map((code) => code.end));
  let reason: string | undefined;
  const edits: Edit[] = [];
  try {
    const texts = group.map(write);
    /* Where a code stays in its line, so do all of them. */
    edits.push({ start, end, text: texts.join(texts.some((text) => text.includes('\n')) ? '\n' : ' ') });
  } catch (error) {
    if (!(error instanceof SnippetError)) throw error;
    reason = error.message.replace('[kaltura-player] ', '');
  }
  const outcome = { line, converted: reason === undefined, ...(reason !== undefined && { reason }) };
  return { edits, results: group.map(({ kind, dropped }) => ({ ...outcome, kind, dropped })) };
}

/* A text without these contains no code. */
const MARKER = /kaltura|embed|media|entry|vc_raw|base64|atob|#E-8_/i;

/* HTML inside of another format is read like a page. */
const readEmbedded = ({ text, keepsLines, edits }: Embedded, line: number, options: ConvertOptions): Read => {
  const inner = read(text, { ...options, file: 'embedded.html' });
  const lineOf = ({ line: at }: Result): number => (keepsLines ? line + at - 1 : line);
  return { edits: edits(inner.edits), results: inner.results.map((result) => ({ ...result, line: lineOf(result) })) };
};

function read(text: string, options: ConvertOptions): Read {
  const isOld = ({ kind }: Code): boolean => kind !== 'element' && kind !== 'component' && kind !== 'link';
  const examples = isMarkdown(options.file) ? markdownCode(text, /\.mdx$/i.test(options.file)) : [];
  const shown = examples.flatMap(([start, end]) => within(text, start, end));
  const plain = without(text, examples);
  const embedded = embeddedTexts(plain, options.file).filter((part) => MARKER.test(part.text));
  const rest = without(
    plain,
    embedded.map(({ start, end }) => [start, end] as const),
  );
  const codes = [...locateEmbedCodes(rest), ...shown].filter(isOld).sort((one, other) => one.start - other.start);
  const place = new Place(text, options.file);
  const write = (code: Code): string => {
    if (shown.includes(code)) throw new SnippetError('script', 'it is code that the page shows');
    return replacementOf(text, code, place, options);
  };
  const parts = [
    ...groupsOf(codes).map((group) => ({
      start: group[0]?.start ?? 0,
      readAt: (line: number) => readGroup(group, line, write),
    })),
    ...embedded.map((part) => ({ start: part.start, readAt: (line: number) => readEmbedded(part, line, options) })),
  ].sort((one, other) => one.start - other.start);
  let line = 1;
  let counted = 0;
  const reads = parts.map(({ start, readAt }) => {
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    return readAt(line);
  });
  return { edits: reads.flatMap(({ edits }) => edits), results: reads.flatMap(({ results }) => results) };
}

/** The text with its old codes replaced, and the result for each. This element's own tags and links are left unchanged. */
export function convertText(text: string, options: ConvertOptions): { text: string; results: readonly Result[] } {
  const { edits, results } = read(text, options);
  return { text: edited(text, edits), results };
}
