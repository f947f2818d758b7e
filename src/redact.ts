/**
 * Takes Kaltura Sessions out of text and data. A KS is a bearer token: who reads it in a log can watch as the viewer.
 */

/** `ks=…` in a query, `/ks/…` in a path, `"ks":"…"` in JSON, and the token itself (it always begins with `djJ8`). */
const KS_IN_TEXT = /([?&;]ks=|\/ks\/|"ks"\s*:\s*")[^&#/"'\s]+|djJ8[\w\-+/=%]+/gi;

/** Replaces each KS in a text by `***`. */
export function redactText(text: string): string {
  return text.replace(KS_IN_TEXT, (_match, before: string | undefined) => `${before ?? ''}***`);
}

/**
 * A plain copy of foreign data, fit for an error or a report: KS masked, cycles and depth cut, functions and DOM nodes left out.
 * PlayKit puts anything into `error.data`, even its whole object graph.
 */
export function redactData(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => redactData(item, depth - 1));
  if (value instanceof Error) return redactText(`${value.name}: ${value.message}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && 'nodeType' in value) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value).slice(0, 40)) {
    copy[key] = key === 'ks' && item ? '***' : redactData(item, depth - 1);
  }
  return copy;
}
