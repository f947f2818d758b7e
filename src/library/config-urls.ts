import { isPlainObject } from '../config/objects.js';
import { isTrusted, isTrustedImage } from './trusted-origins.js';

/**
 * Checks all URLs in a config: any URL that delivers script, style, media or API responses must be trusted, also under unknown
 * keys, because plugins have their own. Relative URLs lead to the page's own origin.
 */

/** A value that must not reach the player. */
export interface Refused {
  readonly path: string;
  readonly value: string;
  /** `origin` stops the embed; an image or a link is left out. */
  readonly rule: 'origin' | 'image' | 'link';
}

const IMAGES: ReadonlySet<string> = new Set([
  'sources.poster',
  'ui.components.watermark.img',
  'ui.components.logo.img',
  'ui.components.seekbar.thumbsSprite',
  'ui.components.errorOverlay.backgroundUrl',
]);

const LINKS: ReadonlySet<string> = new Set(['ui.components.watermark.url', 'ui.components.logo.url']);

/* Shown or passed on as text, never requested. */
const WORDS = /^(sources\.metadata|ui\.translations|session|log)\.|(^|\.)referrer$/;

/* Always URLs, whatever they look like. */
const URLS = /^provider\.env\.(?!use|replace)|^provider\.unisphereLoaderUrl$|^ui\.css$/;

/* Used as CSS values. */
const STYLES = /^ui\.userTheme\.|^text\.textStyle\./;

/* As browsers parse URLs: without tabs and line breaks, and without leading spaces and control characters. */
const asRead = (text: string): string => text.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');

const ABSOLUTE = /^([\\/]{2}|(https?|wss?|ftp|file|data|blob|filesystem|javascript|vbscript|about):)/i;

/* Tokens that the player replaces in plugin options; the second kind stands for a URL with an origin. */
const TOKEN = /\{\{\s{0,9}\w*\s{0,9}\}\}/g;
const ORIGIN_TOKEN = /^\{\{\s*(serviceUrl|analyticsServiceUrl|embedBaseUrl)\s*\}\}/;

function isRefused(path: string, text: string): boolean {
  if (text === '') return false;
  if (URLS.test(path)) return !isTrusted(text);
  if (STYLES.test(path)) return /url|image|\\|\/\//i.test(text);
  const read = asRead(text);
  /* Markup with URLs in it, such as an ad's XML, even with escaped slashes. */
  if (read.includes('<') && /[\\/]{2}|&(#|sol|bsol)/i.test(read)) return true;
  const rest = read.replace(ORIGIN_TOKEN, '');
  if (rest !== read) return rest !== '' && !/^[/?#]/.test(rest);
  const plain = read.includes('{{') ? asRead(read.replace(TOKEN, '')) : text;
  return ABSOLUTE.test(asRead(plain)) && !isTrusted(plain);
}

function ruleBrokenBy(path: string, text: string): Refused['rule'] | undefined {
  if (WORDS.test(path)) return undefined;
  if (IMAGES.has(path)) return text === '' || isTrustedImage(text) ? undefined : 'image';
  if (LINKS.has(path)) return text === '' || /^(https?:)?\/\//i.test(text) ? undefined : 'link';
  return isRefused(path, text) ? 'origin' : undefined;
}

/* The forms of an object that the player may read: its text and its JSON. */
function* refusedInForms(value: object, path: string, seen: Set<object>): Generator<Refused> {
  const { toJSON, toString } = value as { toJSON?: unknown; toString?: unknown };
  if (typeof toJSON === 'function') {
    const json: unknown = Reflect.apply(toJSON, value, ['']);
    if (json !== value) yield* refusedIn(json, path, seen);
  }
  if (typeof toString !== 'function' || toString === Object.prototype.toString) return;
  const text: unknown = Reflect.apply(toString, value, []);
  if (typeof text === 'string') yield* refusedIn(text, path, seen);
}

/** All values of a config that break a rule, with their paths. */
export function* refusedIn(value: unknown, path = '', seen = new Set<object>()): Generator<Refused> {
  /* Objects that are texts to the player are checked as texts. */
  if (typeof value === 'string' || value instanceof URL || value instanceof String) {
    const rule = ruleBrokenBy(path, String(value));
    if (rule) yield { path, value: String(value), rule };
  } else if (Array.isArray(value)) {
    for (const item of value) yield* refusedIn(item, path, seen);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Node) && !seen.has(value)) {
    /* Class instances may be circular. */
    if (!isPlainObject(value)) seen.add(value);
    yield* refusedInForms(value, path, seen);
    for (const [key, item] of Object.entries(value)) yield* refusedIn(item, path ? `${path}.${key}` : key, seen);
  }
}
