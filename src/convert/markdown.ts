/** Code of Markdown: it is shown as text, so an embed code in it is an example. */

type Range = readonly [start: number, end: number];

export const isMarkdown = (file: string): boolean => /\.(?:md|mdx|markdown)$/i.test(file);

/* The prefix of a line in quotes and lists. */
const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))*[ \t]*(`{3,}|~{3,})(.*)$/;
const INDENTED = /^(?: {4}| {0,3}\t)/;

/* The code spans of a paragraph: between two runs of backticks of the same length. */
function spans(text: string, offset: number): Range[] {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: run, index }) => ({ start: index, length: run.length }));
  const next = new Map<number, number>();
  /* The index of the next run of the same length, from the end. */
  const closing = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0;
    closing[at] = next.get(length) ?? -1;
    next.set(length, at);
  }
  const found: Range[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [open, close] = [runs[at], runs[closing[at] ?? -1]];
    if (!open || !close) continue;
    found.push([offset + open.start, offset + close.start + close.length]);
    at = closing[at] ?? at;
  }
  return found;
}

/**
 * The ranges of fenced and indented code, and of code spans. A paragraph in a list that looks like indented code counts as code.
 * @param hasIndented whether indented lines are code: in MDX they are not
 */
export function markdownCode(text: string, hasIndented: boolean): Range[] {
  const ranges: Range[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let paragraph = -1;
  let isIndented = false;
  let place = 0;
  const endParagraph = (end: number): void => {
    if (paragraph >= 0) ranges.push(...(isIndented ? [[paragraph, end] as const] : spans(text.slice(paragraph, end), paragraph)));
    paragraph = -1;
  };
  for (const line of text.split(/(?<=\n)/)) {
    const start = place;
    place += line.length;
    const [, mark = '', info = ''] = FENCE.exec(line.trimEnd()) ?? [];
    if (fence) {
      if (!mark.startsWith(fence.mark) || info.trim() !== '') continue;
      ranges.push([fence.start, place]);
      fence = undefined;
    } else if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) {
      endParagraph(start);
      fence = { mark, start };
    } else if (line.trim() === '') endParagraph(start);
    else {
      const indented = hasIndented && INDENTED.test(line);
      if (isIndented && !indented) endParagraph(start);
      if (paragraph < 0) [paragraph, isIndented] = [start, indented];
    }
  }
  endParagraph(text.length);
  if (fence) ranges.push([fence.start, text.length]);
  return ranges;
}
