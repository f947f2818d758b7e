import { facadeWords } from './en-facade.js';

/**
 * Every sentence of the element's own that viewers read, in English. `{title}` stands for the title of the video, which languages
 * that are written from right to left isolate from the words around it (U+2068, U+2069). Those for
 * failures are named for the reason of the error, where one reason is one sentence.
 */
export const en = {
  ...facadeWords,
  unknown: 'This video cannot be played.',
  'origin-not-trusted': 'This video is not set up for this page.',
  'media-not-found': 'This video could not be found.',
  'media-not-ready': 'This video is still being processed. Check back soon.',
  'off-air': 'This live video has not started yet.',
  'media-deleted': 'This video has been removed.',
  'access-denied': 'You do not have access to this video.',
  'sign-in': 'Sign in to watch this video.',
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

export type MessageKey = keyof typeof en;

/** What viewers read, in one language. Plain text: markup in it is shown as it is written. */
export type Messages = Readonly<Record<MessageKey, string>>;
