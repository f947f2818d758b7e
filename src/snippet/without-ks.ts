import { redactText } from '../redact.js';
import type { Json } from './json.js';

const isKs = (text: string): boolean => redactText(text) !== text;

/** A copy without any KS: without members of that name, and without texts that contain a KS, such as a thumbnail's URL. */
export function withoutKs(value: Json): Json | undefined {
  if (typeof value === 'string') return isKs(value) ? undefined : value;
  if (Array.isArray(value)) return value.map(withoutKs).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  const kept = members.flatMap(([key, item]) => {
    const rest = /^ks$/i.test(key) ? undefined : withoutKs(item);
    return rest === undefined ? [] : [[key, rest] as const];
  });
  return members.length > 0 && kept.length === 0 ? undefined : Object.fromEntries(kept);
}
