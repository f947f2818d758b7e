import { defineKalturaPlayer } from './define.js';
import { KalturaPlayerElement } from './element.js';

/* The single file, as a classic script and as a module: registers the tag and sets the one global, the class that the tag has. */
Object.assign(globalThis, { KalturaPlayerElement: defineKalturaPlayer() ?? KalturaPlayerElement });
