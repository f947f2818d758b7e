import { parser } from '@lezer/markdown';

/** Code of Markdown: it is shown as text, so an embed code in it is an example. */

type Range = readonly [start: number, end: number];

export const isMarkdown = (file: string): boolean => /\.(?:md|mdx|markdown)$/i.test(file);

/* No code depends on these. */
const REMOVED = ['Emphasis', 'HardBreak', 'Entity', 'Link', 'Image', 'LinkEnd'];
const INLINE = ['Escape', 'InlineCode', 'HTMLTag'];
/* In MDX, tags are JSX, and indented lines are text. */
const NOT_IN_MDX = ['IndentedCode', 'HTMLBlock', 'HTMLTag'];

const parsersWithout = (names: readonly string[]): { blocks: typeof parser; inline: typeof parser } => ({
  blocks: parser.configure({ remove: [...REMOVED, ...INLINE, ...names] }),
  inline: parser.configure({ remove: [...REMOVED, ...names] }),
});

const MARKDOWN = parsersWithout([]);
const MDX = parsersWithout(NOT_IN_MDX);

const CODE_BLOCK: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock']);
const WITH_INLINE = /^(?:Paragraph|ATXHeading\d|SetextHeading\d)$/;

/* A mark that is never closed is searched for up to the end of the text: longer paragraphs are read in parts of whole lines. */
const LONGEST_PART = 8000;

function* partsOf(text: string, start: number, end: number): Generator<Range> {
  for (let from = start; from < end;) {
    const longest = Math.min(from + LONGEST_PART, end);
    const lineEnd = longest < end ? text.lastIndexOf('\n', longest) : -1;
    const to = lineEnd > from ? lineEnd : longest;
    yield [from, to];
    from = to;
  }
}

/* A byte order mark, and the settings of a page in YAML or TOML. */
const BEFORE = /^\ufeff?(?:(---|\+\+\+)[ \t]*\r?\n(?:[^]*?\n)??\1[ \t]*(?:\r?\n|$))?/;

/** The ranges of fenced and indented code, and of code spans. @param isMdx whether the text is MDX */
export function markdownCode(text: string, isMdx: boolean): Range[] {
  const { blocks, inline } = isMdx ? MDX : MARKDOWN;
  const code = inline.nodeSet.types.find(({ name }) => name === 'InlineCode')?.id;
  const offset = BEFORE.exec(text)?.[0].length ?? 0;
  const ranges: Range[] = [];
  blocks.parse(text.slice(offset)).iterate({
    enter: ({ name, from, to }) => {
      if (CODE_BLOCK.has(name)) ranges.push([from + offset, to + offset]);
      if (!WITH_INLINE.test(name)) return;
      for (const [start, end] of partsOf(text, from + offset, to + offset)) {
        for (const element of inline.parseInline(text.slice(start, end), start)) {
          if (element.type === code) ranges.push([element.from, element.to]);
        }
      }
    },
  });
  return ranges;
}
