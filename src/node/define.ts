import { KalturaPlayerElement } from '../element.js';
import { enableServerRendering } from '../element/view/server-rendering.js';

/** `./define` in Node. */
export * from '../define.js';

enableServerRendering(KalturaPlayerElement);
