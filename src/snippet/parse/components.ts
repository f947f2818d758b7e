import type { AnyNode } from 'acorn';
import { isPlainObject, merge } from '../../config/objects.js';
import { attributeName, propertyNames, type Raw } from '../properties.js';
import { parseJson } from '../read/json-text.js';
import { found, type Found, type RawOptions } from '../read/found.js';
import { readStyleSize } from './box.js';
import { evaluate, type Scope } from './evaluate.js';
import { UNKNOWN } from './operations.js';
import { Expressions, parseExpression } from './syntax.js';
import type { Tag } from './tags.js';
import { Work } from './work.js';

/** This element's own tag, also in components and templates. */

/* Also `@Input() entryId: string = '…'`, other members of a class, and default values of parameters. */
const DECLARATION =
  /(?:\b(?:const|let|var|readonly|public|private|protected|static)\s+|@\w{1,40}\([^()]{0,100}\)\s*|^[ \t]*|[(,{][ \t]*)([\w$]+)\s*[!?]?(?::(?:[^=;{,<]{0,100}|\s*[\w$.]{1,40}<[^=;{]{0,100}))?=(?![=>])\s*/gm;

/* The places of the values of declared names. */
function declarations(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { 0: whole, 1: name = '', index } of text.matchAll(DECLARATION)) {
    if (!places.has(name)) places.set(name, index + whole.length);
  }
  return places;
}

/** The values of the names in a text. Each name is evaluated once. */
export function scopeOf(text: string): Scope {
  let places: ReadonlyMap<string, number> | undefined;
  const known = new Map<string, unknown>();
  const expressions = new Expressions(text);
  const work = new Work(text.length);
  const valueAt = (place: number): unknown => {
    const node = expressions.at(place);
    return node ? evaluate(node, { lookUp: () => UNKNOWN, work }) : UNKNOWN;
  };
  const lookUp = (name: string): unknown => {
    places ??= declarations(text);
    const place = places.get(name);
    if (place === undefined) return UNKNOWN;
    if (!known.has(name)) known.set(name, valueAt(place));
    return known.get(name);
  };
  return { lookUp, work };
}

function bound(code: string, scope: Scope): unknown {
  const node = parseExpression(code);
  const value = node ? evaluate(node, scope) : UNKNOWN;
  return value === UNKNOWN || !scope.work.canCopy(value) ? undefined : value;
}

const NAMES = new Map(
  propertyNames.flatMap((name) => [[name.toLowerCase(), name] as const, [attributeName(name), name] as const]),
);

/** The values of the tag's attributes by property: plain, and bound in the syntax of Vue, Angular, Lit and JSX. */
function readAttributes({ attributes, unquoted }: Tag, scope: Scope): Raw {
  const properties: Raw = {};
  for (const [attribute, value] of attributes) {
    const binding = /^(?::|v-bind:|\[(?:attr\.)?|\.)([\w-]+)\]?(?:\.(?:prop|attr))?$/.exec(attribute)?.[1];
    const inBraces = binding || unquoted.has(attribute) ? /^\$?\{([^]*)\}$/.exec(value)?.[1] : undefined;
    const name = NAMES.get(binding ?? attribute);
    if (!name) continue;
    if (binding) properties[name] ??= bound(value.startsWith('$') ? (inBraces ?? value) : value, scope);
    else properties[name] ??= inBraces !== undefined && name !== 'config' && name !== 'plugins' ? bound(inBraces, scope) : value;
  }
  return properties;
}

const asObject = (value: unknown): unknown => (typeof value === 'string' ? parseJson(value) : value);

/** A player of this element's properties. @param child the value of its JSON child */
export function asFound(kind: 'element' | 'component', { config, plugins, ...single }: RawOptions, child: unknown): Found {
  const given = asObject(plugins);
  return found(kind, {
    config: merge(child, asObject(config), isPlainObject(given) ? { plugins: given } : undefined),
    properties: single,
  });
}

/** This element's tag. @param child the value of its JSON child */
export const readElement = (tag: Tag, child: unknown, scope: Scope): Found =>
  asFound('element', { ...readAttributes(tag, scope), ...readStyleSize(tag.attributes.get('style')) }, child);

/** The value of a JSX attribute. */
export function attributeValue(node: AnyNode | undefined | null, scope: Scope): unknown {
  if (!node) return true;
  return 'expression' in node ? evaluate(node.expression as AnyNode, scope) : evaluate(node, scope);
}

interface JsxAttribute {
  readonly type: string;
  readonly name?: { readonly name?: unknown };
  readonly value?: AnyNode | null;
  /** The object of `{...props}`. */
  readonly argument?: AnyNode;
}

/** The attributes of a JSX element; acorn has no types for JSX. */
export const attributesOf = (node: AnyNode): readonly JsxAttribute[] => {
  const opening: unknown = 'openingElement' in node ? node.openingElement : undefined;
  return typeof opening === 'object' && opening !== null && 'attributes' in opening && Array.isArray(opening.attributes)
    ? (opening.attributes as readonly JsxAttribute[])
    : [];
};

const TAG = /<KalturaPlayer(?=[\s/>])/g;

/** The `<KalturaPlayer>` components in a text, with their places. */
export function* readComponents(text: string): Generator<{ found: Found; start: number; end: number }> {
  if (!text.includes('<KalturaPlayer')) return;
  const scope = scopeOf(text);
  const expressions = new Expressions(text);
  let end = 0;
  let closing = -1;
  for (const { index } of text.matchAll(TAG)) {
    if (index < end) continue;
    if (closing < index) closing = text.indexOf('/>', index);
    if (closing < 0) closing = text.length;
    const node = expressions.at(index, closing + 2 - index) ?? expressions.at(index);
    if (!node) continue;
    const properties: RawOptions = {};
    for (const attribute of attributesOf(node)) {
      if (attribute.argument) Object.assign(properties, spreadOf(evaluate(attribute.argument, scope)));
      const name = NAMES.get(String(attribute.name?.name).toLowerCase());
      const value = name ? attributeValue(attribute.value, scope) : UNKNOWN;
      if (name && value !== UNKNOWN && scope.work.canCopy(value)) properties[name] = value;
      if (attribute.name?.name === 'style') Object.assign(properties, sizeOf(attributeValue(attribute.value, scope)));
    }
    end = index + node.end;
    yield { found: asFound('component', properties, undefined), start: index, end };
  }
}

/* The element's properties among the members of an object. */
const spreadOf = (value: unknown): RawOptions =>
  isPlainObject(value)
    ? Object.fromEntries(propertyNames.filter((name) => name in value).map((name) => [name, value[name]]))
    : {};

/* `style={{ width: '608px', aspectRatio: '608 / 402' }}` */
const sizeOf = (style: unknown): RawOptions =>
  isPlainObject(style)
    ? readStyleSize(
        Object.entries(style)
          .map(([name, value]) => `${attributeName(name)}:${String(value)}`)
          .join(';'),
      )
    : {};
