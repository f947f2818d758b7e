import { generateSnippet, SnippetError, type SnippetFormat } from '../snippet/index.js';
import { locateEmbedCodes } from '../snippet/parse.js';

/** How old codes are replaced. */
export interface ConvertOptions {
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

/** The new text of a code. @throws SnippetError for what no snippet can be made of */
function replacementOf(text: string, code: Code, { format, uiconfs, partnerId }: ConvertOptions): string {
  const calls = code.dropped.filter((name) => name.endsWith('()'));
  if (calls.length > 0) throw new SnippetError('script', `its script does more than embed a player: ${calls.join(', ')}`);
  if (!isOnePiece(text, code)) throw new SnippetError('script', 'its parts stand apart, with other content between them');
  const old = code.dropped.flatMap((name) => OLD_UICONF.exec(name)?.[1] ?? [])[0];
  const uiconfId = code.options.uiconfId ?? (old === undefined ? undefined : uiconfs.get(old));
  const options = { ...code.options, uiconfId, partnerId: code.options.partnerId ?? partnerId };
  return generateSnippet(options, format);
}

const isInString = (text: string, { start, end }: Code): boolean => /\\["/u]/.test(text.slice(start, end));

/** The text with its old codes replaced, and what became of each. This element's own tags stay as they are, and so do links. */
export function convertText(text: string, options: ConvertOptions): { text: string; results: Result[] } {
  const results: Result[] = [];
  const pieces: string[] = [];
  let from = 0;
  let line = 1;
  let counted = 0;
  const isOld = ({ kind }: Code): boolean => kind !== 'element' && kind !== 'component' && kind !== 'link';
  for (const code of locateEmbedCodes(text).filter(isOld)) {
    line += text.slice(counted, code.start).split('\n').length - 1;
    counted = code.start;
    const { kind, dropped } = code;
    try {
      const replacement = code.start < from ? '' : replacementOf(text, code, options);
      pieces.push(text.slice(from, code.start), isInString(text, code) ? JSON.stringify(replacement).slice(1, -1) : replacement);
      from = code.end;
      results.push({ line, kind, converted: true, dropped });
    } catch (error) {
      if (!(error instanceof SnippetError)) throw error;
      results.push({ line, kind, converted: false, reason: error.message.replace('[kaltura-player] ', ''), dropped });
    }
  }
  return { text: pieces.join('') + text.slice(from), results };
}
