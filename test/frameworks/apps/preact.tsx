/** @jsxImportSource preact */
import { hydrate, render } from 'preact';
import type {} from '../../../src/types/preact.js';
import type { Adapter, App, State } from '../state.js';

const View = ({ items, heard }: State) => (
  <>
    {items.map(({ key, badge, partnerId, ...item }) => (
      <kaltura-player
        key={key}
        partner-id={partnerId}
        {...(item as object)}
        onplay={(event) => heard('play', event)}
        onerror={(event) => heard('error', event)}
        onplayerready={(event) => heard('playerready', event)}
        onkaltura-player-playlistloaded={(event) => heard('kaltura-player-playlistloaded', event)}
        onnavigation_open={(event) => heard('navigation_open', event)}
        onQuizStarted={(event) => heard('QuizStarted', event)}
      >
        {badge === undefined ? null : <span slot="badge">{badge}</span>}
      </kaltura-player>
    ))}
  </>
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
