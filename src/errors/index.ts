/** All wording lives behind this door: the error, its builders, and the words that a viewer reads. */
export * from './kaltura-player-error.js';
export * from './failures.js';
export * from './element.js';
export * from './values.js';
export * from './author-line.js';
