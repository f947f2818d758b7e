/** Markup in Base64: raw HTML of page builders for WordPress, `data:` URLs, and scripts. */

export interface Base64Text {
  readonly text: string;
  /** The place of the Base64 characters. */
  readonly start: number;
  readonly end: number;
  /** Whether the encoded text is the percent-encoded markup. */
  readonly isPercent: boolean;
}

/* `[vc_raw_html]JTNDaWZy…[/vc_raw_html]`, `text="#E-8_JTND…"`, `data:text/html;base64,PGlm…`, `atob('PGlm…')` */
const MARKED =
  /(\[vc_raw_(?:html|js)[^[\]]{0,300}\]\s{0,20}|#E-8_|data:text\/html[\w;=-]{0,30};base64,|\batob\(\s{0,20}["'`])([a-z\d+/]{20,}={0,2})/gi;

const bytesOf = (text: string): string | undefined => {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
};

/* Characters of UTF-8 from their bytes; the bytes if they are not UTF-8. */
function fromBytes(bytes: string, isPercent: boolean): string {
  try {
    return decodeURIComponent(
      isPercent ? bytes : bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return bytes;
  }
}

/** The texts of a text that are marked as Base64. */
export function base64Texts(text: string): Base64Text[] {
  return [...text.matchAll(MARKED)].flatMap(({ 1: mark = '', 2: encoded = '', index }) => {
    const bytes = bytesOf(encoded);
    if (bytes === undefined) return [];
    const isPercent = /%3C|%5B/i.test(bytes) && !bytes.includes('<');
    const start = index + mark.length;
    return [{ text: fromBytes(bytes, isPercent), start, end: start + encoded.length, isPercent }];
  });
}
