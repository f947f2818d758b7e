import type * as embedModule from '../embed/index.js';

/** Shared by both files of the split pair: modules of the first one, by number, and the function that the second one calls. */
export interface Shared {
  readonly modules: readonly object[];
  provide(module: typeof embedModule): void;
}

/* Filled in by the build. */
declare const __VERSION__: string;

/* Includes the version: the second file of another release would get the wrong modules. */
const KEY = Symbol.for(`kaltura-player-element ${__VERSION__}`);

/** The global object, on which it is shared. */
export const page: typeof globalThis & { [KEY]?: Shared } = globalThis;
export { KEY };
