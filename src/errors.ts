import { redactData, redactText } from './redact.js';

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

/* One line of what is expected, by converter: the last part of every message about a bad value. */
const expectations = {
  digits: 'digits only, such as 1234567',
  id: 'letters, digits, "_" and "-", such as 1_abc12345',
  text: 'a text',
  url: 'a URL',
  image: "the URL of an image on this page's origin or any https host",
  link: 'an http or https URL',
  seconds: 'seconds from 0 up (90, 90.5), or 1:30, 1:02:03, 1m30s',
  fraction: 'a number from 0 to 1',
  rate: 'a number above 0 and at most 16',
  boolean: 'the bare attribute, or "true" or "false"',
  autoplay: 'the bare attribute, "false", or "inview"',
  preload: '"none" or "auto"',
  logLevel: 'DEBUG, INFO, TIME, WARN, ERROR or OFF',
  placement: '"top-left", "top-right", "bottom-left" or "bottom-right"',
  streams: 'formats in order of preference, such as "hls dash progressive"',
  percents: 'percentages above 0 up to 100, such as "25 50 75 100"',
  layout: 'pip, pip-inverse, side-by-side, side-by-side-inverse, single, single-inverse or hidden',
  components: 'names of controls, such as "seekbar settings" (the README lists them)',
  loading: 'eager, lazy, idle, interaction or manual',
  embed: 'script or iframe',
  consent: '"required"',
  json: 'an object, or a JSON text of one',
} as const;

/** The kinds of values that attributes hold. */
export type ValueKind = keyof typeof expectations;

const shown = (value: unknown): string => {
  const text =
    typeof value === 'string' ? value : typeof value === 'function' ? 'a function' : String(JSON.stringify(redactData(value)));
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
};

export const invalidValue = (attribute: string, value: unknown, kind: ValueKind): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${attribute}=${shown(value)} is ignored: expected ${expectations[kind]}.`, {
    fatal: false,
    retryable: false,
  });

export const clipReversed = (from: number, to: number): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `clip-to="${to}" is ignored: expected more than clip-from="${from}", in seconds of the whole video.`,
    { fatal: false, retryable: false },
  );

export const originNotTrusted = (what: string, url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'origin-not-trusted',
    `${what}=${shown(url)} is refused: expected https on *.kaltura.com, this page's own origin, or an origin that the page allows ` +
      `with trustOrigins([…]) or <meta name="kaltura-player-origins">. Nothing was requested.`,
  );

export const libraryBlocked = (url: string, directive: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-blocked',
    `The page's Content Security Policy (${directive}) blocks the player script ${url}. Allow its origin there.`,
  );

export const libraryLoadFailed = (url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-load-failed',
    `The player script did not load from ${url}. Check partner-id, uiconf-id and cdn-url; then the network, an ad blocker, and the ` +
      `page's Content Security Policy.`,
  );

export const libraryBroken = (url: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-load-failed',
    `The script from ${url} ran but defined no KalturaPlayer: it is empty, broken or something else.`,
  );

export const libraryTimeout = (url: string, seconds: number): KalturaPlayerError =>
  new KalturaPlayerError('library-timeout', `The player script from ${url} did not arrive within ${seconds} s.`);

export const setupFailed = (cause: unknown): KalturaPlayerError =>
  new KalturaPlayerError(
    'setup-failed',
    `KalturaPlayer.setup() failed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    { cause },
  );

export const loadTimeout = (what: string, seconds: number): KalturaPlayerError =>
  new KalturaPlayerError(
    'load-timeout',
    `Loading ${what} did not end within ${seconds} s: the API answered with an error status, or not at all. Check service-url.`,
  );

export const aborted = (why: string): KalturaPlayerError =>
  new KalturaPlayerError('aborted', `${why}.`, { fatal: false, retryable: false });

/** Why the promise of an earlier load is rejected. */
export const superseded = (): KalturaPlayerError => aborted('A newer load took the place of this one');

export const idsMissing = (): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    'There is nothing to load: partner-id, uiconf-id, or an entry-id, reference-id or playlist-id is missing.',
    {
      fatal: false,
      retryable: false,
    },
  );

/** A KS could not be had from where the page says it comes from. */
export const sessionUnavailable = (source: string, why: string, cause?: unknown): KalturaPlayerError =>
  new KalturaPlayerError('session-expired', `No session: ${source} ${why}.`, { cause });

/** What a provider says of its KS's end is not what it should be; the KS is used all the same. */
export const expiryOdd = (source: string, value: unknown, why: string): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    `expiresAt=${shown(value)} of ${source} ${why}: expected Unix seconds in the future.`,
    {
      fatal: false,
      retryable: false,
    },
  );

/** The API answers with an HTTP error, of which the library says nothing. */
export const apiFailed = (what: string, status: number | undefined): KalturaPlayerError =>
  new KalturaPlayerError(
    'network',
    `${what}: the Kaltura API ${status === undefined ? 'cannot be reached' : `answered with HTTP ${status}`}. Check service-url and the network.`,
  );

/** Playback waits for data that does not come. */
export const stalled = (what: string, seconds: number, last: KalturaPlayerError | undefined): KalturaPlayerError =>
  new KalturaPlayerError(last?.reason ?? 'network', `${what}: no playback for ${seconds} s, while data was waited for.`, {
    severity: last?.severity,
    category: last?.category,
    code: last?.code,
    data: last?.data,
    cause: last,
  });

export const playlistEmpty = (what: string): KalturaPlayerError =>
  new KalturaPlayerError('media-unavailable', `${what}: there is nothing in it.`);

/** A failed load or stream is tried again without a word to the viewer. */
export const retrying = (error: KalturaPlayerError, attempt: number): KalturaPlayerError =>
  new KalturaPlayerError(error.reason, `${error.message.replace('[kaltura-player] ', '')} Trying again (${attempt}).`, {
    severity: error.severity,
    category: error.category,
    code: error.code,
    data: error.data,
    fatal: false,
    retryable: true,
    cause: error,
  });

export const entryMissing = (what: string): KalturaPlayerError =>
  new KalturaPlayerError('media-not-found', `${what}: ${remedies['media-not-found'] ?? ''}.`);

export const consentMissing = (): KalturaPlayerError =>
  new KalturaPlayerError('consent-required', 'The viewer has not agreed yet: grantConsent() loads the player.', {
    fatal: false,
    retryable: false,
  });

export const notInIframe = (what: string): KalturaPlayerError =>
  new KalturaPlayerError('not-supported-in-iframe', `${what} is not possible with embed="iframe": use embed="script".`, {
    fatal: false,
    retryable: false,
  });

export const layoutUnavailable = (layout: string, why: string): KalturaPlayerError => unavailable(`The layout "${layout}"`, why);

export const optionIgnored = (option: string, why: string): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `${option} is ignored: ${why}.`, { fatal: false, retryable: false });

export const pluginsUnknown = (names: readonly string[], offered: readonly string[]): KalturaPlayerError =>
  unavailable(
    `plugins: ${names.join(', ')}`,
    `not in this player (uiconf-id), which offers ${offered.length > 0 ? offered.join(', ') : 'none'}`,
  );

export const noSuchTrack = (track: unknown): KalturaPlayerError =>
  new KalturaPlayerError('config-invalid', `selectTrack(${shown(track)}) is ignored: the media has no such track.`, {
    fatal: false,
    retryable: false,
  });

export const notPlayable = (): DOMException => new DOMException('The media failed to play.', 'NotSupportedError');

/** The guide promises the browser's reason; the player rarely has it. */
export const autoplayBlocked = (reason: unknown): string =>
  reason instanceof Error ? reason.message : typeof reason === 'string' ? reason : 'The browser blocked autoplay.';

export const unavailable = (what: string, why: string): KalturaPlayerError =>
  new KalturaPlayerError('plugin-unavailable', `${what}: ${why}.`, { fatal: false, retryable: false });

/** What the library calls a failure, in our words. `apiCode` is the Kaltura API's own, when it said one. */
export const libraryFailure = (
  reason: ErrorReason,
  what: string,
  numbers: LibraryErrorNumbers,
  options: { apiCode?: string | undefined; fatal?: boolean; viewerMessage?: string | undefined } = {},
): KalturaPlayerError =>
  new KalturaPlayerError(
    reason,
    `${what}: ${remedies[reason] ?? 'the player reported an error'} (${[
      options.apiCode,
      `category ${numbers.category ?? '?'}`,
      `code ${numbers.code ?? '?'}`,
    ]
      .filter(Boolean)
      .join(', ')}).`,
    { ...numbers, fatal: options.fatal ?? true, viewerMessage: options.viewerMessage },
  );

/* What the page's author can do about it. */
const remedies: Partial<Record<ErrorReason, string>> = {
  'media-not-found': 'no such entry, or the session may not see it: check entry-id, partner-id and the KS',
  'media-not-ready': 'the entry is still being processed',
  'media-deleted': 'the entry was deleted',
  'media-unavailable': 'the entry has nothing to play, or not in the formats of stream-priority',
  'access-denied': 'the access control profile refuses it: check the KS and its privileges',
  'session-expired': 'the KS is missing, expired or not valid: give a fresh one by ks, ks-url or ksProvider',
  'geo-restricted': "the access control profile refuses the viewer's country",
  'ip-restricted': "the access control profile, or the KS's iprestrict, refuses the viewer's address",
  'site-restricted': "add this site's domain to the access control profile",
  'schedule-restricted': 'the entry is outside of its scheduling window',
  network: 'a request failed: the network, an ad blocker, CORS, or the Content Security Policy',
  drm: 'no usable key system or licence: DRM needs https and, in an iframe, allow="encrypted-media"',
};

/** Console lines that are no errors: a habit to mend, a thing to know. */
export const hints = {
  falseAttribute: (name: string): string => hint(`${name}="false" counts as not set; in HTML leave the attribute out.`),
  preloadMetadata: (): string => hint('preload="metadata" is taken as "none": PlayKit knows "none" and "auto" only.'),
  tagTaken: (tag: string): string =>
    hint(
      `<${tag}> is already defined by another script, so this one does not take it. Register ours under another name: ` +
        `import { defineKalturaPlayer } from "kaltura-player-element/define"; defineKalturaPlayer("my-player").`,
    ),
};

/** A line of the debug log. */
export const logLine = (parts: readonly unknown[]): unknown[] => ['[kaltura-player]', ...parts];

const hint = (text: string): string => `[kaltura-player] ${redactText(text)}`;
