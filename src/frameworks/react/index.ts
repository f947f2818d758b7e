import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { defineKalturaPlayer } from '../../define.js';
import { KalturaPlayerElement } from '../../element/kaltura-player-element.js';
import type { OwnHandlers, TagProperties } from '../types/markup.js';
import { attributesOf } from './attributes.js';
import { eventOf, type KalturaPlayerHandlers } from './handlers.js';

export type { KalturaPlayerHandlers } from './handlers.js';
export type { KalturaPlayerTag } from '../types/react.js';
export type * from '../../element.js';

type Global = HTMLAttributes<KalturaPlayerElement>;

/** The element's properties and events, and what any HTML element takes. */
export type KalturaPlayerProps = TagProperties &
  KalturaPlayerHandlers &
  Omit<Global, OwnHandlers<Global> | keyof TagProperties | 'children'> & {
    /** Slotted content, such as `<img slot="poster">`. */
    children?: ReactNode;
  };

defineKalturaPlayer();

type Values = Readonly<Record<string, unknown>>;
type Handlers = Map<string, { handleEvent: (event: Event) => unknown }>;

/* Own properties, not those that React knows from every element (`title`, `style`, …). */
const isOwn = (name: string): boolean =>
  name in KalturaPlayerElement.prototype && !(typeof HTMLElement === 'function' && name in HTMLElement.prototype);

/* React 18 warns about layout effects on a server. */
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const noChanges = (): (() => void) => () => undefined;

/* Whether this render creates or hydrates server-rendered markup. */
const useServerMarkup = (): boolean =>
  useSyncExternalStore(
    noChanges,
    () => false,
    () => true,
  );

function setProperties(element: KalturaPlayerElement, before: Values, now: Values): void {
  /* A property that is left out returns to its default. */
  for (const name of Object.keys({ ...before, ...now })) {
    if (!Object.is(before[name], now[name])) Reflect.set(element, name, now[name]);
  }
}

function setHandlers(element: KalturaPlayerElement, active: Handlers, now: Map<string, unknown>): void {
  for (const [type, handler] of active) {
    if (!now.has(type)) {
      element.removeEventListener(type, handler);
      active.delete(type);
    }
  }
  for (const [type, listener] of now) {
    const handleEvent = listener as (event: Event) => unknown;
    const handler = active.get(type);
    if (handler) handler.handleEvent = handleEvent;
    else {
      const added = { handleEvent };
      active.set(type, added);
      element.addEventListener(type, added);
    }
  }
}

/** `<kaltura-player>` for React 18 and 19: its properties are props, its events are handlers. */
export const KalturaPlayer: ForwardRefExoticComponent<KalturaPlayerProps & RefAttributes<KalturaPlayerElement>> = forwardRef<
  KalturaPlayerElement,
  KalturaPlayerProps
>((props, ref) => {
  const element = useRef<KalturaPlayerElement>(null);
  const before = useRef<Values>({});
  const active = useRef<Handlers>(new Map());
  const own: Record<string, unknown> = {};
  const handlers = new Map<string, unknown>();
  const others: Record<string, unknown> = { ref: element };
  for (const [name, value] of Object.entries(props)) {
    const type = eventOf(name);
    if (type && (value == null || typeof value === 'function')) {
      if (value) handlers.set(type, value);
    } else if (isOwn(name)) own[name] = value;
    else others[name === 'className' ? 'class' : name] = value;
  }

  /* Server-rendered markup has attributes, so that it plays whether it is hydrated or not. */
  const isServerMarkup = useServerMarkup();
  const [given] = useState(() => (isServerMarkup ? attributesOf(own) : {}));

  const isShown = useRef(false);
  useImperativeHandle<KalturaPlayerElement | null, KalturaPlayerElement | null>(ref, () => element.current, []);
  useCommit(() => {
    const { current } = element;
    if (!current) return;
    setHandlers(current, active.current, handlers);
    setProperties(current, before.current, own);
    before.current = own;
  });
  useCommit(() => {
    isShown.current = true;
    return () => {
      const { current } = element;
      if (!current) return;
      isShown.current = false;
      setHandlers(current, active.current, new Map());
      /* An element hidden by <Activity> stays in the document; strict mode runs the effects again at once. */
      queueMicrotask(() => {
        if (!isShown.current && current.isConnected) current.pause();
      });
    };
  }, []);
  return createElement('kaltura-player', { ...given, ...others });
});
KalturaPlayer.displayName = 'KalturaPlayer';
