import { ATTRIBUTES, attributeName, type AttributeProperty, type Row } from '../config/attributes.js';
import type { Value } from '../config/value-kinds.js';

/** The element's own table of attributes, as snippets need it. */
export { ATTRIBUTES as PROPERTIES, attributeName, type AttributeProperty as PropertyName };

type Table = typeof ATTRIBUTES;
export type Kind = Table[AttributeProperty][0];

/** Options by the element's property names, as `parseEmbedCode()` gives them. */
export type EmbedOptions = { -readonly [Name in AttributeProperty]?: Value<Table[Name][0]> } & FixedBox;

/** A box of a fixed size, in pixels. */
export interface FixedBox {
  width?: number;
  height?: number;
}

/** What `generateSnippet()` takes: the same, each also as the text that its attribute would hold, or `null` for "not set". */
export type SnippetOptions = {
  readonly [Name in AttributeProperty]?: Value<Table[Name][0]> | string | null | undefined;
} & { readonly [Name in keyof FixedBox]?: number | string | null | undefined };

/** Anything by property name: what was found in a text, before it is looked at. */
export type Raw = Partial<Record<AttributeProperty, unknown>>;

export const isProperty = (name: string): name is AttributeProperty => Object.hasOwn(ATTRIBUTES, name);

/** In the order in which snippets have them: objects, which may be long, come last. */
export const propertyNames: readonly AttributeProperty[] = Object.keys(ATTRIBUTES)
  .filter(isProperty)
  .sort((one, other) => Number(ATTRIBUTES[one][0] === 'json') - Number(ATTRIBUTES[other][0] === 'json'));

/* Embed codes have these in the config too, where the element itself does not put them. */
const MORE_PLACES: Partial<Record<AttributeProperty, string>> = { ks: 'provider.ks', plugins: 'plugins' };

/** Place in the setup config, if the property has one, and whether it holds the opposite there. */
export function placeOf(name: AttributeProperty): { readonly path: string; readonly negated: boolean } | undefined {
  const [, , path = MORE_PLACES[name]]: Row = ATTRIBUTES[name];
  return path === undefined ? undefined : { path: path.replace('!', ''), negated: path.startsWith('!') };
}

/** The property's value as the setup config has it. */
export const inConfig = (value: unknown, negated: boolean): unknown => (negated && typeof value === 'boolean' ? !value : value);
