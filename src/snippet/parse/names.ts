import type { AnyNode } from 'acorn';

/** The names of the nodes of a syntax tree. */

/** A function of a script. */
export type FunctionNode = AnyNode & { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' };

export const isFunction = (node: AnyNode | undefined): node is FunctionNode =>
  node?.type === 'FunctionDeclaration' || node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

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

export type Call = AnyNode & { type: 'CallExpression' | 'NewExpression' };

interface Called extends ReturnType<typeof calleeOf> {
  /** The function's arguments, from the values of the call's arguments. */
  readonly given: (values: readonly unknown[]) => readonly unknown[];
}

const unchanged = (values: readonly unknown[]): readonly unknown[] => values;

/** The called function and its arguments: `setup.call(KalturaPlayer, config)` calls `setup(config)`. */
export function calledBy({ callee }: Call): Called {
  const called = calleeOf(callee);
  if (!called.object || (called.name !== 'call' && called.name !== 'apply')) return { ...called, given: unchanged };
  const given = ([, ...rest]: readonly unknown[]): readonly unknown[] => {
    const [list] = rest;
    return called.name === 'call' ? rest : Array.isArray(list) ? (list as unknown[]) : [];
  };
  return { ...calleeOf(called.object), given };
}

/** Whether a call is `$(function () {…})` or `jQuery(document)`, which wait for the page. */
export const isReady = (name: string, [argument]: readonly AnyNode[]): boolean =>
  (name === '$' || name === 'jQuery') &&
  argument !== undefined &&
  (isFunction(argument) || ['document', 'window'].includes(nameOf(argument) ?? ''));
