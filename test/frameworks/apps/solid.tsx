import { createSignal, Show, type JSX } from 'solid-js';
import { Key } from './solid-key.jsx';
import { hydrate, render } from 'solid-js/web';
import type {} from '../../../src/frameworks/types/solid.js';
import type { Adapter, App, State } from '../state.js';

export const View = (props: { state: State }): JSX.Element => (
  <Key each={props.state.items}>
    {(item) => (
      <kaltura-player
        partner-id={item().partnerId}
        prop:uiconfId={item().uiconfId}
        prop:entryId={item().entryId}
        prop:loop={item().loop}
        prop:volume={item().volume}
        prop:config={item().config}
        prop:milestones={item().milestones as number[]}
        prop:streamPriority={item().streamPriority as string}
        prop:startTime={item().startTime}
        on:play={(event) => props.state.onEvent('play', event)}
        on:error={(event) => props.state.onEvent('error', event)}
        on:playerready={(event) => props.state.onEvent('playerready', event)}
        on:kaltura-player-playlistloaded={(event) => props.state.onEvent('kaltura-player-playlistloaded', event)}
        on:navigation_open={(event) => props.state.onEvent('navigation_open', event)}
        on:QuizStarted={(event) => props.state.onEvent('QuizStarted', event)}
        // @ts-expect-error: the typings do not have this event
        on:camelEvent={(event: CustomEvent) => props.state.onEvent('camelEvent', event)}
        // @ts-expect-error: as above
        on:CAPSevent={(event: CustomEvent) => props.state.onEvent('CAPSevent', event)}
      >
        <Show when={item().badge !== undefined}>
          <span slot="badge">{item().badge}</span>
        </Show>
        {/* Solid empties an element whose only child is an expression. The static child prevents that, so the player stays. */}
        <p>Wait</p>
      </kaltura-player>
    )}
  </Key>
);

function start(begin: typeof render, container: HTMLElement, state: State): App {
  const [now, set] = createSignal(state);
  const end = begin(() => <View state={now()} />, container);
  return { update: (next) => void set(() => next), unmount: end };
}

export const adapter: Adapter = {
  mount: (container, state) => start(render, container, state),
  hydrate(container, state) {
    Object.assign(globalThis, { _$HY: { events: [], completed: new WeakSet(), r: {}, fe: () => undefined } });
    return start(hydrate as typeof render, container, state);
  },
};
