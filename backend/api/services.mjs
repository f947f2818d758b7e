// All supported API actions, by `service.action` in lower case.
import { baseEntryActions } from './base-entry.mjs';
import { captionActions } from './captions.mjs';
import { cuePointActions } from './cue-points.mjs';
import { list } from './list.mjs';
import { playlistActions } from './playlists.mjs';
import { sessionActions } from './session.mjs';

/** @type {Record<string, import('./run.mjs').Action>} */
export const actions = {
  ...sessionActions,
  ...baseEntryActions,
  ...playlistActions,
  ...captionActions,
  ...cuePointActions,
  'metadata_metadata.list': () => list('KalturaMetadataListResponse', []),
  'livestream.islive': () => true,
  'system.ping': () => true,
  'analytics.trackevent': () => true,
  'stats.collect': () => true,
  'livestats.collect': () => true,
};
