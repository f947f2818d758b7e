/** Addresses in the text of pages, mails and word processors. */

/* Zero-width characters, and quotes of word processors around an address. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /^["'\u2018-\u201f\u00ab\u00bb]+|["'\u2018-\u201f\u00ab\u00bb]+$/g;
/* The tag or the end of a shortcode after an address without its closing quote. */
const AFTER = /(?:<\/?[a-z]|\[\/)[^]*$/i;
/** A placeholder of PHP or of a template. */
export const PLACEHOLDER = /<\?[^<]{0,200}?\?>|<%[^<]{0,200}?%>|\{\{[^{}<]{0,200}\}\}/g;
/* A path of an export of a learning system: `$CANVAS_COURSE_REFERENCE$/…`, or without its first slash. */
const EXPORTED = /^(?:(?:\$|%24)\w{1,60}(?:\$|%24)\/|(?=[\w-]{1,60}\/[\w./-]{0,200}\?))/;
const PUNCTUATION = '.,;:!?';

function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && PUNCTUATION.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The address in a text, without surrounding characters; `undefined` if the text is not an address, or has a user name. */
export function cleanUrl(text: string): URL | undefined {
  if (text === '' || text.length > 100_000) return undefined;
  const plain = withoutPunctuation(
    text
      .replace(INVISIBLE, '')
      .replace(/[\r\n]\s*/g, '')
      .replace(PLACEHOLDER, (placeholder) => encodeURIComponent(placeholder))
      .trim()
      .replace(QUOTES, '')
      .replace(AFTER, '')
      /* Encoded twice, or escaped as in a script. */
      .replace(/&(?:(?:amp)?(?:;|%3B))+|\\u0026/gi, '&')
      .replace(/\\u003d/gi, '=')
      .replaceAll('&quot;', '"')
      .replace(/&(?:#0?39|apos);/g, "'")
      .replace(EXPORTED, '/'),
  );
  const address = /^(?:[a-z\d-]{1,40}\.){1,5}kaltura\.com[:/]/i.test(plain)
    ? `https://${plain}`
    : plain.startsWith('//')
      ? `https:${plain}`
      : plain.startsWith('/')
        ? `https://relative.invalid${plain}`
        : plain;
  const url = /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return undefined;
  url.hostname = url.hostname.replace(/\.$/, '');
  if (url.hostname.endsWith('.kaltura.com')) {
    url.protocol = 'https:';
    if (url.port === '80') url.port = '';
  }
  return url;
}

/** The address at the end of an address of an archive or a proxy: `https://archive.example/2023/https://…`. */
export const addressInPath = (url: URL): string | undefined =>
  /^https?:\/\/[^?#]+?\/(https?:\/{1,2}[^]*)$/i.exec(url.href)?.[1]?.replace(/^(https?):\/+/i, '$1://');

/** The same text for `entry_id`, `entryId` and `entryid`. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/** A text without its percent escapes; unchanged if they are invalid. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path segments after each name: `entryid` → `1_abc` for `/entry_id/1_abc`. The first of several counts. */
export function namedSegments(path: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  path.forEach((part, index) => {
    const value = path[index + 1];
    const name = plainName(part);
    if (value !== undefined && !named.has(name)) named.set(name, decoded(value));
  });
  return named;
}

/** The width and height of `608x402`, in pixels. */
export function readSize(text: string | undefined): { width?: string; height?: string } {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/i.exec(text ?? '') ?? [];
  return width && height ? { width, height } : {};
}

/** The time in an address such as `…#t=30` or `…#t=1m30s`. */
export const timeIn = ({ hash }: URL): string | undefined => /[#&]t=(\d[\d:.hms]{0,15})(?:[,&]|$)/.exec(hash)?.[1];
