import type { KalturaPlayerElement } from '../../src/index.js';

/** The values of one `<kaltura-player>` in the micro apps, of every kind that a template can set. */
export interface Item {
  readonly key: string;
  /** Set as an attribute in kebab case. */
  readonly partnerId: number;
  /** Set as a property. */
  readonly uiconfId: number | string;
  readonly entryId: string | null | undefined;
  readonly loop?: boolean | null | undefined;
  readonly volume?: number | null | undefined;
  readonly config?: object | null | undefined;
  readonly milestones?: readonly number[] | null | undefined;
  readonly streamPriority?: ReadonlyArray<{ engine: string; format: string }> | null | undefined;
  readonly startTime?: number | string | null | undefined;
  /** The text of a slotted child, which is left out if it is undefined. */
  readonly badge?: string | undefined;
}

/** The event types that the apps listen to, one of each form of name. No player fires the last two yet. */
export const EVENT_TYPES = [
  'play',
  'error',
  'playerready',
  'kaltura-player-playlistloaded',
  'navigation_open',
  'QuizStarted',
  'camelEvent',
  'CAPSevent',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface State {
  readonly items: readonly Item[];
  readonly onEvent: (type: EventType, event: CustomEvent) => void;
}

/** Returns the `on…` handlers of the types that the typings lack. */
export const newerEvents = (onEvent: State['onEvent']): Record<'oncamelEvent' | 'onCAPSevent', (event: CustomEvent) => void> => ({
  oncamelEvent: (event) => onEvent('camelEvent', event),
  onCAPSevent: (event) => onEvent('CAPSevent', event),
});

export interface App {
  update(state: State): void | Promise<void>;
  unmount(): void | Promise<void>;
}

/** A micro app in one framework. */
export interface Adapter {
  mount(container: HTMLElement, state: State): App | Promise<App>;
  /** Hydrates the markup that the framework has rendered on the server. */
  hydrate?(container: HTMLElement, state: State): App | Promise<App>;
}

export type Elements = readonly KalturaPlayerElement[];
