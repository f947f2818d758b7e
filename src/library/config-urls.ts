import { isPlainObject } from '../config/objects.js';
import { isTrusted, isTrustedImage } from './trusted-origins.js';

/**
 * The URLs in a config, wherever they stand: what delivers script, style, media or API answers must be trusted, whether its key is
 * known here or not, because plugins have keys of their own. Relative ones lead to the page's own origin.
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

/* Shown or passed on as text; nothing is requested from there. */
const WORDS = /^(sources\.metadata|ui\.translations|session|log)\.|(^|\.)referrer$/;

/* These are URLs whatever they look like. */
const URLS = /^provider\.env\.(?!use|replace)|^provider\.unisphereLoaderUrl$|^ui\.css$/;

/* Become CSS values. */
const STYLES = /^ui\.userTheme\.|^text\.textStyle\./;

/* As browsers read them: with tabs and line breaks taken out, and what is below a space in front. */
const asRead = (text: string): string => text.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');

const ABSOLUTE = /^([\\/]{2}|(https?|wss?|ftp|file|data|blob|filesystem|javascript|vbscript|about):)/i;

/* What the player replaces inside of a plugin's options; these begin with an origin. */
const TOKEN = /\{\{\s{0,9}\w*\s{0,9}\}\}/g;
const ORIGIN_TOKEN = /^\{\{\s*(serviceUrl|analyticsServiceUrl|embedBaseUrl)\s*\}\}/;

function isRefused(path: string, text: string): boolean {
  if (text === '') return false;
  if (URLS.test(path)) return !isTrusted(text);
  if (STYLES.test(path)) return /url|image|\\|\/\//i.test(text);
  const read = asRead(text);
  /* Markup with addresses in it, such as an ad's XML, however its slashes are written. */
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

/* What an object of a script's becomes where the player needs a text, or JSON. */
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

/** All values of a config that break a rule, with their places. */
export function* refusedIn(value: unknown, path = '', seen = new Set<object>()): Generator<Refused> {
  /* Texts in disguise are read as the player will read them. */
  if (typeof value === 'string' || value instanceof URL || value instanceof String) {
    const rule = ruleBrokenBy(path, String(value));
    if (rule) yield { path, value: String(value), rule };
  } else if (Array.isArray(value)) {
    for (const item of value) yield* refusedIn(item, path, seen);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Node) && !seen.has(value)) {
    /* What is no plain data may hold itself. */
    if (!isPlainObject(value)) seen.add(value);
    yield* refusedInForms(value, path, seen);
    for (const [key, item] of Object.entries(value)) yield* refusedIn(item, path ? `${path}.${key}` : key, seen);
  }
}
