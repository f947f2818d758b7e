/**
 * Whether a text is an http(s) URL, or a path on the page's own origin. The element decides which origins are trusted; this
 * rejects only misleading URLs: other schemes, `//host`, `user@host`, backslashes, whitespace.
 */
export function isSafeUrl(text: string): boolean {
  if (/[\s\\"<>`\p{C}]/u.test(text) || text.startsWith('//')) return false;
  if (!/^[a-z][a-z\d+.-]*:/i.test(text)) return true;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(text) && !url.username && !url.password;
}

/** Whether a text of a config would run as a script if it is used as a URL. Browsers ignore whitespace and control characters. */
export function isScriptUrl(text: string): boolean {
  if (!text.includes(':')) return false;
  const start = text.replace(/[\p{Cc}\s]+/gu, '').slice(0, 20);
  return /^(?:javascript:|vbscript:|data:(?!image\/)[\w.+-]+\/)/i.test(start);
}
