import { defineKalturaPlayer, KalturaPlayerElement } from '../index.js';
import { enableServerRendering } from '../element/view/server-rendering.js';

/** The package in Node: the same exports, with an element that `@lit-labs/ssr` can render. */
export * from '../index.js';

/* The tag may belong to another copy of the package. */
enableServerRendering(defineKalturaPlayer() ?? KalturaPlayerElement);
