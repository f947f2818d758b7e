import { isPlainObject } from '../config/objects.js';
import type { Refuse } from './refusal.js';
import { isScriptUrl } from './safe-url.js';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Deeper objects are cyclic, or meant to exhaust the stack. */
export const MAX_DEPTH = 40;

/** A copy as JSON; members that JSON does not support, and URLs that run scripts, are refused and omitted. */
export function safeJson(value: unknown, path: string, refuse: Refuse, depth = 0): Json | undefined {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string' && !isScriptUrl(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (depth < MAX_DEPTH && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => present(safeJson(item, `${path}.${index}`, refuse, depth + 1)));
  }
  if (depth < MAX_DEPTH && isPlainObject(value)) return safeObject(value, path, refuse, depth);
  if (value !== undefined) refuse(path, value, expectedOf(value));
  return undefined;
}

function safeObject(object: Record<string, unknown>, path: string, refuse: Refuse, depth: number): JsonObject {
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(object)) {
    const value = safeJson(item, `${path}.${key}`, refuse, depth + 1);
    /* This key would set the prototype, also in a script that contains the snippet. */
    if (value !== undefined && key !== '__proto__') copy[key] = value;
  }
  return copy;
}

/* For `flatMap`: omits `undefined`, and keeps an item that is an array. */
const present = (value: Json | undefined): Json[] => (value === undefined ? [] : [value]);

const expectedOf = (value: unknown): string =>
  typeof value === 'string'
    ? 'a URL that runs no script'
    : typeof value === 'object' && (Array.isArray(value) || isPlainObject(value))
      ? `at most ${MAX_DEPTH} levels, and no cycle`
      : 'what JSON can hold (a function is set from script, as the element’s property)';
