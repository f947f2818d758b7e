import { StrictMode } from 'react';
import type {} from '../../../src/frameworks/types/react.js';
import { newerEvents, type State } from '../state.js';
import { adapterOf } from './react-roots.js';

export const View = ({ items, onEvent }: State) => (
  <StrictMode>
    {items.map((item) => (
      <kaltura-player
        key={item.key}
        className="player"
        partner-id={item.partnerId}
        uiconf-id={item.uiconfId}
        entry-id={item.entryId}
        loop={item.loop}
        volume={item.volume}
        config={item.config}
        milestones={item.milestones}
        streamPriority={item.streamPriority}
        start-time={item.startTime}
        onplay={(event) => onEvent('play', event)}
        onerror={(event) => onEvent('error', event)}
        onplayerready={(event) => onEvent('playerready', event)}
        onkaltura-player-playlistloaded={(event) => onEvent('kaltura-player-playlistloaded', event)}
        onnavigation_open={(event) => onEvent('navigation_open', event)}
        onQuizStarted={(event) => onEvent('QuizStarted', event)}
        {...newerEvents(onEvent)}
      >
        {item.badge === undefined ? null : <span slot="badge">{item.badge}</span>}
      </kaltura-player>
    ))}
  </StrictMode>
);

export const adapter = adapterOf(View);
