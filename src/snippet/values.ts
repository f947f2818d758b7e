import { expectedFor } from '../config/right-form.js';
import { convert, INVALID } from '../config/value-kinds.js';
import { safeJson, type Json } from './json.js';
import { attributeName, PROPERTIES, type Kind, type PropertyName } from './properties.js';
import type { Refuse } from './refusal.js';
import { isSafeUrl } from './safe-url.js';

const URLS: ReadonlySet<Kind> = new Set<Kind>(['url', 'image', 'link']);

/* These must be absolute URLs; other URLs may be paths on the page's origin. */
const HOSTS: ReadonlySet<PropertyName> = new Set<PropertyName>(['cdnUrl', 'serviceUrl']);

/* A number, such as from a template, would be converted to a text, but is not a URL. */
const isUrl = (name: PropertyName, raw: unknown, value: string): boolean =>
  typeof raw === 'string' && (value === '' || (isSafeUrl(value) && (!HOSTS.has(name) || /^https?:/i.test(value))));

/* On a page every text makes a boolean attribute true; in a snippet an unusual text is probably meant for another option. */
const isOddFlag = (kind: Kind, raw: unknown, name: string): boolean =>
  (kind === 'boolean' || kind === 'autoplay') &&
  typeof raw === 'string' &&
  convert(kind, raw) === true &&
  !['', '1', 'true', 'yes', 'on', attributeName(name)].includes(raw.trim().toLowerCase());

/* A title may contain line ends and tabs; HTML cannot contain other control characters or lone surrogates. */
const isText = (text: string): boolean => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text);

/** A value converted for its property; `undefined` if it is not set, or was refused. */
export function readValue(name: PropertyName, raw: unknown, refuse: Refuse): Json | undefined {
  const [kind] = PROPERTIES[name];
  const value = isOddFlag(kind, raw, name) ? INVALID : convert(kind, raw);
  /* An empty list is valid only for milestones. */
  if (value === undefined || (Array.isArray(value) && value.length === 0 && kind !== 'percents')) return undefined;
  if (typeof value === 'string' && isText(value) && (!URLS.has(kind) || isUrl(name, raw, value))) return value;
  if (typeof value !== 'string' && value !== INVALID) return safeJson(value, name, refuse);
  refuse(name, raw, HOSTS.has(name) ? 'the http or https URL of a host' : expectedFor(kind, raw));
  return undefined;
}
