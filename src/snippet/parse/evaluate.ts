import type { AnyNode } from 'acorn';
import { isPlainObject, type PlainObject } from '../../config/objects.js';
import { MAX_DEPTH } from '../json.js';
import { CONVERTING, COPYING, GIVING_BACK, WRAPPING } from './known-functions.js';
import { calleeOf, isFunction, nameOf, type FunctionNode } from './names.js';
import { add, applyUnary, callJson, callMethod, common, compare, isDecided, isWord, UNKNOWN } from './operations.js';
import { Work } from './work.js';

/** The scope of an expression. */
export interface Scope {
  /** The value of a name; `UNKNOWN` if it has no known value. */
  readonly lookUp: (name: string) => unknown;
  /** The value of a member of `this`, if the object is not known. */
  readonly ownMember?: (name: string) => unknown;
  /** A function of the script. */
  readonly functionOf?: (name: string) => FunctionNode | undefined;
  readonly work: Work;
}

/** A scope without names. */
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
  /* Old codes use it to choose between http and https. */
  if (name === 'protocol' && calleeOf(node.object).name === 'location') return 'https:';
  const object = evaluate(node.object, scope, depth);
  if (Array.isArray(object) && typeof name === 'number') return name in object ? (object[name] as unknown) : UNKNOWN;
  return isPlainObject(object) && Object.hasOwn(object, name) ? object[name] : UNKNOWN;
}

/* Whether a value is an object whose members may be copied within the limit. */
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
    } else if (property.kind === 'get' && isFunction(property.value)) {
      set(nameOf(property.key, property.computed), evaluateResult(property.value, [], scope, depth));
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

/** Sets the names of a parameter or a declaration: one name, or the names of an object or array pattern. */
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

/* The return value of a function's last statement; for two branches, their common members. */
function evaluateEnd(statement: AnyNode | null | undefined, scope: Scope, depth: number): unknown {
  if (!statement || depth > MAX_DEPTH) return UNKNOWN;
  switch (statement.type) {
    case 'ReturnStatement':
      return statement.argument ? evaluate(statement.argument, scope, depth) : UNKNOWN;
    case 'BlockStatement':
      return evaluateEnd(statement.body.at(-1), scope, depth + 1);
    case 'TryStatement':
      return evaluateEnd(statement.block, scope, depth + 1);
    case 'IfStatement':
      return common(
        evaluateEnd(statement.consequent, scope, depth + 1),
        evaluateEnd(statement.alternate, scope, depth + 1),
        scope.work,
      );
    default:
      return UNKNOWN;
  }
}

function evaluateResult(called: FunctionNode, args: readonly unknown[], scope: Scope, depth: number): unknown {
  const { body } = called;
  const parameters = new Map<string, unknown>();
  called.params.forEach((parameter, index) =>
    bind(parameter, index < args.length ? args[index] : UNKNOWN, scope, (name, value) => parameters.set(name, value)),
  );
  const lookUp = (name: string): unknown => (parameters.has(name) ? parameters.get(name) : scope.lookUp(name));
  const inside = { ...scope, lookUp };
  return body.type === 'BlockStatement' ? evaluateEnd(body, inside, depth) : evaluate(body, inside, depth);
}

/* Evaluates known functions such as `JSON.parse('…')` and `Object.assign({…}, …)`, and the script's own. */
function evaluateCall(node: AnyNode & { type: 'CallExpression' }, scope: Scope, depth: number): unknown {
  const { object, owner, name } = calleeOf(node.callee);
  const valueOf = (argument: AnyNode): unknown => evaluate(argument, scope, depth);
  if (COPYING.get(name)?.includes(owner)) {
    const values = node.arguments.map(valueOf);
    const parts = values.filter((part) => isCopied(part, scope));
    const copy = Object.fromEntries(parts.flatMap((part) => Object.entries(part).filter(([key]) => key !== '__proto__')));
    /* `Object.assign()` changes and returns its first argument. */
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
  if (owner === 'Promise' && name === 'resolve' && argument) return valueOf(argument);
  const args = node.arguments.map(valueOf);
  const result = object ? callMethod(valueOf(object), name, args, scope.work) : UNKNOWN;
  if (result !== UNKNOWN) return result;
  const isOwn = owner === '' || owner === 'this' || object?.type === 'Identifier';
  const called = isFunction(node.callee) ? node.callee : isOwn ? scope.functionOf?.(name) : undefined;
  return called ? evaluateResult(called, args, scope, depth) : UNKNOWN;
}

function evaluateLiteral({ value, raw }: AnyNode & { type: 'Literal' }): unknown {
  /* A string without its closing quote may end within an id, and a part of an id can be another id. */
  if (typeof value === 'string') return raw !== undefined && raw.at(-1) !== raw[0] ? UNKNOWN : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNKNOWN;
  return typeof value === 'boolean' || value === null ? value : UNKNOWN;
}

/** The known value of an expression. The script is not executed. */
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
      /* The variable already has the value of `a += b`. */
      return evaluate(node.operator === '=' ? node.right : node.left, scope, next);
    case 'LogicalExpression': {
      const left = evaluate(node.left, scope, next);
      return isDecided(node.operator, left) ? left : node.operator === '&&' ? UNKNOWN : evaluate(node.right, scope, next);
    }
    case 'BinaryExpression': {
      const [left, right] = [evaluate(node.left, scope, next), evaluate(node.right, scope, next)];
      return node.operator === '+' ? add(left, right, scope.work) : compare(node.operator, left, right);
    }
    case 'ConditionalExpression': {
      const test = evaluate(node.test, scope, next);
      if (test !== UNKNOWN) return evaluate(test ? node.consequent : node.alternate, scope, next);
      return common(evaluate(node.consequent, scope, next), evaluate(node.alternate, scope, next), scope.work);
    }
    case 'CallExpression':
      return evaluateCall(node, scope, next);
    default:
      return UNKNOWN;
  }
}
