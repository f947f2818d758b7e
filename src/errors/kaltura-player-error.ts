import { redactData, redactText } from '../redact.js';

/** Why something went wrong: the stable part of an error, meant for `switch`. */
export type ErrorReason =
  | 'config-invalid'
  | 'origin-not-trusted'
  | 'consent-required'
  | 'library-blocked'
  | 'library-load-failed'
  | 'library-timeout'
  | 'setup-failed'
  | 'media-not-found'
  | 'media-not-ready'
  | 'media-deleted'
  | 'media-unavailable'
  | 'access-denied'
  | 'session-expired'
  | 'geo-restricted'
  | 'ip-restricted'
  | 'site-restricted'
  | 'schedule-restricted'
  | 'network'
  | 'load-timeout'
  | 'playback-failed'
  | 'drm'
  | 'autoplay-blocked'
  | 'plugin-unavailable'
  | 'not-supported-in-iframe'
  | 'aborted'
  | 'unknown';

/** What the library itself said of a failure: the fields of its `error` payload (guide 6.1, with its real numbers). */
export interface LibraryErrorNumbers {
  /** 1 recoverable, 2 critical. */
  readonly severity?: number | undefined;
  /** 1 network … 19 deleted entry. */
  readonly category?: number | undefined;
  readonly code?: number | undefined;
  readonly data?: unknown;
}

export interface KalturaPlayerErrorOptions extends LibraryErrorNumbers {
  readonly fatal?: boolean;
  readonly retryable?: boolean;
  /** One sentence for the person watching; the default goes by reason. */
  readonly viewerMessage?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Every failure that the element tells about: as `error` event, as the `error` property, and as the rejection of the promise
 * the caller holds. It never contains a KS.
 */
export class KalturaPlayerError extends Error {
  override readonly name = 'KalturaPlayerError';
  readonly reason: ErrorReason;
  /** Playback or loading has stopped; `false` for what the player gets over by itself. */
  readonly fatal: boolean;
  /** Whether trying the same again can help. */
  readonly retryable: boolean;
  readonly severity: number | undefined;
  readonly category: number | undefined;
  readonly code: number | undefined;
  /** The library's own details, redacted and cut to a plain copy. */
  readonly data: unknown;
  /** One sentence for the person watching. */
  readonly viewerMessage: string;

  constructor(reason: ErrorReason, message: string, options: KalturaPlayerErrorOptions = {}) {
    super(`[kaltura-player] ${redactText(message)}`, { cause: redactData(options.cause) });
    this.reason = reason;
    this.fatal = options.fatal ?? true;
    this.retryable = options.retryable ?? RETRYABLE.has(reason);
    this.severity = options.severity;
    this.category = options.category;
    this.code = options.code;
    this.data = redactData(options.data);
    this.viewerMessage = redactText(options.viewerMessage ?? viewerMessages[reason] ?? 'This video cannot be played.');
  }
}

const RETRYABLE: ReadonlySet<ErrorReason> = new Set<ErrorReason>([
  'library-blocked',
  'library-load-failed',
  'library-timeout',
  'media-not-ready',
  'session-expired',
  'network',
  'load-timeout',
  'playback-failed',
  'setup-failed',
  'unknown',
]);

const viewerMessages: Partial<Record<ErrorReason, string>> = {
  'origin-not-trusted': 'This video is not set up for this page.',
  'library-blocked': 'The video player could not be loaded.',
  'library-load-failed': 'The video player could not be loaded.',
  'library-timeout': 'The video player could not be loaded.',
  'media-not-found': 'This video could not be found.',
  'media-not-ready': 'This video is still being processed. Check back soon.',
  'media-deleted': 'This video has been removed.',
  'access-denied': 'You do not have access to this video.',
  'session-expired': 'Your session has expired.',
  'geo-restricted': 'This video is not available in your region.',
  'ip-restricted': 'This video cannot be watched from this network.',
  'site-restricted': 'This video may not be shown on this site.',
  'schedule-restricted': 'This video is not available at this time.',
  network: 'The video server cannot be reached. Check your connection.',
  'load-timeout': 'The video is taking too long to load.',
  'playback-failed': 'The video stopped because of an error.',
  drm: 'This protected video cannot be played in this browser.',
};

/** Words for the viewer that are not errors. */
export const words = {
  tryAgain: 'Try again',
  player: 'Video player',
  loading: 'Loading the video',
  play: (title: string | undefined): string => (title ? `Play: ${title}` : 'Play'),
  consent: 'This video comes from another site, which may learn that you watch it.',
  grantConsent: 'Load the video',
} as const;
