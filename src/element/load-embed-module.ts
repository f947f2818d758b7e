import type * as embedModule from '../embed/index.js';
import { codeMissing, type KalturaPlayerError } from '../errors/index.js';

export type EmbedModule = typeof embedModule;

/* Importing a module again that is there takes browsers a task. */
let here: EmbedModule | undefined;

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
