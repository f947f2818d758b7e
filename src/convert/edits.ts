import type { Decoded } from '../snippet/parse/decoded.js';

/** Replacements in a text, and in texts inside of it. */

/** A replacement in a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Embedded {
  readonly start: number;
  readonly end: number;
  /** The decoded text. */
  readonly text: string;
  /** Whether the decoded text has the line ends of the encoded one. */
  readonly keepsLines: boolean;
  /** The edits of the file for edits of the decoded text. */
  readonly edits: (inner: readonly Edit[]) => Edit[];
}

/** The text after its edits, which are in order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const pieces = edits.flatMap(({ start, end, text: after }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, after];
  });
  return pieces.join('') + text.slice(from);
}

/** A text whose special characters are escaped one by one: only the edits are written. */
export function escapedText({ text, at }: Decoded, start: number, end: number, escape: (text: string) => string): Embedded {
  /* A text of one line remains one. */
  const lines = /[\r\n]/.test(text) ? (inner: string) => inner : (inner: string) => inner.replaceAll('\n', ' ');
  const edits = (inner: readonly Edit[]): Edit[] =>
    inner.map((edit) => ({ start: start + at(edit.start), end: start + at(edit.end), text: escape(lines(edit.text)) }));
  return { start, end, text, keepsLines: true, edits };
}

/** A text that is written again as a whole. */
export const wholeText = (text: string, start: number, end: number, write: (text: string) => string): Embedded => ({
  start,
  end,
  text,
  keepsLines: false,
  edits: (inner) => (inner.length === 0 ? [] : [{ start, end, text: write(edited(text, inner)) }]),
});
