const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lbrace: '{',
  rbrace: '}',
};

const fromCodePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** Resolves the character references that embed codes are written with; the rest of a text stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/g,
        (whole, decimal?: string, hexadecimal?: string, name = '') =>
          decimal
            ? fromCodePoint(Number(decimal))
            : hexadecimal
              ? fromCodePoint(parseInt(hexadecimal, 16))
              : (NAMED[String(name)] ?? whole),
      )
    : text;
