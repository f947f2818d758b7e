import { KalturaPlayerElement } from '../element.js';
import { enableServerRendering } from '../element/view/server-rendering.js';

/** `./element` in Node. */
export * from '../element.js';

enableServerRendering(KalturaPlayerElement);
