import { isPlainObject } from './objects.js';

/**
 * JSON that stands in markup, as attribute or as child. In a content management system its author is not the page's: what it says
 * is data, and some of it does not count.
 */

const MAX_DEPTH = 50;
const written = new WeakSet();

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)));

/**
 * Parses it, and remembers where it is from.
 * @throws when it is no JSON, or nested more deeply than any config
 */
export function parseMarkup(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (isDeeper(value, MAX_DEPTH)) throw new RangeError('It is nested too deeply');
  if (typeof value === 'object' && value !== null) written.add(value);
  return value;
}

/** Whether a layer of the config has style text from markup: that counts only from an object that a script sets. */
export const hasStyleFromMarkup = (layer: unknown): layer is { ui: { css: string } } =>
  isPlainObject(layer) &&
  written.has(layer) &&
  isPlainObject(layer['ui']) &&
  typeof layer['ui']['css'] === 'string' &&
  isStyleText(layer['ui']['css']);

/** Whether `ui.css` holds style text, as the guide has it, and not the URL of a style sheet. */
export const isStyleText = (css: string): boolean => css.includes('{');
