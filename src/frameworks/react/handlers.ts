import { KalturaEvents } from '../../playkit/event-names.js';
import { PLUGIN_EVENTS } from '../../playkit/events.js';
import type { KalturaPlayerEventMap } from '../../element/event-map.js';

/** Events of the element's own, by names that read like those of the player. */
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

/** The event that a prop such as `onTimeUpdate` listens to; one that no handler of React's looks like is taken at its word. */
export const eventOf = (prop: string): string | undefined =>
  /^on([^A-Z]|[A-Z]{2})/.test(prop) ? prop.slice(2) : /^on[A-Z]/.test(prop) ? types.get(prop.toLowerCase()) : undefined;
