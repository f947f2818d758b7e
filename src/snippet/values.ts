import { expectedFor } from '../config/right-form.js';
import { convert, INVALID } from '../config/value-kinds.js';
import { safeJson, type Json } from './json.js';
import { attributeName, PROPERTIES, type Kind, type PropertyName } from './properties.js';
import type { Refuse } from './refusal.js';
import { isSafeUrl } from './safe-url.js';

const URLS: ReadonlySet<Kind> = new Set<Kind>(['url', 'image', 'link']);

/* Other URLs may be paths of the page's own; these are hosts. */
const HOSTS: ReadonlySet<PropertyName> = new Set<PropertyName>(['cdnUrl', 'serviceUrl']);

/* What is no text, such as a number that a template has put there, is no URL either. */
const isUrl = (name: PropertyName, raw: unknown, value: string): boolean =>
  typeof raw === 'string' && (value === '' || (isSafeUrl(value) && (!HOSTS.has(name) || /^https?:/i.test(value))));

/* On a page any word makes a boolean attribute true; who writes a snippet with an unusual one has meant another option. */
const isOddFlag = (kind: Kind, raw: unknown, name: string): boolean =>
  (kind === 'boolean' || kind === 'autoplay') &&
  typeof raw === 'string' &&
  convert(kind, raw) === true &&
  !['', '1', 'true', 'yes', 'on', attributeName(name)].includes(raw.trim().toLowerCase());

/* Line ends and tabs may stand in a title; other controls and halves of surrogate pairs survive no page. */
const isText = (text: string): boolean => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text);

/** A value as its property has it; `undefined` when it is not set, or when it was refused. */
export function readValue(name: PropertyName, raw: unknown, refuse: Refuse): Json | undefined {
  const [kind] = PROPERTIES[name];
  const value = isOddFlag(kind, raw, name) ? INVALID : convert(kind, raw);
  /* No milestones is a choice; another empty list is none. */
  if (value === undefined || (Array.isArray(value) && value.length === 0 && kind !== 'percents')) return undefined;
  if (typeof value === 'string' && isText(value) && (!URLS.has(kind) || isUrl(name, raw, value))) return value;
  if (typeof value !== 'string' && value !== INVALID) return safeJson(value, name, refuse);
  refuse(name, raw, HOSTS.has(name) ? 'the http or https URL of a host' : expectedFor(kind, raw));
  return undefined;
}
