import { isPlainObject, merge, type PlainObject } from '../../config/objects.js';
import { setAt } from '../../config/set-at.js';
import { escapeHtml, jsonAttribute } from '../escape.js';
import { safeJson, type Json } from '../json.js';
import { attributeName, inConfig, placeOf, propertyNames, type PropertyName } from '../properties.js';
import { refuse } from '../refusal.js';
import { plainText } from './plain-text.js';
import type { Values } from './writer.js';

/**
 * The tag's attributes. Objects are JSON in single quotes: a JSON child would need a `<script>`, which sanitisers of a CMS
 * remove.
 */
export function attributes(values: Values): string[] {
  const layer: PlainObject = {};
  const written: string[] = [];
  for (const name of propertyNames) {
    const value = name === 'config' ? undefined : values[name];
    if (value === undefined) continue;
    const text = attributeText(name, value);
    if (text !== undefined) written.push(text);
    else inLayer(layer, name, value);
  }
  const whole = safeJson(merge(values.config, layer), 'config', refuse);
  return isPlainObject(whole) && Object.keys(whole).length > 0 ? [...written, `config='${jsonAttribute(whole)}'`] : written;
}

/** The attribute; `undefined` if no attribute can express the value. */
function attributeText(name: PropertyName, value: Json): string | undefined {
  const attribute = attributeName(name);
  if (value === true) return attribute;
  const plain = plainText(value);
  if (plain !== undefined) return `${attribute}="${escapeHtml(plain)}"`;
  return isPlainObject(value) ? `${attribute}='${jsonAttribute(value)}'` : undefined;
}

/* A present boolean attribute is true, so a `false` that overrides the uiConf is set in the config, if the property has a path there. */
function inLayer(layer: PlainObject, name: PropertyName, value: Json): void {
  const place = placeOf(name);
  if (place) setAt(layer, place.path, inConfig(value, place.negated));
}
