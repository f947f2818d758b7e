import { isPlainObject } from '../config/objects.js';

/**
 * Finds texts in an account's plugin options that the player turns into something else: it replaces `{{token}}` with its own
 * values, and parses the result as JSON, if it can, so that the text isn't what the rules for URLs see (docs/playkit.md#tokens).
 */

/** A plugin whose whole config is a text is parsed as JSON, with tokens or without. */
const PLUGIN = /^plugins\.[^.]+$/;

const TOKEN = /\{\{\w*\}\}/g;

/* A text that may be JSON: an object, an array, or a quoted text. Tokens at its start may be replaced by nothing. */
const MAY_BE_JSON = /^\s*[[{"]/;

/* The account's own words: an entry may be named as a URL or as JSON. */
const OWN_WORDS = /\{\{(entryName|embedWidth|embedHeight)\}\}/;
/* Options that plugins show or report as text. */
const TEXT_KEY = /(name|title|label|program|var|param|dimension)[\d.]*$/i;
const HOST_NAME = /(host|domain|server)name$/i;

const isParsed = (path: string, text: string): boolean =>
  PLUGIN.test(path) ||
  (text.includes('{{') && MAY_BE_JSON.test(text.replace(TOKEN, ''))) ||
  (OWN_WORDS.test(text) && (!TEXT_KEY.test(path) || HOST_NAME.test(path)));

/** The texts in plugin options that the player may turn into a URL or an object, with their paths. */
export function* parsedTexts(value: unknown, path = 'plugins'): Generator<{ readonly path: string; readonly value: string }> {
  if (typeof value === 'string') {
    if (isParsed(path, value)) yield { path, value };
  } else if (Array.isArray(value)) {
    for (const item of value) yield* parsedTexts(item, path);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) yield* parsedTexts(item, `${path}.${key}`);
  }
}
