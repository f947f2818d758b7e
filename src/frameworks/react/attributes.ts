import { ATTRIBUTES, attributeName } from '../../config/attributes.js';
import { isPlainObject } from '../../config/objects.js';

/* The attribute's text for the value of a property; `undefined` for no attribute. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '' : undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(' ');
  return isPlainObject(value) || Array.isArray(value) ? JSON.stringify(value) : undefined;
}

/** Properties as the attributes of server-rendered markup, without the KS, which would be readable in the page's source. */
export function attributesOf(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    const text = name === 'ks' || !Object.hasOwn(ATTRIBUTES, name) ? undefined : textOf(value);
    if (text !== undefined) attributes[attributeName(name)] = text;
  }
  return attributes;
}
