import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { MAX_DEPTH } from '../json.js';
import { Work } from './work.js';

/** Stands for what cannot be known without running the script. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** Where an expression stands. */
export interface Scope {
  /** The value of a name; `UNKNOWN` for one that is not declared with a readable value. */
  readonly lookUp: (name: string) => unknown;
  readonly work: Work;
}

/** The scope of an expression that stands alone. */
export const noScope = (length: number): Scope => ({ lookUp: () => UNKNOWN, work: new Work(length) });

const GLOBALS: readonly string[] = ['window', 'globalThis', 'self', 'top', 'parent', 'this'];

/** The name of a member or a variable; `undefined` for a computed one. */
export function nameOf(node: AnyNode, isComputed = false): string | undefined {
  if (node.type === 'Identifier') return isComputed ? undefined : node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type === 'Literal') {
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined;
  }
  return undefined;
}

/** A call's function as its last two names: `window.KalturaPlayer.setup` is `KalturaPlayer` and `setup`. */
export function calleeOf(node: AnyNode): { readonly object: AnyNode | undefined; readonly owner: string; readonly name: string } {
  if (node.type === 'ChainExpression') return calleeOf(node.expression);
  if (node.type === 'ParenthesizedExpression') return calleeOf(node.expression);
  if (node.type !== 'MemberExpression') return { object: undefined, owner: '', name: nameOf(node) ?? '' };
  const name = nameOf(node.property, node.computed) ?? '';
  const owner = node.object.type === 'CallExpression' ? '' : calleeOf(node.object).name;
  return { object: node.object, owner, name };
}

function evaluateMember(node: AnyNode & { type: 'MemberExpression' }, scope: Scope, depth: number): unknown {
  const name = node.computed ? evaluate(node.property, scope, depth) : nameOf(node.property);
  if (typeof name !== 'string' && typeof name !== 'number') return UNKNOWN;
  if (GLOBALS.includes(nameOf(node.object) ?? '')) return scope.lookUp(String(name));
  const object = evaluate(node.object, scope, depth);
  if (Array.isArray(object) && typeof name === 'number') return name in object ? (object[name] as unknown) : UNKNOWN;
  return isPlainObject(object) && Object.hasOwn(object, name) ? object[name] : UNKNOWN;
}

/* Whether an object's members may be copied into another one. */
const isCopied = (value: unknown, { work }: Scope): value is PlainObject =>
  isPlainObject(value) && work.spend(Object.keys(value).length);

function evaluateObject(node: AnyNode & { type: 'ObjectExpression' }, scope: Scope, depth: number): PlainObject {
  const object: PlainObject = {};
  const set = (key: unknown, value: unknown): void => {
    if (value === UNKNOWN || key === '__proto__' || (typeof key !== 'string' && typeof key !== 'number')) return;
    object[key] = value;
  };
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const more = evaluate(property.argument, scope, depth);
      if (isCopied(more, scope)) for (const [key, value] of Object.entries(more)) set(key, value);
    } else if (property.kind === 'init' && !property.method) {
      set(
        property.computed ? evaluate(property.key, scope, depth) : nameOf(property.key),
        evaluate(property.value, scope, depth),
      );
    }
  }
  return object;
}

function evaluateArray(node: AnyNode & { type: 'ArrayExpression' }, scope: Scope, depth: number): unknown[] {
  return node.elements.flatMap((element) => {
    if (!element) return [];
    if (element.type !== 'SpreadElement') {
      const value = evaluate(element, scope, depth);
      return value === UNKNOWN ? [] : [value];
    }
    const more = evaluate(element.argument, scope, depth);
    return Array.isArray(more) && scope.work.spend(more.length) ? (more as unknown[]) : [];
  });
}

function evaluateTemplate(node: AnyNode & { type: 'TemplateLiteral' }, scope: Scope, depth: number): unknown {
  const values = node.expressions
    .map((expression) => evaluate(expression, scope, depth))
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  if (values.length < node.expressions.length || !scope.work.canCopy(values)) return UNKNOWN;
  return node.quasis.map(({ value }, index) => (value.cooked ?? '') + String(values[index] ?? '')).join('');
}

function evaluateUnary(operator: string, value: unknown): unknown {
  if (value === UNKNOWN) return UNKNOWN;
  if (operator === '!') return !value;
  if (operator === '+' && typeof value === 'string') return Number(value);
  if (typeof value !== 'number') return UNKNOWN;
  return operator === '-' ? -value : operator === '+' ? value : UNKNOWN;
}

/* Functions that join objects, by the objects that they belong to. */
const COPYING: Readonly<Record<string, readonly string[]>> = {
  assign: ['Object', '_'],
  extend: ['$', 'jQuery', '_', 'angular'],
  merge: ['_', 'angular'],
};
const CONVERTING: ReadonlySet<string> = new Set(['String', 'Number', 'parseInt']);

/* `JSON.parse('…')` and `Object.assign({…}, …)` make data; other calls run something. */
function evaluateCall(node: AnyNode & { type: 'CallExpression' }, scope: Scope, depth: number): unknown {
  const { owner, name } = calleeOf(node.callee);
  if (COPYING[name]?.includes(owner)) {
    const parts = node.arguments.map((argument) => evaluate(argument, scope, depth)).filter((part) => isCopied(part, scope));
    return Object.fromEntries(parts.flatMap((part) => Object.entries(part).filter(([key]) => key !== '__proto__')));
  }
  const [argument] = node.arguments;
  if (owner === '' && argument && CONVERTING.has(name)) {
    const value = evaluate(argument, scope, depth);
    if (typeof value !== 'string' && typeof value !== 'number') return UNKNOWN;
    return name === 'String' ? String(value) : Number(value);
  }
  const text = owner === 'JSON' && name === 'parse' && argument ? evaluate(argument, scope, depth) : UNKNOWN;
  if (typeof text !== 'string' || !scope.work.spend(text.length)) return UNKNOWN;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return UNKNOWN;
  }
}

function evaluateLiteral({ value, raw }: AnyNode & { type: 'Literal' }): unknown {
  /* A text that ends in the middle of a string gives a part of an id, which is another id. */
  if (typeof value === 'string') return raw !== undefined && raw.at(-1) !== raw[0] ? UNKNOWN : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNKNOWN;
  return typeof value === 'boolean' || value === null ? value : UNKNOWN;
}

/** The value of an expression as far as it can be known; nothing is run. */
export function evaluate(node: AnyNode, scope: Scope, depth = 0): unknown {
  if (depth > MAX_DEPTH || !scope.work.spend(1)) return UNKNOWN;
  const next = depth + 1;
  switch (node.type) {
    case 'Literal':
      return evaluateLiteral(node);
    case 'Identifier':
      return scope.lookUp(node.name);
    case 'MemberExpression':
      return evaluateMember(node, scope, next);
    case 'ObjectExpression':
      return evaluateObject(node, scope, next);
    case 'ArrayExpression':
      return evaluateArray(node, scope, next);
    case 'TemplateLiteral':
      return evaluateTemplate(node, scope, next);
    case 'UnaryExpression':
      return evaluateUnary(node.operator, evaluate(node.argument, scope, next));
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return evaluate(node.expression, scope, next);
    case 'AwaitExpression':
      return evaluate(node.argument, scope, next);
    case 'AssignmentExpression':
      return evaluate(node.right, scope, next);
    case 'LogicalExpression': {
      const left = evaluate(node.left, scope, next);
      const isLeft = left !== UNKNOWN && (node.operator === '??' ? left != null : node.operator === '||' && Boolean(left));
      return isLeft ? left : node.operator === '&&' ? UNKNOWN : evaluate(node.right, scope, next);
    }
    case 'BinaryExpression': {
      const [left, right] = [evaluate(node.left, scope, next), evaluate(node.right, scope, next)];
      if (node.operator !== '+') return UNKNOWN;
      if (typeof left === 'number' && typeof right === 'number') return left + right;
      const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
      return isText(left) && isText(right) && scope.work.canCopy([left, right]) ? String(left) + String(right) : UNKNOWN;
    }
    case 'CallExpression':
      return evaluateCall(node, scope, next);
    default:
      return UNKNOWN;
  }
}
