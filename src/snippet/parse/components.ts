import type { AnyNode } from 'acorn';
import { isPlainObject, merge } from '../../config/objects.js';
import { attributeName, propertyNames, type Raw } from '../properties.js';
import { parseJson } from '../read/query.js';
import { found, type Found, type RawOptions } from '../read/found.js';
import { evaluate, UNKNOWN, type Scope } from './evaluate.js';
import { parseExpressionAt } from './syntax.js';

/** This element's own tag, and the components and templates that hold it. */

const NAME = /^[\w$]+$/;

/* The value that a script or a class gives a name, at its declaration. */
function declared(text: string, name: string): unknown {
  if (!NAME.test(name)) return UNKNOWN;
  const place = new RegExp(
    `(?:\\b(?:const|let|var|readonly|public)\\s+)${name.replaceAll('$', '\\$')}\\s*(?::[^=;{]{0,100})?=\\s*`,
  ).exec(text);
  const node = place ? parseExpressionAt(text, place.index + place[0].length) : undefined;
  return node ? evaluate(node, () => UNKNOWN) : UNKNOWN;
}

/** What names hold in the text around a component. Each name is looked up once. */
export function scopeOf(text: string): Scope {
  const known = new Map<string, unknown>();
  return (name) => {
    if (!known.has(name) && known.size < 100) known.set(name, declared(text, name));
    return known.has(name) ? known.get(name) : UNKNOWN;
  };
}

function bound(code: string, scope: Scope): unknown {
  const node = parseExpressionAt(code, 0);
  const value = node ? evaluate(node, scope) : UNKNOWN;
  return value === UNKNOWN ? undefined : value;
}

/** The values of the tag's attributes by property: plain, and bound as Vue, Angular, Lit and JSX write it. */
function readAttributes(attributes: ReadonlyMap<string, string>, scope: Scope): Raw {
  const names = new Map(
    propertyNames.flatMap((name) => [[name.toLowerCase(), name] as const, [attributeName(name), name] as const]),
  );
  const properties: Raw = {};
  for (const [attribute, value] of attributes) {
    const binding = /^(?::|v-bind:|\[(?:attr\.)?|\.)([\w-]+)\]?(?:\.(?:prop|attr))?$/.exec(attribute)?.[1];
    const inBraces = /^\{([^]*)\}$/.exec(value)?.[1];
    const name = names.get(binding ?? attribute);
    if (!name) continue;
    if (binding) properties[name] ??= bound(value, scope);
    else properties[name] ??= inBraces !== undefined && name !== 'config' && name !== 'plugins' ? bound(inBraces, scope) : value;
  }
  return properties;
}

/** The size that our own snippets write as a style. */
export function readStyleSize(style = ''): { width?: string; height?: string } {
  const pixels = (name: string): string | undefined =>
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d{1,5}(?:\\.\\d+)?)px`, 'i').exec(style)?.[1];
  const [width, height] = [pixels('width'), pixels('height')];
  const ratio = /aspect-ratio\s*:\s*(\d+)\s*\/\s*(\d+)/i.exec(style);
  const fromRatio = width && ratio?.[1] === width ? ratio[2] : undefined;
  const tall = height ?? fromRatio;
  return { ...(width && { width }), ...(tall && { height: tall }) };
}

const asObject = (value: unknown): unknown => (typeof value === 'string' ? parseJson(value) : value);

function asFound(kind: 'element' | 'component', { config, plugins, ...single }: RawOptions, child: unknown): Found {
  const given = asObject(plugins);
  return found(kind, {
    config: merge(child, asObject(config), isPlainObject(given) ? { plugins: given } : undefined),
    properties: single,
  });
}

/** Our own tag. @param child the value of its JSON child */
export const readElement = (attributes: ReadonlyMap<string, string>, child: unknown, scope: Scope): Found =>
  asFound('element', { ...readAttributes(attributes, scope), ...readStyleSize(attributes.get('style')) }, child);

function attributeValue(node: AnyNode | undefined | null, scope: Scope): unknown {
  if (!node) return true;
  return 'expression' in node ? evaluate(node.expression as AnyNode, scope) : evaluate(node, scope);
}

interface JsxAttribute {
  readonly type: string;
  readonly name?: { readonly name?: unknown };
  readonly value?: AnyNode | null;
}

/* JSX is no part of acorn's own types. */
const attributesOf = (node: AnyNode): readonly JsxAttribute[] => {
  const opening: unknown = 'openingElement' in node ? node.openingElement : undefined;
  return typeof opening === 'object' && opening !== null && 'attributes' in opening && Array.isArray(opening.attributes)
    ? (opening.attributes as readonly JsxAttribute[])
    : [];
};

const TAG = /<KalturaPlayer(?=[\s/>])/g;
const MOST_TAGS = 1000;

/** The `<KalturaPlayer>` components in a text of JSX, with their places. */
export function* readComponents(text: string): Generator<{ found: Found; start: number; end: number }> {
  const scope = scopeOf(text);
  let end = 0;
  let count = 0;
  for (const { index } of text.matchAll(TAG)) {
    if (index < end || count >= MOST_TAGS) continue;
    count += 1;
    const code = text.slice(index, index + 20_000);
    const node = parseExpressionAt(code, 0);
    if (!node) continue;
    const properties: RawOptions = {};
    for (const attribute of attributesOf(node)) {
      const name = propertyNames.find((known) => known === attribute.name?.name);
      const value = name ? attributeValue(attribute.value, scope) : UNKNOWN;
      if (name && value !== UNKNOWN) properties[name] = value;
      if (attribute.name?.name === 'style') Object.assign(properties, sizeOf(attributeValue(attribute.value, scope)));
    }
    end = index + node.end;
    yield { found: asFound('component', properties, undefined), start: index, end };
  }
}

/* `style={{ width: '608px', aspectRatio: '608 / 402' }}` */
const sizeOf = (style: unknown): RawOptions =>
  isPlainObject(style)
    ? readStyleSize(
        Object.entries(style)
          .map(([name, value]) => `${attributeName(name)}:${String(value)}`)
          .join(';'),
      )
    : {};
