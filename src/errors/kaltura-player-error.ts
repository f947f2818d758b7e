import type { MessageKey } from '../messages/en.js';
import { englishWords, type ShownMessages } from '../messages/registry.js';
import { redactData, redactText } from '../redact.js';

/** The cause of an error: its stable part, meant for `switch`. */
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

/** What the library reported of a failure: the fields of its `error` payload (guide 6.1, with its real numbers). */
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
  /** Key of the viewer's message; by default that of the reason. */
  readonly sentence?: MessageKey | undefined;
  /** A text for the viewer that came with the failure: shown unchanged. */
  readonly viewerMessage?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Every failure that the element reports: as `error` event, as the `error` property, and as the rejection of the promise
 * the caller holds. It never contains a KS.
 */
export class KalturaPlayerError extends Error {
  override readonly name = 'KalturaPlayerError';
  readonly reason: ErrorReason;
  /** Playback or loading has stopped; `false` if the player recovers by itself. */
  readonly fatal: boolean;
  /** Whether a retry can help. */
  readonly retryable: boolean;
  readonly severity: number | undefined;
  readonly category: number | undefined;
  readonly code: number | undefined;
  /** The library's own details: a plain copy, redacted and limited in size. */
  readonly data: unknown;
  readonly #sentence: MessageKey | ErrorReason;
  readonly #text: string | undefined;

  constructor(reason: ErrorReason, message: string, options: KalturaPlayerErrorOptions = {}) {
    super(`[kaltura-player] ${redactText(message)}`, { cause: redactData(options.cause) });
    this.reason = reason;
    this.fatal = options.fatal ?? true;
    this.retryable = options.retryable ?? RETRYABLE.has(reason);
    this.severity = options.severity;
    this.category = options.category;
    this.code = options.code;
    this.data = redactData(options.data);
    this.#sentence = options.sentence ?? SAME[reason] ?? reason;
    this.#text = options.viewerMessage === undefined ? undefined : redactText(options.viewerMessage);
  }

  /** The message for the viewer, in English; the element shows it in the language of the surrounding page. */
  get viewerMessage(): string {
    return this.viewerText(englishWords());
  }

  /** The message for the viewer, from the messages of a language. */
  viewerText(messages: ShownMessages): string {
    const texts: Readonly<Record<string, string | undefined>> = messages;
    return this.#text ?? texts[this.#sentence] ?? messages.unknown ?? '';
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

/* Reasons that share a message for the viewer. */
const SAME: Partial<Record<ErrorReason, MessageKey>> = {
  'library-blocked': 'library-load-failed',
  'library-timeout': 'library-load-failed',
};
