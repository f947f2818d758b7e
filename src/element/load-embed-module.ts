import type * as embedCode from '../embed/index.js';
import { codeMissing, type KalturaPlayerError } from '../errors/index.js';

type EmbedCode = typeof embedCode;

/* Asking again for a module that is there takes browsers a task. */
let here: EmbedCode | undefined;

/**
 * The code of embeds: in the modules a file of its own, in the single file there already.
 * @param onWait it does not come within the task: what else is needed can come beside it
 * @returns the code, or why it did not come
 */
export async function loadEmbedCode(onWait?: () => void): Promise<EmbedCode | KalturaPlayerError> {
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
