import type { Found } from '../read/found.js';
import type { Tag } from './tags.js';

/** What is beside the settings of a code: attributes that have no counterpart, and settings that are known from elsewhere. */

/* Handlers, names and directives of frameworks, and attributes of a template. The address may be in any attribute. */
const BESIDE = /^(?:on[a-z]+|@.+|ref|key|classname|(?:use|bind|class|style):.+|(?:[{(]|<[?%]).*|(?::|v-|\[)(?!.*src).+)$/;
const TECHNICAL = /^(?:allow|frameborder|scrolling|sandbox|webkit|moz)/;

/** The attributes of a frame without a counterpart. @param known the frame with the known values of its expressions */
export const besides = (frame: Tag, known: Tag): string[] =>
  [...frame.attributes.keys()].filter(
    (name) => BESIDE.test(name) || (frame.unquoted.has(name) && !known.attributes.has(name) && !TECHNICAL.test(name)),
  );

/** A setup without the unknown settings whose values are in the data of its target. */
export function withoutKnown(setup: Found, { properties }: Found): Found {
  const known = new Set(Object.keys(properties).map((name) => name.toLowerCase()));
  return { ...setup, dropped: setup.dropped.filter((name) => !known.has(name.replace(/^.*\./, '').toLowerCase())) };
}
