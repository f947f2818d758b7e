// playlist.*, and the viewing history, which the player requests together with a playlist.
import { entries, playlists } from '../entries.mjs';
import { toKaltura } from './base-entry.mjs';
import { ApiError } from './errors.mjs';
import { list } from './list.mjs';

/** @param {string} id */
function get(id) {
  const playlist = playlists.get(id);
  if (!playlist) throw new ApiError('INVALID_PLAYLIST_ID', `Invalid playlist id "${id}"`, { ID: String(id) });
  return playlist;
}

/** @type {Record<string, import('./run.mjs').Action>} */
export const playlistActions = {
  'playlist.get'({ id }, { origin, partnerId }) {
    const { name, entryIds } = get(id);
    return {
      id,
      name,
      description: '',
      thumbnailUrl: `${origin}/p/${partnerId}/sp/${partnerId}00/thumbnail/entry_id/${entryIds[0] ?? id}/version/100001`,
      playlistContent: entryIds.join(','),
      playlistType: 3,
      objectType: 'KalturaPlaylist',
    };
  },

  'playlist.execute': ({ id }, context) =>
    get(id).entryIds.flatMap((entryId) => {
      const entry = entries.get(entryId);
      return entry ? [toKaltura(entry, context)] : [];
    }),

  'userentry.list': () => list('KalturaUserEntryListResponse', []),
};
