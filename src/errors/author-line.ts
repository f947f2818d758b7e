import type { ErrorReason, KalturaPlayerError } from './kaltura-player-error.js';

/** Location of the page about each reason: part of this package, in the newest version that is compatible with this one. */
const PAGES = 'https://cdn.jsdelivr.net/npm/kaltura-player-element@0.1/docs/errors';

/* Reasons that the page's author can act on, unlike those caused by viewers or the network. */
const FOR_AUTHORS: ReadonlySet<ErrorReason> = new Set<ErrorReason>([
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

/** The console line for a fatal error that the page's author can fix; `undefined` for any other error. */
export const authorLine = ({ fatal, reason, message }: KalturaPlayerError): string | undefined =>
  fatal && FOR_AUTHORS.has(reason) ? `${message} See ${PAGES}/${reason}.md` : undefined;
