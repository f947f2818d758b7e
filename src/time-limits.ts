/**
 * All time limits of the element, in seconds unless named otherwise.
 *
 * They constrain each other. A load has `LOAD` in all: the KS that it may have to wait for (`KS_ANSWER`, which must be shorter, so
 * that a provider that does not answer is reported as such), its attempts and the waits between them (`RETRY_WAITS`). The library
 * is silent about some failures, so an attempt without an answer is looked into after `SLOW_ANSWER`; that question may take as
 * long, so `LOAD` must leave room for two of these and a wait between, and no retry begins with less than `SLOW_ANSWER` left.
 * `FAST_ANSWER` must be shorter than `SLOW_ANSWER`. `STALL` must be longer than the time in which the library retries a part of the
 * stream by itself (about 15 s). `RENEWAL_MARGIN` must be longer than `KS_ANSWER`, so that the new KS is there before the old one
 * ends.
 */

/** The account's bundle, from the insertion of its script. */
export const LIBRARY = 30;

/** A load, automatic retries included. */
export const LOAD = 10;
/** A load without an answer for so long is looked into; the question itself may take as long. */
export const SLOW_ANSWER = 2;
/** An API that answers so fast has lost the load that waits: the library drops answers with an HTTP error. */
export const FAST_ANSWER = 1;
/** Between the attempts of a load, before jitter; the last one holds for all that follow. */
export const RETRY_WAITS: readonly number[] = [0.5, 1, 2];

/** An answer of `ksProvider` or `ks-url`. */
export const KS_ANSWER = 8;
/** A KS of unknown life that is older than this is renewed before the next load. */
export const KS_AGE = 3600;
/** A KS is renewed this long before its end, or this share of its life before, whichever is shorter. */
export const RENEWAL_MARGIN = 30;
export const RENEWAL_SHARE = 0.2;

/** Playback that waits for data so long has failed, whether the library reports it or not. */
export const STALL = 20;
/** Playback that got so far away from where it failed has recovered. */
export const RECOVERED_DISTANCE = 5;

/** Between looks at an entry that is still being processed; after the last one nobody looks any more. */
export const PROCESSING_LOOKS: readonly number[] = [30, 60, 120, 180, 210];

/** Between looks at a live stream that is off air, before jitter. */
export const OFF_AIR_LOOKS = 20;

/** How long the second stream may keep the first one from playing. */
export const SECOND_STREAM = 5;
/** How much later than a child entry slides may be known: they are cue points. */
export const SLIDES = 1;

/** How long a destroyed player is watched for what it still adds to the page. */
export const TEARDOWN_WATCH = 1;
