// baseEntry.*: lists and returns entries, their access control results and their sources.
import { byReferenceId, entries } from '../entries.mjs';
import { flavorsOf } from '../flavors.mjs';
import { permits } from '../sessions.mjs';
import { captionSources } from './captions.mjs';
import { ApiError } from './errors.mjs';
import { list } from './list.mjs';

/** Kaltura's constants of each kind of entry: type and media type. @type {Record<NonNullable<import('../entries.mjs').Entry['kind']>, {type: number | string, mediaType?: number, objectType: string}>} */
const kinds = {
  video: { type: 1, mediaType: 1, objectType: 'KalturaMediaEntry' },
  audio: { type: 1, mediaType: 5, objectType: 'KalturaMediaEntry' },
  image: { type: 1, mediaType: 2, objectType: 'KalturaMediaEntry' },
  live: { type: 7, mediaType: 201, objectType: 'KalturaLiveStreamEntry' },
  document: { type: 10, objectType: 'KalturaDocumentEntry' },
  youtube: { type: 'externalMedia.externalMedia', mediaType: 1, objectType: 'KalturaExternalMediaEntry' },
};

const CREATED_AT = 1_760_000_000;

/** @param {import('../entries.mjs').Entry} entry @param {import('./run.mjs').Context} context */
export function toKaltura(entry, { origin, partnerId }) {
  const base = `${origin}/p/${partnerId}/sp/${partnerId}00`;
  const kind = entry.kind ?? 'video';
  return {
    id: entry.id,
    name: entry.name,
    description: entry.description ?? '',
    referenceId: entry.referenceId ?? null,
    partnerId: Number(partnerId),
    userId: 'publisher',
    creatorId: 'publisher',
    status: entry.status ?? 2,
    duration: entry.duration,
    msDuration: entry.duration * 1000,
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    plays: 0,
    views: 0,
    tags: '',
    adminTags: '',
    capabilities: entry.capabilities ?? '',
    rootEntryId: entry.id,
    parentEntryId: entry.parentId ?? '',
    thumbnailUrl: `${base}/thumbnail/entry_id/${entry.id}/version/100001`,
    dataUrl:
      kind === 'image'
        ? `${base}/thumbnail/entry_id/${entry.id}/version/100001`
        : `${base}/playManifest/entryId/${entry.id}/format/url/protocol/http`,
    downloadUrl: `${base}/playManifest/entryId/${entry.id}/format/download/protocol/http`,
    flavorParamsIds: flavorsOf(entry)
      .map(({ paramsId }) => paramsId)
      .join(','),
    ...(kind === 'live' && { dvrStatus: entry.dvr === false ? 0 : 1 }),
    ...(kind === 'youtube' && { externalSourceType: 'YouTube' }),
    ...kinds[kind],
  };
}

/** @param {Record<string, any>} filter @returns {import('../entries.mjs').Entry[]} */
function find(filter) {
  const id = filter.redirectFromEntryId ?? filter.idEqual;
  if (id) return [entries.get(id)].filter((each) => each !== undefined);
  if (filter.idIn) return filter.idIn.split(',').flatMap((/** @type {string} */ each) => entries.get(each) ?? []);
  if (filter.referenceIdEqual) return [byReferenceId(filter.referenceIdEqual)].filter((each) => each !== undefined);
  if (filter.parentEntryIdEqual) return [...entries.values()].filter((each) => each.parentId === filter.parentEntryIdEqual);
  return [...entries.values()].filter((each) => !each.parentId && !each.blockedBy && !each.faults && !each.noContext);
}

/** @param {string} id @returns {import('../entries.mjs').Entry} @throws {ApiError} */
function get(id) {
  const entry = entries.get(id);
  if (!entry || entry.list === 'empty') throw ApiError.entryNotFound(id);
  return entry;
}

/** @param {import('../entries.mjs').Entry} entry @param {import('./run.mjs').Context} context @returns {{actions: object[], messages: object[]}} */
function access(entry, { session }) {
  const blockedBy = entry.needsKs && !permits(session, entry.id) ? 'SESSION_RESTRICTED' : entry.blockedBy;
  const code = blockedBy ?? entry.message;
  return {
    actions: blockedBy ? [{ type: 1, objectType: 'KalturaAccessControlBlockAction' }] : [],
    messages: code ? [{ message: 'Access is restricted', code, objectType: 'KalturaAccessControlMessage' }] : [],
  };
}

/** This server under another host name, which simulates another host. @param {string} origin */
const elsewhere = (origin) => origin.replace('127.0.0.1', 'localhost');

/** @param {import('../entries.mjs').Entry} entry @param {import('./run.mjs').Context} context */
function sources(entry, { origin, partnerId }) {
  const flavorIds = flavorsOf(entry)
    .map(({ id }) => id)
    .join(',');
  const host = entry.elsewhere ? elsewhere(origin) : origin;
  const base = `${host}/p/${partnerId}/sp/${partnerId}00/playManifest/entryId/${entry.id}`;
  const source = (
    /** @type {number} */ profile,
    /** @type {string} */ format,
    /** @type {string} */ file,
    /** @type {object[]} */ drm = [],
  ) => ({
    deliveryProfileId: profile,
    format,
    protocols: 'http,https',
    // Without flavor ids, the player uses the URL unchanged.
    ...(entry.kind !== 'live' && !entry.elsewhere && { flavorIds }),
    url: `${base}/protocol/http/format/${format}/${file}`,
    drm,
    objectType: 'KalturaPlaybackSource',
  });
  const licenseURL = `${origin}/p/${partnerId}/license`;
  const widevine = { scheme: 'drm.WIDEVINE_CENC', licenseURL, objectType: 'KalturaDrmPlaybackPluginData' };
  const all = {
    hls: () => source(1001, 'applehttp', 'a.m3u8'),
    progressive: () => source(1002, 'url', 'a.mp4'),
    drm: () => source(1003, 'mpegdash', 'a.mpd', [widevine]),
  };
  return (entry.formats ?? ['hls', 'progressive']).map((format) => all[format]());
}

/** @type {Record<string, import('./run.mjs').Action>} */
export const baseEntryActions = {
  'baseentry.list'({ filter = {} }, context) {
    const found = find(filter);
    if (found.some((each) => each.list === 'empty')) return list('KalturaBaseEntryListResponse', []);
    // Like Kaltura, the response for an unknown id has no `objects`. With an empty `objects`, PlayKit's promise would stay pending.
    if (!found.length && !filter.parentEntryIdEqual) return { totalCount: 0, objectType: 'KalturaBaseEntryListResponse' };
    return list(
      'KalturaBaseEntryListResponse',
      found.map((each) => toKaltura(each, context)),
    );
  },

  'baseentry.get': ({ entryId }, context) => toKaltura(get(entryId), context),

  'baseentry.getbyids': ({ entryIds = '' }, context) =>
    String(entryIds)
      .split(',')
      .map((id) => toKaltura(get(id), context)),

  'baseentry.getplaybackcontext'({ entryId }, context) {
    const entry = get(entryId);
    if (entry.noContext) throw ApiError.entryNotFound(entryId);
    const { actions, messages } = access(entry, context);
    const allowed = actions.length === 0;
    return {
      sources: allowed ? sources(entry, context) : [],
      playbackCaptions: allowed
        ? captionSources(entry, entry.elsewhere ? { ...context, origin: elsewhere(context.origin) } : context)
        : [],
      flavorAssets: allowed ? flavorsOf(entry).map(({ toKaltura: asset }) => asset(context.partnerId)) : [],
      actions,
      messages,
      bumperData: [],
      objectType: 'KalturaPlaybackContext',
    };
  },
};
