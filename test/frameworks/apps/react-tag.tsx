import { StrictMode } from 'react';
import type {} from '../../../src/types/react.js';
import type { State } from '../state.js';
import { adapterOf } from './react-roots.js';

export const View = ({ items, heard }: State) => (
  <StrictMode>
    {items.map(({ key, badge, partnerId, ...item }) => (
      <kaltura-player
        key={key}
        className="player"
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
  </StrictMode>
);

export const adapter = adapterOf(View);
