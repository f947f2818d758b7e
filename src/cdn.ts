import { defineKalturaPlayer } from './define.js';
import { KalturaEvents, KalturaPlayerElement } from './element.js';

/*
 * The single file, as a classic script and as a module: registers the tag and sets the one global, the class that the tag has,
 * with the names of events as `KalturaPlayerElement.events`.
 */
const element = defineKalturaPlayer() ?? KalturaPlayerElement;
Object.assign(globalThis, { KalturaPlayerElement: Object.assign(element, { events: KalturaEvents }) });
