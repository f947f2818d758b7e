import type * as embedModule from '../embed/index.js';
import { loadOwnScript } from '../library/own-script.js';
import { KEY, page } from './shared.js';

/**
 * Loads the second file of the split pair, `kaltura-player.embed.js`, as a classic script from the folder of the first one.
 * `import()` has no base URL in a cross-origin script without CORS, and pages opened from a disk cannot load modules.
 */

let provided: typeof embedModule | undefined;

/** Offers modules to the second file. */
export function share(modules: readonly object[]): void {
  page[KEY] ??= { modules, provide: (module) => (provided = module) };
}

export async function importEmbedModule(): Promise<typeof embedModule> {
  await loadOwnScript('kaltura-player.embed.js');
  if (!provided) throw new Error('kaltura-player.embed.js is of another release than kaltura-player.js');
  return provided;
}
