import type { PlayKitNamespace } from '../../playkit/types.js';
import { redactData } from '../../redact.js';

/* A line of the player's log may contain a whole config. */
const MAX_VALUES = 2000;

const masked = (parts: ArrayLike<unknown>): unknown[] => Array.from(parts, (part) => redactData(part, MAX_VALUES));

/**
 * Masks any KS in a bundle's log, at every level: on the console, in its handlers, and in the text that its context menu copies.
 * By default it logs the URL of each failed manifest, including the KS; at `DEBUG` every request (docs/playkit.md#log).
 */
export function maskLog(namespace: PlayKitNamespace & { readonly KalturaPlayer?: { readonly prototype: object } }): void {
  const { core, KalturaPlayer } = namespace;
  const logger = core?.getLogger?.();
  if (logger?.setHandler && logger.createDefaultHandler) {
    const setHandler = logger.setHandler.bind(logger);
    logger.setHandler = (handler) => setHandler((parts, context) => handler(masked(parts), context));
    logger.setHandler(logger.createDefaultHandler());
  }
  const prototype = KalturaPlayer?.prototype ?? {};
  const debugInfo = Object.getOwnPropertyDescriptor(prototype, 'debugInfo');
  const read: unknown = Reflect.get(debugInfo ?? {}, 'get');
  if (typeof read !== 'function') return;
  Object.defineProperty(prototype, 'debugInfo', {
    ...debugInfo,
    get(this: unknown) {
      return redactData(Reflect.apply(read, this, []), MAX_VALUES);
    },
  });
}
