/** The error class, and all builders of errors and console lines. */
export * from './kaltura-player-error.js';
export * from './failures.js';
export * from './element.js';
export * from './values.js';
export * from './author-line.js';
