/**
 * The module that a bundler for browsers gets for `kaltura-player-element/server` (the `browser` condition of the package's exports).
 * It exports nothing, so that a bundler that checks named imports refuses to build, and throws if it was built anyway.
 */
import { NOT_IN_BROWSER } from './not-in-browser.js';

throw new Error(NOT_IN_BROWSER);
