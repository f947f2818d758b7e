import { generateSnippet, SnippetError, type SnippetFormat, type SnippetOptions } from '../snippet/index.js';
import { escapeHtml } from '../snippet/escape.js';
import { locateEmbedCodes } from '../snippet/parse.js';
import { inString, quoteAt, scriptRegions, type ScriptRegion } from './script-strings.js';

/** How old codes are replaced. */
export interface ConvertOptions {
  /** The name of the file that the text is of. */
  readonly file: string;
  /** Whether a `<script>` may stand in the text: a template of Vue takes none. */
  readonly hasScript: boolean;
  readonly format: SnippetFormat;
  /** Version 7 players by the version 2 players that they replace. */
  readonly uiconfs: ReadonlyMap<string, string>;
  /** The account for codes that do not name one. */
  readonly partnerId: string | undefined;
}

/** What became of a code. */
export interface Result {
  readonly line: number;
  readonly kind: string;
  readonly converted: boolean;
  /** Why it was left as it is. */
  readonly reason?: string;
  readonly dropped: readonly string[];
}

type Code = ReturnType<typeof locateEmbedCodes>[number];

const OLD_UICONF = /^uiconf_id=(\d+)$/;

/* Whether nothing but blanks and comments stands between the parts of a code, so that one text can replace them. */
const isOnePiece = (text: string, { pieces }: Code): boolean =>
  pieces.every(([, end], index) => {
    const next = pieces[index + 1];
    return !next || /^\s*(?:<!--[^]*?-->\s*)*$/.test(text.slice(end, next[0]));
  });

/* Elements without an end tag, and frames whose end tag is missing. */
const EMPTY = /^(?:embed|meta|link|source|img|input|frame|iframe|video-embed|media:\w+)$/i;

/** The player of a code as options. @throws SnippetError for what no snippet can be made of */
function optionsOf(text: string, code: Code, { uiconfs, partnerId }: ConvertOptions): SnippetOptions {
  const calls = code.dropped.filter((name) => name.endsWith('()'));
  if (calls.length > 0) throw new SnippetError('script', `its script does more than embed a player: ${calls.join(', ')}`);
  const others = code.dropped.filter((name) => /^(?:id|entries)=/.test(name));
  if (others.length > 0) throw new SnippetError('script', `its script plays other videos as well: ${others.join(', ')}`);
  if (!isOnePiece(text, code)) throw new SnippetError('script', 'its parts stand apart, with other content between them');
  const old = code.dropped.flatMap((name) => OLD_UICONF.exec(name)?.[1] ?? [])[0];
  const uiconfId = code.options.uiconfId ?? (old === undefined ? undefined : uiconfs.get(old));
  const account = code.options.partnerId ?? partnerId;
  if (uiconfId === undefined) {
    throw new SnippetError(
      'uiconfId',
      old === undefined
        ? 'it names no player (uiconf)'
        : `version 2 player ${old} plays nothing here: --uiconf ${old}=NEW names its successor`,
    );
  }
  if (account === undefined) throw new SnippetError('partnerId', 'it names no account: --partner ID names it');
  return { ...code.options, uiconfId, partnerId: account };
}

/* `style="width:608px;aspect-ratio:608/402"` as JSX has it. */
const asJsx = (tag: string): string =>
  tag.replace(/ style="([^"]*)"/, (_, style: string) => {
    const members = style.split(';').map((part) => {
      const [name = '', value = ''] = part.split(':');
      return `${name.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase())}: '${value}'`;
    });
    return ` style={{ ${members.join(', ')} }}`;
  });

/* Why no text can stand in the place of a code, as far as its old text shows. */
function problemOf(old: string): string | undefined {
  if (/^["'`]/.test(old)) return 'a script puts its text together';
  if (/\\{3}["/u]/.test(old)) return 'it stands in a string inside of a string';
  if (/^%3C|=3D["']?(?:https?:)?\/\//i.test(old)) return 'it stands in an encoded text';
  const [, name = ''] = /^<([a-z][\w:-]*)\b[^<>]*[^/]>$/i.exec(old) ?? [];
  return name !== '' && !EMPTY.test(name) ? 'other content stands inside of its element' : undefined;
}

/* As text, perhaps of a text that is escaped itself. */
const escapedTimes = (html: string, times: number): string => (times > 0 ? escapedTimes(escapeHtml(html), times - 1) : html);

/** The new text of a code, written as the place that it stands in needs it. @throws SnippetError where no text can stand there */
function replacementOf(text: string, code: Code, regions: readonly ScriptRegion[], options: ConvertOptions): string {
  const old = text.slice(code.start, code.end);
  const player = optionsOf(text, code, options);
  const problem = problemOf(old);
  if (problem !== undefined) throw new SnippetError('script', problem);
  const write = (): string => generateSnippet(player, options.format, options.hasScript ? {} : { scriptUrl: null });
  const [, more] = /^&((?:amp;)*)lt;/.exec(old) ?? [];
  if (more !== undefined) return escapedTimes(write(), 1 + more.length / 'amp;'.length);
  if (/^(?:<|\\u003c)/i.test(old) && /\\["/u]/.test(old)) return JSON.stringify(write()).slice(1, -1);
  const region = regions.find(({ start, end }) => start <= code.start && code.end <= end);
  const quote = region ? quoteAt(text, region, code.start) : 'none';
  if (region && quote !== 'none') return inString(write(), quote, region.language);
  if (!/^[<[{]/.test(old)) throw new SnippetError('script', 'it is a script of its own: replace the element that it fills');
  return region?.language === 'javascript'
    ? asJsx(generateSnippet(player, 'html', { scriptUrl: null, trustNote: false }))
    : write();
}

/* The codes of one script, or of one frame, stand in the same place. */
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

/** The text with its old codes replaced, and what became of each. This element's own tags stay as they are, and so do links. */
export function convertText(text: string, options: ConvertOptions): { text: string; results: Result[] } {
  const results: Result[] = [];
  const pieces: string[] = [];
  let from = 0;
  let line = 1;
  let counted = 0;
  const isOld = ({ kind }: Code): boolean => kind !== 'element' && kind !== 'component' && kind !== 'link';
  const codes = locateEmbedCodes(text).filter(isOld);
  const regions = codes.length > 0 ? scriptRegions(text, options.file) : [];
  for (const group of groupsOf(codes)) {
    const start = Math.min(...group.map((code) => code.start));
    const end = Math.max(...group.map((code) => code.end));
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    let reason: string | undefined;
    try {
      /* All of them, or none: what is left out would be lost. */
      const replacements = group.map((code) => replacementOf(text, code, regions, options));
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
