import type { KalturaPlayerElement } from '../../src/index.js';

/** One `<kaltura-player>` as the micro apps render it: every kind of value a template can hold. */
export interface Item {
  readonly key: string;
  /** By attribute, kebab-case. */
  readonly partnerId: number;
  /** By property. */
  readonly uiconfId: number | string;
  readonly entryId: string | null | undefined;
  readonly loop?: boolean | null | undefined;
  readonly volume?: number | null | undefined;
  readonly config?: object | null | undefined;
  readonly milestones?: readonly number[] | null | undefined;
  readonly streamPriority?: ReadonlyArray<{ engine: string; format: string }> | null | undefined;
  readonly startTime?: number | string | null | undefined;
  /** Slotted text; none when it is left out. */
  readonly badge?: string | undefined;
}

/** The types that the apps listen to, one of each kind of name; the last two are nobody's yet, a newer player may fire such. */
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

/** Handlers, as `on…`, of the types that the typings do not have. */
export const newerEvents = (onEvent: State['onEvent']): Record<'oncamelEvent' | 'onCAPSevent', (event: CustomEvent) => void> => ({
  oncamelEvent: (event) => onEvent('camelEvent', event),
  onCAPSevent: (event) => onEvent('CAPSevent', event),
});

export interface App {
  update(state: State): void | Promise<void>;
  unmount(): void | Promise<void>;
}

/** A micro app in some framework. */
export interface Adapter {
  mount(container: HTMLElement, state: State): App | Promise<App>;
  /** Takes over what the framework's server has rendered. */
  hydrate?(container: HTMLElement, state: State): App | Promise<App>;
}

export type Elements = readonly KalturaPlayerElement[];
