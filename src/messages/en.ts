import { facadeWords } from './en-facade.js';

/**
 * All messages for viewers, in English. `{title}` stands for the title of the video, which right-to-left languages isolate from
 * the surrounding text (U+2068, U+2069). Messages for failures are named by the reason of the error, if there is one per reason.
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

/** The messages for viewers in one language. Plain text: markup is not interpreted. */
export type Messages = Readonly<Record<MessageKey, string>>;
