import { ATTRIBUTES, attributeRows, type AttributeProperty, type AttributeValues, type Cost, type Row } from './attributes.js';
import type { PlainObject } from './objects.js';
import { setAt } from './set-at.js';

/** Derived from the attribute table: the config layer that attributes form, and the cost of a change at a config path. */

/** The single attributes as the topmost layer of the setup config. */
export function attributeLayer(values: AttributeValues): PlainObject {
  const layer: PlainObject = {};
  for (const [property, [, , path]] of Object.entries(ATTRIBUTES) as ReadonlyArray<[AttributeProperty, Row]>) {
    const value = values[property];
    if (path === undefined || value === undefined) continue;
    setAt(layer, path.replace('!', ''), path.startsWith('!') ? !value : value);
  }
  return layer;
}

/** The cost of a change at a config path: that of the attribute mapped to it, else that of its section, else a new setup. */
export function costAt(path: string): Cost {
  const row = attributeRows.find((row) => row.path !== undefined && (path === row.path || path.startsWith(`${row.path}.`)));
  return row?.cost ?? (path.startsWith('ui.components.') ? 'live' : path.startsWith('sources') ? 'media' : 'setup');
}
