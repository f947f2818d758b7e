/** Functions of JavaScript and of libraries whose results are known, by name. */

/** Functions that join objects, by the objects that they belong to. */
export const COPYING: ReadonlyMap<string, readonly string[]> = new Map([
  ['assign', ['Object', '_']],
  ['extend', ['$', 'jQuery', '_', 'angular']],
  ['merge', ['_', 'angular']],
]);
export const CONVERTING: ReadonlySet<string> = new Set(['String', 'Number', 'parseInt']);
/** Functions that give back what they are given, or a copy of it. */
export const GIVING_BACK: ReadonlySet<string> = new Set(['freeze', 'seal', 'structuredClone', 'cloneDeep', 'markRaw']);
/** Functions of frameworks that put a value into an object, and its name there. */
export const WRAPPING: ReadonlyMap<string, string> = new Map([
  ['ref', 'value'],
  ['shallowRef', 'value'],
  ['useRef', 'current'],
]);
