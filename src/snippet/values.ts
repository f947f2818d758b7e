import { convert, INVALID } from '../config/value-kinds.js';
import { safeJson, type Json } from './json.js';
import { PROPERTIES, type Kind, type PropertyName } from './properties.js';
import type { Refuse } from './refusal.js';
import { isSafeUrl } from './safe-url.js';

const EXPECTED: Record<Kind, string> = {
  digits: 'digits, such as 1234567',
  id: 'letters, digits, "_" and "-", such as 1_abc12345',
  text: 'a text without control characters',
  url: 'an http or https URL or a path on the page’s own origin',
  image: 'an http or https URL or a path on the page’s own origin',
  link: 'an http or https URL',
  seconds: 'seconds from 0 up (90, 90.5), or 1:30, 1:02:03, 1m30s',
  fraction: 'a number from 0 to 1',
  rate: 'a number above 0 and at most 16',
  boolean: 'true or false',
  autoplay: 'true, false or "inview"',
  preload: '"none" or "auto"',
  logLevel: 'DEBUG, INFO, TIME, WARN, ERROR or OFF',
  placement: '"top-left", "top-right", "bottom-left" or "bottom-right"',
  streams: 'formats in order of preference, such as "hls dash progressive"',
  percents: 'percentages above 0 up to 100, such as "25 50 75 100"',
  layout: 'pip, pip-inverse, side-by-side, side-by-side-inverse, single, single-inverse or hidden',
  components: 'names of controls, such as "seekbar settings"',
  loading: 'eager, lazy, idle, interaction or manual',
  embed: 'script or iframe',
  consent: '"required"',
  json: 'an object, or a JSON text of one',
};

const URLS: ReadonlySet<Kind> = new Set<Kind>(['url', 'image', 'link']);

/* Line ends and tabs may stand in a title; other controls and halves of surrogate pairs survive no page. */
const isText = (text: string): boolean => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text);

/** A value as its property has it; `undefined` when it is not set, or when it was refused. */
export function readValue(name: PropertyName, raw: unknown, refuse: Refuse): Json | undefined {
  const [kind] = PROPERTIES[name];
  const value = convert(kind, raw);
  /* No milestones is a choice; another empty list is none. */
  if (value === undefined || (Array.isArray(value) && value.length === 0 && kind !== 'percents')) return undefined;
  if (typeof value === 'string' && isText(value) && (!URLS.has(kind) || value === '' || isSafeUrl(value))) return value;
  if (typeof value !== 'string' && value !== INVALID) return safeJson(value, name, refuse);
  refuse(name, raw, EXPECTED[kind]);
  return undefined;
}
