import type * as embedModule from '../embed/index.js';
import { codeMissing, type KalturaPlayerError } from '../errors/index.js';

export type EmbedModule = typeof embedModule;

/* Importing a module again that is there takes browsers a task. */
let here: EmbedModule | undefined;

/** Uses the embed module: at once where it is there, else after it was fetched; not at all where it cannot be had. */
export function whenEmbedModule(use: (module: EmbedModule) => void): void {
  if (here) use(here);
  else void loadEmbedModule().then((module) => module instanceof Error || use(module));
}

/** The embed module, where it is there: always once there is a player. */
export const presentEmbedModule = (): EmbedModule | undefined => here;

/** A promise of what the embed module does; rejects when it cannot be had. */
export async function withEmbedModule<T>(use: (module: EmbedModule) => T | Promise<T>): Promise<T> {
  const module = await loadEmbedModule();
  if (module instanceof Error) throw module;
  return use(module);
}

/**
 * The embed module: in the modules a file of its own, in the single file there already.
 * @param onWait it does not come within the task: what else is needed can come beside it
 * @returns the module, or why it did not come
 */
export async function loadEmbedModule(onWait?: () => void): Promise<EmbedModule | KalturaPlayerError> {
  if (here) return here;
  const waiting = onWait && setTimeout(onWait);
  try {
    return (here = await import('../embed/index.js'));
  } catch (cause) {
    return codeMissing(cause);
  } finally {
    clearTimeout(waiting);
  }
}
