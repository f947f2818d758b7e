import { isPlainObject } from '../../config/objects.js';
import { attributeName, propertyNames } from '../properties.js';
import type { Found, RawOptions } from '../read/found.js';
import { readStyleSize } from './box.js';
import { asFound } from './components.js';
import { readFrame } from './frames.js';
import { isWord, UNKNOWN } from './operations.js';
import { withOtherIds, type ScriptCode } from './script.js';
import type { Creation } from './creations.js';
import { ScriptReader } from './script-reader.js';
import { parseTyped, type AnyNode } from './syntax.js';
import type { Around } from './variables.js';

/** Elements that a script creates: `const f = document.createElement('iframe'); f.src = address;`, and this element. */

const MARKER = /createElement\b|KalturaPlayerElement\b/;
const NOTHING_KNOWN: Around = { lookUp: () => UNKNOWN };

/* An assigned style is an object or a text. */
const styleOf = (style: unknown): string =>
  isPlainObject(style)
    ? Object.entries(style)
        .map(([name, value]) => `${attributeName(name)}:${String(value)}`)
        .join(';')
    : String(style);

/* The attributes of a frame, whose properties have the same names. */
function readCreatedFrame({ tag, properties, attributes, start, end }: Creation): Found | undefined {
  const words = new Map<string, string>();
  const all = [...Object.entries(properties), ...attributes];
  for (const [name, value] of all) {
    if (name === 'style') words.set(name, styleOf(value));
    else if (isWord(value)) words.set(name.toLowerCase(), String(value));
  }
  return words.has('src') ? readFrame({ name: tag, attributes: words, unquoted: new Set(), start, end }, '') : undefined;
}

function readCreatedPlayer({ properties, attributes }: Creation): Found {
  const options: RawOptions = { ...readStyleSize(styleOf(attributes.get('style') ?? properties['style'] ?? '')) };
  for (const name of propertyNames) {
    const value = properties[name] ?? attributes.get(attributeName(name));
    if (value !== undefined && value !== UNKNOWN) options[name] = value;
  }
  return asFound('element', options, undefined);
}

/* The second reading has the values of functions' parameters, and of names that are set after their use. */
function createdBy(tree: AnyNode, length: number): readonly Creation[] {
  const first = new ScriptReader(NOTHING_KNOWN, length);
  first.read(tree);
  if (!first.variables.mayKnowMore) return first.creations.all;
  const second = new ScriptReader(first.variables.result, length);
  second.read(tree);
  return second.creations.all;
}

/** The frames of Kaltura, and the players, that a script creates. Their places are those of the calls. */
export function readCreated(code: string): ScriptCode[] {
  const tree = MARKER.test(code) ? parseTyped(code) : undefined;
  if (!tree) return [];
  const codes = createdBy(tree, code.length).flatMap((element) => {
    const found = element.tag === 'iframe' ? readCreatedFrame(element) : readCreatedPlayer(element);
    return found ? [{ found, start: element.start, end: element.end, targetId: undefined }] : [];
  });
  const { beside } = withOtherIds(code, { codes, load: undefined, beside: [] });
  return codes.map((one) => ({ ...one, found: { ...one.found, dropped: [...one.found.dropped, ...beside] } }));
}
