/**
 * Removes Kaltura Sessions from text and data. A KS is a bearer token: anybody who reads it in a log can watch as the viewer.
 */

/* `ks=…` in a query or form, `/ks/…` in a path, `"ks":"…"` in JSON, also escaped, and the token itself: it begins with `djJ8`. */
const KS_IN_TEXT = /((?:^|[?&;])ks=)[^&#"'\s\\]+|(\/ks\/)[^/?#"'\s\\]+|("ks\\*"\s*:\s*\\*")[^"\\]+|djJ8[\w\-+/=%]+/gi;

/* Version 1 of the token has no prefix: it is base64 of at least 40 hexadecimal digits: each three have a known form. */
const KS_V1 = /(?:[MNOYZ][DTjzGWm2]\w{2}){13}[\w\-+/=%]+/g;

const KS_ALONE = /^(?:djJ8[\w\-+/=%]+|(?:[MNOYZ][DTjzGWm2]\w{2}){13}[\w\-+/=%]+)$/;

/** Whether a whole text has the form of a KS. */
export const hasKsShape = (text: string): boolean => KS_ALONE.test(text);

/* The KS that the page's elements use, of any form. */
const known = new Set<string>();
const MAX_KNOWN = 200;
/* A shorter text isn't a token, and would match inside of words. */
const SHORTEST = 8;

/** Masks this KS from now on, wherever it occurs. */
export function maskKs(ks: string): void {
  if (ks.length < SHORTEST) return;
  known.delete(ks);
  known.add(ks);
  for (const oldest of known) {
    if (known.size <= MAX_KNOWN) break;
    known.delete(oldest);
  }
}

/** Replaces each KS in a text by `***`. */
export function redactText(text: string): string {
  let result = text;
  for (const ks of known) {
    for (const form of [ks, encodeURIComponent(ks)]) if (result.includes(form)) result = result.split(form).join('***');
  }
  return result.replace(KS_IN_TEXT, '$1$2$3***').replace(KS_V1, '***');
}

/* `ks`, `newKs`, `widget_ks`, but not `tracks`. */
const isKsKey = (key: string): boolean => key.toLowerCase() === 'ks' || /([a-z\d](Ks|KS)|[_-]ks)$/.test(key);

/* Enough for a diagnosis; without limits it could be the player's whole object graph. */
const MAX_DEPTH = 5;
const MAX_VALUES = 200;

/**
 * A plain copy of foreign data for an error or a report: any KS masked, cycles, depth and size limited, functions and DOM nodes
 * left out. PlayKit puts anything into `error.data`, even its whole object graph.
 */
export function redactData(value: unknown, max = MAX_VALUES): unknown {
  let left = max;
  const copy = (item: unknown, depth: number): unknown => {
    if (typeof item === 'string') return redactText(item);
    if (typeof item === 'bigint') return String(item);
    if (typeof item === 'function') return undefined;
    if (typeof item !== 'object' || item === null) return item;
    if (depth === 0 || left-- <= 0) return '…';
    try {
      if (item instanceof Error) return redactText(`${item.name}: ${item.message}`);
      if (Array.isArray(item)) return item.map((part) => copy(part, depth - 1));
      if ('nodeType' in item) return undefined;
      return Object.fromEntries(
        Object.entries(item).map(([key, part]) => [
          key,
          isKsKey(key) && typeof part === 'string' && part ? '***' : copy(part, depth - 1),
        ]),
      );
    } catch {
      /* A getter or a proxy may throw, as may a window of another origin. */
      return '…';
    }
  };
  return copy(value, MAX_DEPTH);
}
