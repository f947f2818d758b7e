import type { JSX } from 'solid-js';
import type { KalturaPlayerElement } from '../../element/kaltura-player-element.js';
import type { KalturaPlayerEventMap } from '../../element/event-map.js';
import type { EventType, TagAttributes, TagProperties } from './markup.js';

type Own = TagAttributes & { [Name in keyof TagAttributes as `attr:${Name}`]?: TagAttributes[Name] } & {
  /* Not plain `entryId`: Solid sets a text as the attribute `entryid`, which doesn't exist. */
  [Name in keyof TagProperties as `prop:${Name}`]?: TagProperties[Name];
} & {
  [Type in EventType as `on:${Type}`]?:
    ((event: KalturaPlayerEventMap[Type] & { currentTarget: KalturaPlayerElement }) => unknown) | null | undefined;
};

/** The tag in Solid: `entry-id`, `prop:entryId`, `on:play`. */
export type KalturaPlayerTag = Own & Omit<JSX.HTMLAttributes<KalturaPlayerElement>, keyof Own>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'kaltura-player': KalturaPlayerTag;
    }
  }
}
