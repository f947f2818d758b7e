/**
 * All time limits of the element, in seconds unless named otherwise.
 *
 * They constrain each other. A load has `LOAD` in total: for the KS that it may have to wait for (`KS_ANSWER`, which must be
 * shorter, so that a provider that doesn't respond is reported as such), its attempts and the waits between them (`RETRY_WAITS`).
 * The library doesn't report some failures, so an attempt without a response is checked after `SLOW_ANSWER`; the check may take
 * as long, so `LOAD` must leave room for two of these and a wait between, and no retry begins with less than `SLOW_ANSWER` left.
 * `FAST_ANSWER` must be shorter than `SLOW_ANSWER`. `STALL` must be longer than the time in which the library retries a segment
 * of the stream by itself (about 15 s). `RENEWAL_MARGIN` must be longer than `KS_ANSWER`, so that the new KS arrives before the
 * old one expires.
 */

/** Ids that are still missing after this time are reported. */
export const IDS_MISSING = 1;

/** A busy page delays `loading="idle"` no longer than this. */
export const IDLE = 5;
/** In browsers that cannot report when the page is idle, `loading="idle"` loads after this time. */
export const IDLE_UNREPORTED = 0.2;

/** The account's bundle, from the insertion of its script. */
export const LIBRARY = 30;

/** A load, including automatic retries. */
export const LOAD = 10;
/** A load without a response is checked after this time; the check itself may take as long. */
export const SLOW_ANSWER = 2;
/** If the API responds to the check this fast, the load's response is lost: the library drops responses with an HTTP error. */
export const FAST_ANSWER = 1;
/** Between the attempts of a load, before jitter; the last one is used for all later ones. */
export const RETRY_WAITS: readonly number[] = [0.5, 1, 2];

/** A response of `ksProvider` or `ks-url`. */
export const KS_ANSWER = 8;
/** A KS of unknown lifetime that is older than this is renewed before the next load. */
export const KS_AGE = 3600;
/** A KS is renewed this long before it expires, or this share of its lifetime before, whichever is shorter. */
export const RENEWAL_MARGIN = 30;
export const RENEWAL_SHARE = 0.2;

/** Playback that waits for data this long has failed, whether the library reports it or not. */
export const STALL = 20;
/** Playback that is this far away from the position of a failure has recovered. */
export const RECOVERED_DISTANCE = 5;

/** Between checks of an entry that is still being processed; polling stops after the last one. */
export const PROCESSING_CHECKS: readonly number[] = [30, 60, 120, 180, 210];

/** Between checks of a live stream that is off air, before jitter. */
export const OFF_AIR_CHECKS = 20;
/** The same of one that has no streams yet, which only the API knows. */
export const SCHEDULED_CHECKS = 60;

/** How long the second stream may block the first one. */
export const SECOND_STREAM = 5;
/** How much later than a child entry slides may arrive: they are cue points. */
export const SLIDES = 1;

/** How long rejections of interrupted loads are hidden from the page. */
export const TEARDOWN_WATCH = 1;
