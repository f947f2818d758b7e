import type { HTMLAttributes, ReservedProps } from 'vue';
import type { KalturaPlayerEventMap } from '../../element/event-map.js';
import type { EventType, TagProperties } from './markup.js';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/* `@play` is `onPlay` to Vue. */
type Handlers = {
  [Type in EventType as `on${Capitalize<Camel<Type>>}`]?: ((event: KalturaPlayerEventMap[Type]) => unknown) | undefined;
};

type Own = TagProperties & Handlers;

/** The tag in a Vue template: `entry-id`, `:config`, `@timeupdate`. */
export type KalturaPlayerTag = new () => { readonly $props: Own & ReservedProps & Omit<HTMLAttributes, keyof Own> };

declare module 'vue' {
  interface GlobalComponents {
    'kaltura-player': KalturaPlayerTag;
  }
}
