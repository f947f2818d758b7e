import { base64Texts } from '../snippet/parse/base64.js';
import { csvCells } from './csv.js';
import { wholeText, type Embedded } from './edits.js';
import { sqlStrings } from './sql.js';

/** Texts inside of a file that are HTML in an encoding of their own, such as the cells of a CSV file. */

/* A text in Base64, as `base64Texts()` reads it. */
function toBase64(text: string, isPercent: boolean): string {
  const percent = encodeURIComponent(text);
  if (isPercent) {
    return btoa(percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`));
  }
  return btoa(percent.replace(/%([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** The embedded texts of a file, in order. */
export function embeddedTexts(text: string, file: string): Embedded[] {
  if (/\.(?:csv|tsv)$/i.test(file)) return csvCells(text);
  if (/\.sql$/i.test(file)) return sqlStrings(text);
  return base64Texts(text).map(({ text: inner, start, end, isPercent }) =>
    wholeText(inner, start, end, (after) => toBase64(after, isPercent)),
  );
}
