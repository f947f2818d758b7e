import type { HTMLAttributes } from 'preact';
import type { KalturaPlayerElement } from '../../element/kaltura-player-element.js';
import type { TagAttributes, TagProperties, VerbatimHandlers } from './markup.js';

type Own = TagProperties & TagAttributes & VerbatimHandlers;

/** The tag in Preact: `onplay`, `ontimeupdate`, `onplayerready` … */
export type KalturaPlayerTag = Own & Omit<HTMLAttributes<KalturaPlayerElement>, keyof Own>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kaltura-player': KalturaPlayerTag;
    }
  }
}
