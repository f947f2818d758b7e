import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { MAX_DEPTH } from '../json.js';
import { calleeOf, nameOf, type FunctionNode } from './names.js';
import { applyUnary, callJson, callMethod, compare, isWord, UNKNOWN } from './operations.js';
import { Work } from './work.js';

/** Where an expression stands. */
export interface Scope {
  /** The value of a name; `UNKNOWN` for one that is not declared with a readable value. */
  readonly lookUp: (name: string) => unknown;
  /** The value of a member of `this`, whose object is not known. */
  readonly ownMember?: (name: string) => unknown;
  /** A function of the script. */
  readonly functionOf?: (name: string) => FunctionNode | undefined;
  readonly work: Work;
}

/** The scope of an expression that stands alone. */
export const noScope = (length: number): Scope => ({ lookUp: () => UNKNOWN, work: new Work(length) });

const GLOBALS: readonly string[] = ['window', 'globalThis', 'self', 'top', 'parent', 'this'];

function evaluateMember(node: AnyNode & { type: 'MemberExpression' }, scope: Scope, depth: number): unknown {
  const name = node.computed ? evaluate(node.property, scope, depth) : nameOf(node.property);
  if (typeof name !== 'string' && typeof name !== 'number') return UNKNOWN;
  const owner = nameOf(node.object) ?? '';
  if (GLOBALS.includes(owner)) {
    const value = scope.lookUp(String(name));
    return value === UNKNOWN && owner === 'this' ? (scope.ownMember?.(String(name)) ?? UNKNOWN) : value;
  }
  /* Old codes choose between http and https by it. */
  if (name === 'protocol' && calleeOf(node.object).name === 'location') return 'https:';
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
    if (key === '__proto__' || (typeof key !== 'string' && typeof key !== 'number')) return;
    object[key] = value;
  };
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const more = evaluate(property.argument, scope, depth);
      if (isCopied(more, scope)) for (const [key, value] of Object.entries(more)) set(key, value);
    } else if (property.kind === 'init') {
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

/* Functions that join objects, by the objects that they belong to. */
const COPYING: ReadonlyMap<string, readonly string[]> = new Map([
  ['assign', ['Object', '_']],
  ['extend', ['$', 'jQuery', '_', 'angular']],
  ['merge', ['_', 'angular']],
]);
const CONVERTING: ReadonlySet<string> = new Set(['String', 'Number', 'parseInt']);
/* Functions that give back what they are given, or a copy of it. */
const GIVING_BACK: ReadonlySet<string> = new Set(['freeze', 'seal', 'structuredClone', 'cloneDeep', 'markRaw']);
/* Functions of frameworks that put a value into an object, and its name there. */
const WRAPPING: ReadonlyMap<string, string> = new Map([
  ['ref', 'value'],
  ['shallowRef', 'value'],
  ['useRef', 'current'],
]);

/** Sets what the names of a parameter or of a declaration hold: one name, or the parts of an object or of a list. */
export function bind(
  pattern: AnyNode,
  value: unknown,
  scope: Scope,
  set: (name: string, value: unknown) => void,
  depth = 0,
): void {
  if (depth > MAX_DEPTH || !scope.work.spend(1)) return;
  const next = depth + 1;
  if (pattern.type === 'Identifier') set(pattern.name, value);
  else if (pattern.type === 'AssignmentPattern') {
    bind(pattern.left, value === UNKNOWN || value === undefined ? evaluate(pattern.right, scope, next) : value, scope, set, next);
  } else if (pattern.type === 'ObjectPattern') {
    for (const part of pattern.properties) {
      if (part.type === 'RestElement') continue;
      const name = nameOf(part.key, part.computed) ?? '';
      bind(part.value, isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : UNKNOWN, scope, set, next);
    }
  } else if (pattern.type === 'ArrayPattern') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    pattern.elements.forEach((part, index) => {
      if (part && part.type !== 'RestElement') bind(part, index < list.length ? list[index] : UNKNOWN, scope, set, next);
    });
  }
}

/* What a function of the script returns at its end. */
function evaluateResult(called: FunctionNode, args: readonly unknown[], scope: Scope, depth: number): unknown {
  const { body } = called;
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  const result = body.type === 'BlockStatement' ? (last?.type === 'ReturnStatement' ? last.argument : undefined) : body;
  if (!result) return UNKNOWN;
  const parameters = new Map<string, unknown>();
  called.params.forEach((parameter, index) =>
    bind(parameter, index < args.length ? args[index] : UNKNOWN, scope, (name, value) => parameters.set(name, value)),
  );
  const lookUp = (name: string): unknown => (parameters.has(name) ? parameters.get(name) : scope.lookUp(name));
  return evaluate(result, { ...scope, lookUp }, depth);
}

/* `JSON.parse('…')` and `Object.assign({…}, …)` make data; other calls run something. */
function evaluateCall(node: AnyNode & { type: 'CallExpression' }, scope: Scope, depth: number): unknown {
  const { object, owner, name } = calleeOf(node.callee);
  const valueOf = (argument: AnyNode): unknown => evaluate(argument, scope, depth);
  if (COPYING.get(name)?.includes(owner)) {
    const values = node.arguments.map(valueOf);
    const parts = values.filter((part) => isCopied(part, scope));
    const copy = Object.fromEntries(parts.flatMap((part) => Object.entries(part).filter(([key]) => key !== '__proto__')));
    /* The first one is changed, and given back. */
    const target = values.find((value) => typeof value === 'object');
    return isPlainObject(target) ? Object.assign(target, copy) : copy;
  }
  const [argument] = node.arguments;
  if (GIVING_BACK.has(name)) return argument ? valueOf(argument) : UNKNOWN;
  if (owner === '' && argument && CONVERTING.has(name)) {
    const value = valueOf(argument);
    return !isWord(value) ? UNKNOWN : name === 'String' ? String(value) : Number(value);
  }
  const member = owner === '' ? WRAPPING.get(name) : undefined;
  if (member !== undefined && argument) return { [member]: valueOf(argument) };
  if (owner === 'JSON' && argument) return callJson(name, valueOf(argument), scope.work);
  const called = owner === '' || owner === 'this' ? scope.functionOf?.(name) : undefined;
  if (called) return evaluateResult(called, node.arguments.map(valueOf), scope, depth);
  return object ? callMethod(valueOf(object), name, node.arguments.map(valueOf), scope.work) : UNKNOWN;
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
      return applyUnary(node.operator, evaluate(node.argument, scope, next));
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
      if (node.operator !== '+') return compare(node.operator, left, right);
      if (typeof left === 'number' && typeof right === 'number') return left + right;
      return isWord(left) && isWord(right) && scope.work.canCopy([left, right]) ? String(left) + String(right) : UNKNOWN;
    }
    case 'ConditionalExpression': {
      const test = evaluate(node.test, scope, next);
      if (test !== UNKNOWN) return evaluate(test ? node.consequent : node.alternate, scope, next);
      const [one, other] = [evaluate(node.consequent, scope, next), evaluate(node.alternate, scope, next)];
      return isWord(one) && one === other ? one : UNKNOWN;
    }
    case 'CallExpression':
      return evaluateCall(node, scope, next);
    default:
      return UNKNOWN;
  }
}
