import { KalturaEvents } from '../../playkit/event-names.js';
import { PLUGIN_EVENTS } from '../../playkit/events.js';
import type { KalturaPlayerEventMap } from '../../element/event-map.js';

/** The element's own events, by names in the style of the player's. */
const OWN = {
  PLAYER_READY: 'playerready',
  STATUS_CHANGE: 'statuschange',
  LAYOUT_CHANGE: 'layoutchange',
  KS_REQUEST: 'ksrequest',
  CONSENT_REQUEST: 'consentrequest',
  MILESTONE: 'milestone',
} as const;

type Constants = Omit<typeof KalturaEvents, 'CANPLAY'> & typeof OWN;
type PluginEvent = (typeof PLUGIN_EVENTS)[number];
/** `TIME_UPDATE` → `TimeUpdate`, `navigation_open` → `NavigationOpen`, `QuizStarted` as it is. */
type Pascal<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Capitalize<Lowercase<Head>>}${Pascal<Tail>}`
  : Name extends Uppercase<Name>
    ? Capitalize<Lowercase<Name>>
    : Capitalize<Name>;

type Handler<Type extends keyof KalturaPlayerEventMap> = ((event: KalturaPlayerEventMap[Type]) => unknown) | null | undefined;

/** `onPlay`, `onTimeUpdate`, `onPlayerReady`, … for every event. */
export type KalturaPlayerHandlers = { [Name in keyof Constants as `on${Pascal<Name>}`]?: Handler<Constants[Name]> } & {
  [Type in PluginEvent as `on${Pascal<Type>}`]?: Handler<Type>;
};

const types = new Map(
  [...Object.entries({ ...KalturaEvents, ...OWN }), ...PLUGIN_EVENTS.map((type) => [type, type] as const)].map(([name, type]) => [
    `on${name.replaceAll('_', '').toLowerCase()}`,
    type,
  ]),
);

/** The event of a prop such as `onTimeUpdate`; a prop that isn't in React's style names its event literally. */
export const eventOf = (prop: string): string | undefined =>
  /^on([^A-Z]|[A-Z]{2})/.test(prop) ? prop.slice(2) : /^on[A-Z]/.test(prop) ? types.get(prop.toLowerCase()) : undefined;
