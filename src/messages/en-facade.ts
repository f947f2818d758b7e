/**
 * The English messages that may be shown before the embed module is loaded: of the facade, of a refused id, and of a failure to
 * load the module. All others are in `en.ts`.
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
