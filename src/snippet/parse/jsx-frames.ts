import { isPlainObject } from '../../config/objects.js';
import { attributeName } from '../properties.js';
import { attributesOf, attributeValue } from './components.js';
import type { Scope } from './evaluate.js';
import { isWord, UNKNOWN } from './operations.js';
import type { Expressions } from './syntax.js';
import type { Tag } from './tags.js';

/** Frames with JSX expressions in their attributes: `<iframe src={address} width={640} style={{ height: 360 }} />`. */

/* A number in a style object is in pixels. */
const styleText = (style: object): string =>
  Object.entries(style)
    .map(
      ([name, value]: [string, unknown]) => `${attributeName(name)}:${typeof value === 'number' ? `${value}px` : String(value)}`,
    )
    .join(';');

const hasExpressions = ({ attributes, unquoted }: Tag): boolean =>
  [...unquoted].some((name) => attributes.get(name)?.startsWith('{'));

/** The tag with the known values of its expressions; the same tag if it has none. */
export function withExpressions(tag: Tag, scope: Scope, expressions: Expressions): Tag {
  const node = hasExpressions(tag) ? expressions.tagAt(tag.start, tag.end) : undefined;
  if (!node) return tag;
  const attributes = new Map<string, string>();
  for (const { name, value } of attributesOf(node)) {
    if (typeof name?.name !== 'string' || !value) continue;
    const held = attributeValue(value, scope);
    if (held === UNKNOWN || !scope.work.canCopy(held)) continue;
    if (isWord(held)) attributes.set(name.name.toLowerCase(), String(held));
    else if (name.name === 'style' && isPlainObject(held)) attributes.set('style', styleText(held));
  }
  return { ...tag, attributes, unquoted: new Set() };
}
