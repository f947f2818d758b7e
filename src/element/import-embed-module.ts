import type * as embedModule from '../embed/index.js';

/** Fetches the embed module. The split pair of classic scripts has `split/import-embed-module.ts` in place of this file. */
export const importEmbedModule = (): Promise<typeof embedModule> => import('../embed/index.js');
