/** All wording lives behind this door: the error, its builders, and the words that a viewer reads. */
export * from './errors/kaltura-player-error.js';
export * from './errors/failures.js';
export * from './errors/element.js';
export * from './errors/values.js';
