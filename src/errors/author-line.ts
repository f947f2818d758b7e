import type { ErrorReason, KalturaPlayerError } from './kaltura-player-error.js';

/** Where the page about each reason stands: as part of this package. */
const PAGES = 'https://cdn.jsdelivr.net/npm/kaltura-player-element/docs/errors';

/* What a viewer or the network causes, and what mends itself, is not for the page's author. */
const MENDABLE: ReadonlySet<ErrorReason> = new Set<ErrorReason>([
  'config-invalid',
  'origin-not-trusted',
  'library-blocked',
  'library-load-failed',
  'library-timeout',
  'setup-failed',
  'media-not-found',
  'media-deleted',
  'media-unavailable',
  'access-denied',
  'session-expired',
  'site-restricted',
  'load-timeout',
  'drm',
  'plugin-unavailable',
  'not-supported-in-iframe',
]);

/** What the console shows of a fatal error that the page's author can mend; `undefined` for every other error. */
export const authorLine = ({ fatal, reason, message }: KalturaPlayerError): string | undefined =>
  fatal && MENDABLE.has(reason) ? `${message} See ${PAGES}/${reason}.md` : undefined;
