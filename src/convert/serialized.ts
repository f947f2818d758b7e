/** Strings of PHP's serialization, which contain their length: `s:158:"<iframe …></iframe>";` */

const STRING = /\bs:(\d{1,9}):\\{0,3}"/g;

/** The ranges in which the strings of a text end. An escaped string is at most twice as long. */
export const serializedStrings = (text: string): Array<readonly [start: number, end: number]> =>
  [...text.matchAll(STRING)].map(({ 0: before, 1: length, index }) => {
    const start = index + before.length;
    return [start, start + Number(length) * (before.includes('\\') ? 2 : 1)];
  });
