import { ATTRIBUTES, attributeName, type AttributeProperty, type Row } from '../config/attributes.js';
import type { Value } from '../config/value-kinds.js';

/** The element's table of attributes, for snippets. */
export { ATTRIBUTES as PROPERTIES, attributeName, type AttributeProperty as PropertyName };

type Table = typeof ATTRIBUTES;
export type Kind = Table[AttributeProperty][0];

/** Options by the element's property names, as `parseEmbedCode()` returns them. */
export type EmbedOptions = { -readonly [Name in AttributeProperty]?: Value<Table[Name][0]> } & FixedBox;

/** A box of a fixed size, in pixels. */
export interface FixedBox {
  width?: number;
  height?: number;
}

/** The options of `generateSnippet()`: each value may also be the text of its attribute, or `null` for "not set". */
export type SnippetOptions = {
  readonly [Name in AttributeProperty]?: Value<Table[Name][0]> | string | null | undefined;
} & { readonly [Name in keyof FixedBox]?: number | string | null | undefined };

/** Unvalidated values of a text by property name. */
export type Raw = Partial<Record<AttributeProperty, unknown>>;

export const isProperty = (name: string): name is AttributeProperty => Object.hasOwn(ATTRIBUTES, name);

/** In the order of snippets: objects, which may be long, are last. */
export const propertyNames: readonly AttributeProperty[] = Object.keys(ATTRIBUTES)
  .filter(isProperty)
  .sort((one, other) => Number(ATTRIBUTES[one][0] === 'json') - Number(ATTRIBUTES[other][0] === 'json'));

/* Embed codes may have these in the config, where the element does not set them. */
const MORE_PLACES: Partial<Record<AttributeProperty, string>> = { ks: 'provider.ks', plugins: 'plugins' };

/** The property's path in the setup config, if it has one, and whether its value is negated there. */
export function placeOf(name: AttributeProperty): { readonly path: string; readonly negated: boolean } | undefined {
  const [, , path = MORE_PLACES[name]]: Row = ATTRIBUTES[name];
  return path === undefined ? undefined : { path: path.replace('!', ''), negated: path.startsWith('!') };
}

/** The property's value in the setup config. */
export const inConfig = (value: unknown, negated: boolean): unknown => (negated && typeof value === 'boolean' ? !value : value);
