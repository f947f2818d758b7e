/** Functions of JavaScript and of libraries whose results are known, by name. */

/** Functions that merge objects, with the objects that have them. */
export const COPYING: ReadonlyMap<string, readonly string[]> = new Map([
  ['assign', ['Object', '_']],
  ['extend', ['$', 'jQuery', '_', 'angular']],
  ['merge', ['_', 'angular']],
]);
export const CONVERTING: ReadonlySet<string> = new Set(['String', 'Number', 'parseInt']);
/** Functions that return their argument or a copy of it. */
export const GIVING_BACK: ReadonlySet<string> = new Set(['freeze', 'seal', 'structuredClone', 'cloneDeep', 'markRaw']);
/** Functions of frameworks that wrap a value in an object, with the name of its member. */
export const WRAPPING: ReadonlyMap<string, string> = new Map([
  ['ref', 'value'],
  ['shallowRef', 'value'],
  ['useRef', 'current'],
]);
