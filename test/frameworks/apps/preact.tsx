/** @jsxImportSource preact */
import { hydrate, render } from 'preact';
import type {} from '../../../src/frameworks/types/preact.js';
import { newerEvents, type Adapter, type App, type State } from '../state.js';

let shown: State | undefined;
/* Preact adds no listener for `on…` when the event's name begins with a capital. */
const listen = (element: EventTarget | null): void => {
  for (const type of ['QuizStarted', 'CAPSevent']) element?.addEventListener(type, onCapital);
};
const onCapital = (event: Event): void => shown?.onEvent(event.type as 'QuizStarted', event as CustomEvent);

export const View = ({ items, onEvent }: State) => (
  (shown = { items, onEvent }),
  (
    <>
      {items.map((item) => (
        <kaltura-player
          key={item.key}
          partner-id={item.partnerId}
          uiconf-id={item.uiconfId}
          entry-id={item.entryId}
          /* Preact converts null to `''`, which is a value of some attributes. */
          loop={item.loop ?? false}
          volume={item.volume ?? 1}
          config={item.config}
          milestones={item.milestones ?? '25 50 75 100'}
          streamPriority={item.streamPriority}
          start-time={item.startTime}
          ref={listen}
          onplay={(event) => onEvent('play', event)}
          onerror={(event) => onEvent('error', event)}
          onplayerready={(event) => onEvent('playerready', event)}
          onkaltura-player-playlistloaded={(event) => onEvent('kaltura-player-playlistloaded', event)}
          onnavigation_open={(event) => onEvent('navigation_open', event)}
          {...{ oncamelEvent: newerEvents(onEvent).oncamelEvent }}
        >
          {item.badge === undefined ? null : <span slot="badge">{item.badge}</span>}
        </kaltura-player>
      ))}
    </>
  )
);

const appOf = (container: HTMLElement): App => ({
  update: (state) => render(<View {...state} />, container),
  unmount: () => render(null, container),
});

export const adapter: Adapter = {
  mount(container, state) {
    render(<View {...state} />, container);
    return appOf(container);
  },
  hydrate(container, state) {
    hydrate(<View {...state} />, container);
    return appOf(container);
  },
};
