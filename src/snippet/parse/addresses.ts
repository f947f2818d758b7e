/** Addresses in a text. */

/* Kaltura's own hosts are recognized without a scheme. An address ends at a quote, a bracket or non-ASCII punctuation. */
const ADDRESS =
  /(?:(?:https?:)?\/\/|(?<![\w.@/:%-])(?:[\w-]{1,40}\.){1,5}kaltura\.com\/)[^\s"'`<>\\()|\u00ab\u00bb\u2010-\u2027\u2030-\u205e\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;
/* Markdown's delimiters of emphasis. */
const EMPHASIS = /[*_~]/;

/* The end of an address: before a bracket that encloses it or begins other text, such as `[/url]`. */
function addressEnd(address: string): number {
  let open = 0;
  for (let at = 0; at < address.length; at += 1) {
    const character = address.charAt(at);
    if (character === '[') {
      if (open === 0 && !/(?:config|flashvars|\])$/i.test(address.slice(Math.max(at - 9, 0), at))) return at;
      open += 1;
    } else if (character === ']') {
      if (open === 0) return at;
      open -= 1;
    } else if (character === '{' && (address.charAt(at + 1) === '/' || address.charAt(at + 1) === '%')) return at;
  }
  return address.length;
}

/* `**https://…**` */
function withoutEmphasis(address: string, before: string): string {
  let end = address.length;
  while (EMPHASIS.test(before) && address.charAt(end - 1) === before) end -= 1;
  return address.slice(0, end);
}

const MARK = /\/\/|kaltura\.com\//;

/** The addresses of a text with their places. */
export function addressesIn(text: string): Array<{ readonly address: string; readonly index: number }> {
  if (!MARK.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: whole, index }) => ({
    address: withoutEmphasis(whole.slice(0, addressEnd(whole)), text.charAt(index - 1)),
    index,
  }));
}
