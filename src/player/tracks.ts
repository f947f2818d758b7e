import type { PlayKitPlayer, PlayKitTrack } from '../playkit/types.js';
import { copyTrack, type TrackDetail, type TrackType } from './event-details.js';

const TYPES: readonly TrackType[] = ['video', 'audio', 'text'];

/** The tracks of the loaded media as plain copies; all types when none is named. */
export const tracksOf = (player: PlayKitPlayer, type?: string): TrackDetail[] => player.getTracks(type).map(copyTrack);

/** The player's own track for a copy of it. */
function original(player: PlayKitPlayer, track: Partial<TrackDetail>): PlayKitTrack | undefined {
  const types = track.type ? [track.type] : TYPES;
  const said = (['id', 'index', 'language', 'label'] as const).filter((name) => track[name] !== undefined);
  const isSame = (candidate: PlayKitTrack): boolean => said.length > 0 && said.every((name) => candidate[name] === track[name]);
  return types.flatMap((type) => player.getTracks(type)).find(isSame);
}

/** Selects a track by a copy of it; `false` when the media has no such track. */
export function selectTrack(player: PlayKitPlayer, track: Partial<TrackDetail>): boolean {
  const found = original(player, track);
  if (found) player.selectTrack(found);
  return found !== undefined;
}
