import { attributeName, propertyNames, type PropertyName } from '../properties.js';
import { isPlainText } from '../escape.js';
import type { Json } from '../json.js';
import { plainText } from './plain-text.js';
import type { Values } from './writer.js';

/** The options of a template: plain attributes, and values that are set by bindings. */
export interface Template {
  /** `entry-id="1_abc"`, `autoplay`. */
  readonly plain: readonly string[];
  /** Properties that are `false`. */
  readonly off: readonly PropertyName[];
  /** Objects, lists, and texts with special characters of template languages. */
  readonly bound: ReadonlyArray<readonly [name: PropertyName, value: Json]>;
}

export function templateOf(values: Values): Template {
  const plain: string[] = [];
  const off: PropertyName[] = [];
  const bound: Array<readonly [PropertyName, Json]> = [];
  for (const name of propertyNames) {
    const value = values[name];
    if (value === undefined) continue;
    const text = unescaped(value);
    if (value === true) plain.push(attributeName(name));
    else if (value === false) off.push(name);
    else if (text !== undefined) plain.push(`${attributeName(name)}="${text}"`);
    else bound.push([name, value]);
  }
  return { plain, off, bound };
}

/** A value that is valid between the double quotes of any template; `undefined` if it needs escaping. */
export function unescaped(value: Json): string | undefined {
  const text = plainText(value);
  return text !== undefined && isPlainText(text) ? text : undefined;
}

/** One attribute per line. */
export const lines = (attributes: readonly string[], indent: string): string =>
  attributes.map((line) => `\n${indent}${line}`).join('');
