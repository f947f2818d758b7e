import { defineKalturaPlayer, KalturaPlayerElement } from '../index.js';
import { enableServerRendering } from '../element/view/server-rendering.js';

/** The package in Node: the same, and `@lit-labs/ssr` can render the element. */
export * from '../index.js';

/* The tag may be that of another copy of the package. */
enableServerRendering(defineKalturaPlayer() ?? KalturaPlayerElement);
