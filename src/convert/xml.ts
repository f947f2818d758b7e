/** Codes in XML files: the new text must be well-formed there. */

export const isXml = (file: string, text: string): boolean =>
  /\.(?:xml|xhtml|rss|atom|svg)$/i.test(file) || /^\ufeff?\s*<\?xml\b/.test(text);

/** The ranges of `<![CDATA[…]]>`, whose content is HTML. */
export function cdataRanges(text: string): Array<readonly [start: number, end: number]> {
  const ranges: Array<readonly [number, number]> = [];
  for (let start = text.indexOf('<![CDATA['); start >= 0;) {
    const end = text.indexOf(']]>', start);
    if (end < 0) break;
    ranges.push([start, end]);
    start = text.indexOf('<![CDATA[', end);
  }
  return ranges;
}

/** The tags with a value for every attribute. */
export const asXml = (html: string): string =>
  html.replace(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
    tag.replace(/("[^"]*"|'[^']*')|(\s[\w-]+)(?=[\s>])/g, (_, quoted: string | undefined, name: string | undefined) =>
      name === undefined ? (quoted ?? '') : `${name}=""`,
    ),
  );
