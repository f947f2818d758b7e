import { KalturaPlayerError } from './kaltura-player-error.js';

/** Errors that the element reports before there is a player, or about calls that it rejects. */

export const aborted = (why: string): KalturaPlayerError =>
  new KalturaPlayerError('aborted', `${why}.`, { fatal: false, retryable: false });

/** Why the promise of an earlier load is rejected. */
export const superseded = (): KalturaPlayerError => aborted('A newer load superseded this one');

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

export const notPlayable = (): DOMException => new DOMException('The media failed to play.', 'NotSupportedError');

export const unavailable = (what: string, why: string): KalturaPlayerError =>
  new KalturaPlayerError('plugin-unavailable', `${what}: ${why}.`, { fatal: false, retryable: false });

/** The embed module, a separate file of this package, did not load. */
export const codeMissing = (cause: unknown): KalturaPlayerError =>
  new KalturaPlayerError(
    'library-load-failed',
    `The element's own code for players did not load. Check that all files of kaltura-player-element are served, and the network.`,
    { cause },
  );

export const idsMissing = (): KalturaPlayerError =>
  new KalturaPlayerError(
    'config-invalid',
    'There is nothing to load: partner-id, uiconf-id, or an entry-id, reference-id or playlist-id is missing.',
    {
      fatal: false,
      retryable: false,
    },
  );

/** A console line about an invalid call of `trustOrigins()`. */
export const notAnOrigin = (text: unknown): string =>
  `[kaltura-player] trustOrigins(): ${String(text)} is not an origin; expected one such as https://media.example.edu.`;

/** Console lines about the tag itself. */
export const browserTooOld = (tag: string): string =>
  `[kaltura-player] This browser is too old for <${tag}>: the tag's content is shown.`;

export const secondCopy = (tag: string): string =>
  `[kaltura-player] A second copy of this package is on the page; <${tag}> is the first one's.`;

export const tagTaken = (tag: string): string =>
  `[kaltura-player] <${tag}> is already defined by another script, so this one is not registered. Register it under another ` +
  `name: import { defineKalturaPlayer } from "kaltura-player-element/define"; defineKalturaPlayer("my-player").`;
