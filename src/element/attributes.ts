import { ATTRIBUTES, attributeName, type AttributeProperty, type Cost, type Row } from '../config/attributes.js';
import { convert, INVALID, type Value } from '../config/value-kinds.js';
import { setAt, type PlainObject } from '../config/objects.js';

/** What the element makes of the table of attributes. */
export { ATTRIBUTES, attributeName, type AttributeProperty };

type Table = typeof ATTRIBUTES;

/** The converted values of what is set. */
export type Settings = { -readonly [Name in AttributeProperty]?: Value<Table[Name][0]> | undefined };

/** The properties of the element that attributes mirror; each also takes text, and `null` or `undefined` for "not set". */
export type AttributeProperties = {
  -readonly [Name in Exclude<AttributeProperty, 'muted' | 'volume' | 'playbackRate'>]:
    Value<Table[Name][0]> | string | null | undefined;
};

const rows = Object.entries(ATTRIBUTES) as ReadonlyArray<[AttributeProperty, Row]>;

/** Name, kind, cost and path of each row. */
export const attributeRows = rows.map(([property, [kind, cost, path]]) => ({
  property,
  attribute: attributeName(property),
  kind,
  cost,
  path: path?.replace('!', ''),
}));

/** One value, converted: `undefined` where it is not set or not valid; then `invalid` is called. */
export function convertAttribute(property: AttributeProperty, raw: unknown, invalid: () => void): unknown {
  const value = convert(ATTRIBUTES[property][0], raw);
  if (value !== INVALID) return value;
  invalid();
  return undefined;
}

/** The single attributes as the topmost layer of the setup config. */
export function attributeLayer(settings: Settings): PlainObject {
  const layer: PlainObject = {};
  for (const [property, [, , path]] of rows) {
    const value = settings[property];
    if (path === undefined || value === undefined) continue;
    setAt(layer, path.replace('!', ''), path.startsWith('!') ? !value : value);
  }
  return layer;
}

/** The cost of a change at a place of the config: that of the attribute which goes there, else a new setup. */
export function costAt(path: string): Cost {
  const row = attributeRows.find((row) => row.path !== undefined && (path === row.path || path.startsWith(`${row.path}.`)));
  return row?.cost ?? (path.startsWith('ui.components.') ? 'live' : path.startsWith('sources') ? 'media' : 'setup');
}
