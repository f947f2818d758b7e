/**
 * The English words that a page may show before the embed module is there: those of the facade, of an id that is refused, and of a
 * module that does not come. All others are in `en.ts`.
 */
export const facadeWords = {
  play: 'Play',
  'play-title': 'Play: {title}',
  player: 'Video player',
  loading: 'Loading the video',
  retry: 'Try again',
  consent: 'This video comes from another site, which may learn that you watch it.',
  'grant-consent': 'Load the video',
  'config-invalid': 'This video cannot be shown because its address on this page is not valid.',
  'library-load-failed': 'The video player could not be loaded.',
};
