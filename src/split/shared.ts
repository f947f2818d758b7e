import type * as embedModule from '../embed/index.js';

/** What both files of the split pair share: the modules of the first one that the second one needs, by number, and the way back. */
export interface Shared {
  readonly modules: readonly object[];
  provide(module: typeof embedModule): void;
}

/* Filled in by the build. */
declare const __VERSION__: string;

/* Of one version: the second file of another release would find other modules. */
const KEY = Symbol.for(`kaltura-player-element ${__VERSION__}`);

/** The global object, which holds it. */
export const page: typeof globalThis & { [KEY]?: Shared } = globalThis;
export { KEY };
