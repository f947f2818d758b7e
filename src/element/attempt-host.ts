import type { EmbedHost } from '../embed/embed.js';

/** The element as one attempt sees it: superseded, it is neither heard nor seen. */
export const hostOfAttempt = (
  host: Omit<EmbedHost, 'changed'>,
  isCurrent: () => boolean,
  changed: EmbedHost['changed'],
): EmbedHost => ({
  ...host,
  emit: (type, detail) => isCurrent() && host.emit(type, detail),
  warn: (error) => isCurrent() && host.warn(error),
  log: (...message) => isCurrent() && host.log(...message),
  changed: (report) => isCurrent() && changed(report),
});
