import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { KalturaPlayerElement } from '../../element/kaltura-player-element.js';
import type { OwnHandlers, TagAttributes, TagProperties, VerbatimHandlers } from './markup.js';

type Base = DetailedHTMLProps<HTMLAttributes<KalturaPlayerElement>, KalturaPlayerElement>;

/** Handlers that React accepts on every element but never calls on a custom one: `onPlay`, `onError`, `onLoad`. */
type Dead = OwnHandlers<Base> | 'onLoad' | 'onLoadCapture';

/** The bare tag in React 19: events by their literal names, `onplay`, `ontimeupdate`. React 18 needs the component. */
export type KalturaPlayerTag = TagProperties &
  TagAttributes &
  VerbatimHandlers &
  Omit<Base, Dead | keyof TagProperties> & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kaltura-player': KalturaPlayerTag;
    }
  }
}
