import { decode } from '../snippet/parse/decoded.js';
import { escapedText, wholeText, type Embedded } from './edits.js';

/** Cells of CSV files: `"` is doubled inside of a quoted cell. */

/* The separator that the first line contains most often outside of quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t', '|'].reduce((most, separator) => (count(separator) > count(most) ? separator : most));
}

const doubled = (text: string): string => text.replaceAll('"', '""');

/** The cells of a text. A cell without quotes gets quotes if its new text needs them. */
export function csvCells(text: string): Embedded[] {
  const separator = separatorOf(text);
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${separator}\\r\\n]|$)|[^${separator}\\r\\n]+`, 'g');
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  return [...text.matchAll(cell)].map(({ 0: whole, 1: quoted, index }) => {
    if (quoted !== undefined) {
      const start = index + 1;
      return escapedText(
        decode(quoted, /""/g, () => '"'),
        start,
        start + quoted.length,
        doubled,
      );
    }
    const write = (after: string): string => {
      const line = after.replaceAll('\n', ' ');
      return line.includes('"') || line.includes(separator) ? `"${doubled(line)}"` : line;
    };
    return wholeText(whole, index, index + whole.length, write);
  });
}
