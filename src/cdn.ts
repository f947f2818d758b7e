import { defineKalturaPlayer } from './define.js';
import { KalturaEvents, KalturaPlayerElement } from './element.js';

/*
 * The single file, as a classic script and as a module: registers the tag and sets the only global, the registered class, with
 * the event names as `KalturaPlayerElement.events`.
 */
const element = defineKalturaPlayer() ?? KalturaPlayerElement;
Object.assign(globalThis, { KalturaPlayerElement: Object.assign(element, { events: KalturaEvents }) });
