import type * as embedModule from '../embed/index.js';
import { loadOwnScript } from '../library/own-script.js';
import { KEY, page } from './shared.js';

/**
 * How the split pair fetches its second file, `kaltura-player.embed.js`: as a classic script from beside the first one. A script of
 * another origin without CORS has no address that `import()` could start from, and pages opened from a disk have no modules.
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
