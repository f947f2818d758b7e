import { StrictMode } from 'react';
import { KalturaPlayer } from '../../../src/frameworks/react/index.js';
import { newerEvents, type State } from '../state.js';
import { adapterOf } from './react-roots.js';

export const View = ({ items, heard }: State) => (
  <StrictMode>
    {items.map(({ key, badge, ...item }) => (
      <KalturaPlayer
        key={key}
        className="player"
        {...(item as object)}
        onPlay={(event) => heard('play', event)}
        onError={(event) => heard('error', event)}
        onPlayerReady={(event) => heard('playerready', event)}
        onPlaylistLoaded={(event) => heard('kaltura-player-playlistloaded', event)}
        onNavigationOpen={(event) => heard('navigation_open', event)}
        onQuizStarted={(event) => heard('QuizStarted', event)}
        {...newerEvents(heard)}
      >
        {badge === undefined ? null : <span slot="badge">{badge}</span>}
      </KalturaPlayer>
    ))}
  </StrictMode>
);

export const adapter = adapterOf(View);
