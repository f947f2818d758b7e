import type { ATTRIBUTES, AttributeProperty } from '../../config/attributes.js';
import type { KalturaPlayerEventMap } from '../../element/event-map.js';
import type { ClosedKind, Value, ValueKind } from '../../config/value-kinds.js';
import type { KsProvider } from '../../session/ks-source.js';

/** The types of the tag in a template: as `AttributeProperties`, but closed sets of words are checked. */

type Flag = boolean | '' | 'true' | 'false';
type Written<Kind extends ValueKind> = Kind extends ClosedKind
  ? Value<Kind>
  : Kind extends 'boolean'
    ? Flag
    : Kind extends 'autoplay'
      ? Flag | 'inview' | 'no-reduced-motion'
      : Kind extends 'streams' | 'percents' | 'components'
        ? Value<Kind> | ReadonlyArray<string | number> | string
        : Value<Kind> | string;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Kebab<Rest>}`
    : `-${Lowercase<First>}${Kebab<Rest>}`
  : Name;

type WrittenProperty<Name extends AttributeProperty> = Written<(typeof ATTRIBUTES)[Name][0]> | null | undefined;

/** The element's properties, as a template may set them. */
export type TagProperties = { [Name in AttributeProperty]?: WrittenProperty<Name> } & {
  /** Returns a fresh KS when one is needed. */
  ksProvider?: KsProvider | null | undefined;
  /** Position in seconds. */
  currentTime?: number | string | null | undefined;
};

/** The attributes, as a template may write them. */
export type TagAttributes = { [Name in AttributeProperty as Kebab<Name>]?: WrittenProperty<Name> };

/** Type strings of the events. */
export type EventType = keyof KalturaPlayerEventMap;

/** Listeners as `onplay`, `ontimeupdate`: `on` and the literal type string. */
export type VerbatimHandlers = {
  [Type in EventType as `on${Type}`]?: ((event: KalturaPlayerEventMap[Type]) => unknown) | null | undefined;
};

/** Keys of `Handlers` that name one of our events, in any case: `onPlay`, `onPlayCapture`. */
export type OwnHandlers<Handlers> = {
  [Key in keyof Handlers & string]: Lowercase<Key> extends Lowercase<`on${EventType}` | `on${EventType}capture`> ? Key : never;
}[keyof Handlers & string];
