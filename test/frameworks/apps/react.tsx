import { StrictMode } from 'react';
import { KalturaPlayer } from '../../../src/frameworks/react/index.js';
import { newerEvents, type State } from '../state.js';
import { adapterOf } from './react-roots.js';

export const View = ({ items, onEvent }: State) => (
  <StrictMode>
    {items.map(({ key, badge, ...item }) => (
      <KalturaPlayer
        key={key}
        className="player"
        {...(item as object)}
        onPlay={(event) => onEvent('play', event)}
        onError={(event) => onEvent('error', event)}
        onPlayerReady={(event) => onEvent('playerready', event)}
        onPlaylistLoaded={(event) => onEvent('kaltura-player-playlistloaded', event)}
        onNavigationOpen={(event) => onEvent('navigation_open', event)}
        onQuizStarted={(event) => onEvent('QuizStarted', event)}
        {...newerEvents(onEvent)}
      >
        {badge === undefined ? null : <span slot="badge">{badge}</span>}
      </KalturaPlayer>
    ))}
  </StrictMode>
);

export const adapter = adapterOf(View);
