import type { HTMLAttributes } from 'svelte/elements';
import type { KalturaPlayerElement } from '../../element/kaltura-player-element.js';
import type { TagAttributes, TagProperties, VerbatimHandlers } from './markup.js';

type Own = TagProperties & TagAttributes & VerbatimHandlers;

/** The tag in Svelte: `entry-id`, `entryId`, `onplay`. */
export type KalturaPlayerTag = Own & Omit<HTMLAttributes<KalturaPlayerElement>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'kaltura-player': KalturaPlayerTag;
  }
}
