/**
 * JSON that stands in markup: an attribute, a JSON child, a text given to `config` or `plugins`. In a content management system
 * its author is not the page's owner, so where it came from is remembered: `markup-config.ts` has what counts of it.
 */

const MAX_DEPTH = 50;
/* A config is some hundred characters long; what is longer than this costs the page time at each change. */
const MAX_LENGTH = 100_000;
const written = new WeakSet();

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)));

/**
 * Parses it, and remembers where it is from.
 * @throws when it is no JSON, longer than 100,000 characters, or nested more deeply than any config
 */
export function parseMarkup(text: string): unknown {
  if (text.length > MAX_LENGTH) throw new RangeError('It is too long');
  const value: unknown = JSON.parse(text);
  if (isDeeper(value, MAX_DEPTH)) throw new RangeError('It is nested too deeply');
  if (typeof value === 'object' && value !== null) written.add(value);
  return value;
}

/** Whether markup says this, and not a script. */
export const isFromMarkup = (layer: unknown): boolean => typeof layer === 'object' && layer !== null && written.has(layer);

/** Whether `ui.css` holds style text, as the guide has it, and not the URL of a style sheet. */
export const isStyleText = (css: string): boolean => css.includes('{');
