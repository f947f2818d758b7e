/**
 * JSON from markup: an attribute, a JSON child, a text assigned to `config` or `plugins`. In a content management system its
 * author isn't the page's owner, so its origin is recorded: `markup-config.ts` has the options that it may set.
 */

const MAX_DEPTH = 50;
/* A config is some hundred characters long; one above this limit would slow the page down at each change. */
const MAX_LENGTH = 100_000;
const written = new WeakSet();

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)));

/**
 * Parses JSON, and records that it is from markup.
 * @throws when it isn't JSON, longer than 100,000 characters, or nested more deeply than any config
 */
export function parseMarkup(text: string): unknown {
  if (text.length > MAX_LENGTH) throw new RangeError('It is too long');
  const value: unknown = JSON.parse(text);
  if (isDeeper(value, MAX_DEPTH)) throw new RangeError('It is nested too deeply');
  if (typeof value === 'object' && value !== null) written.add(value);
  return value;
}

/** Whether a layer is from markup, not from a script. */
export const isFromMarkup = (layer: unknown): boolean => typeof layer === 'object' && layer !== null && written.has(layer);

/** Whether `ui.css` is style text, as in the guide, and not the URL of a style sheet. */
export const isStyleText = (css: string): boolean => css.includes('{');
