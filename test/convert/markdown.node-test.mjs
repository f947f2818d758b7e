import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTs } from '../support/load-ts.mjs';

const { markdownCode } = await loadTs('src/convert/markdown.ts');

/* In each text, code is written as `X`, and other text as `o`. */
const isFound = (text, isMdx = false) => {
  const ranges = markdownCode(text, isMdx);
  for (const { 0: letter, index } of text.matchAll(/[Xo]/g)) {
    const isCode = ranges.some(([start, end]) => start <= index && index < end);
    assert.equal(isCode, letter === 'X', `${letter} at ${index} of ${JSON.stringify(text.slice(0, 200))}`);
  }
};

describe('the code of a Markdown text', () => {
  for (const [name, text] of [
    ['a fence', 'o\n```\nX\n```\no'],
    ['a fence of tildes with backticks inside', '~~~ html\n```\nX\n```\nX\n~~~\no'],
    ['a longer fence around a fence', '````md\n```\nX\n```\nX\n````\no'],
    ['a fence that ends with its list item', '- o\n\n  ```\n  X\n\no'],
    ['a fence in a nested list', '1. o\n   - o\n\n     ```\n     X\n     ```\n   - o'],
    ['a fence that ends with its quote', '> ```\n> X\n\no'],
    ['a fence in a quote in a list', '- > ~~~\n  > X\n  > ~~~\n  > o'],
    ['a fence that is not closed', 'o\n\n```\nX\n\nX'],
    ['indented lines with an empty line between them', 'o\n\n    X\n\n    X\no'],
    ['lines that are indented with a tab', 'o\n\n\tX\n\no'],
    ['lines that are indented in a list item', '- o\n\n      X\n\n  o'],
    ['a code span over two lines', 'o `X\nX` o'],
    ['a code span of two backticks with one inside', 'o ``X ` X`` o'],
    ['a code span in a heading', '# o `X` o\n\no `X`\n==='],
    ['a code span in a table', '| o | `X` |\n|---|---|\n| `X` | o |'],
    ['a fence after a byte order mark', '\ufeff```\nX\n```\no'],
    ['a fence with Windows line ends', '```\r\nX\r\n```\r\no\r\n'],
  ]) {
    it(`is ${name}`, () => isFound(text));
  }

  for (const [name, text] of [
    ['lines that continue a paragraph', 'o\n    o'],
    ['a paragraph of a list item that is indented as far as its text', '1.  o\n\n    o'],
    ['lines of an HTML block', '<div>\n    o `o`\n</div>'],
    ['a text between backticks that do not match', 'o ``o` o'],
    ['a text between escaped backticks', 'o \\`o\\` o'],
    ['an attribute with backticks', 'o <a title="`"> o <b title="`"> o'],
    ['settings in YAML', '---\nhtml: |\n\n    o\nb: `o`\n---\no `X`'],
    ['settings in TOML', '+++\na = `\n\n    o`\n+++\n\no'],
  ]) {
    it(`is not ${name}`, () => isFound(text));
  }

  it('is in MDX neither an indented line nor the line of a tag', () => {
    isFound('o\n\n    o\n\n<div>\n    o `X`\n</div>\n\n```\nX\n```\no', true);
  });

  it('is found in a paragraph that is longer than what is read at once', () => {
    isFound('o `X` o\n'.repeat(2000) + 'o `' + 'X'.repeat(100) + '` o');
  });
});

describe('reading Markdown', () => {
  const [SHORT, TIMES] = [40_000, 8];
  /* CPU time in milliseconds, which does not include other processes. */
  const timeOf = (text) => {
    const before = process.cpuUsage();
    markdownCode(text, false);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const filled = (part) => (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

  for (const [what, textOf] of [
    ['sections', filled('# Title\n\nA *text* with `code`.\n\n- a\n- b\n\n```js\nx\n```\n\n')],
    ['one paragraph', filled('A text with `code`.\n')],
    [
      'backtick runs of ever more backticks',
      (length) => filled(Array.from({ length: 900 }, (_, at) => `a${'`'.repeat(at)}`).join(''))(length),
    ],
    ['starts of comments', (length) => `x ${filled('<!-- a ')(length)}`],
    ['starts of instructions', (length) => `x ${filled('<? a ')(length)}`],
    ['tags that are not closed', (length) => `x ${filled('<a b="c ')(length)}`],
    ['quotes in quotes', filled('> ')],
    ['lists in lists', filled('- a\n  ')],
    ['fences', filled('```\n')],
    ['links that are not closed', filled('[a](')],
  ]) {
    it(`takes linear time for ${what}`, () => {
      const [short, long] = [textOf(SHORT), textOf(SHORT * TIMES)];
      timeOf(short);
      const seen = [];
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const [one, other] = [timeOf(short), timeOf(long)];
        /* Quadratic parsing takes 64 times as long. Shorter times are mostly pauses of the garbage collector. */
        if (other < Math.max(one, 5) * 24) return;
        seen.push(`${one.toFixed(1)} ms and ${other.toFixed(1)} ms`);
      }
      assert.fail(seen.join('; '));
    });
  }
});
