// Parses a request into its facts: account, kind, entries and so on. The log, the faults and the routes all use these facts.
import { byReferenceId } from './entries.mjs';
import { parseApiRequest } from './api/request.mjs';
import { pathParams } from './path-params.mjs';
import { partnerIdOf } from './sessions.mjs';

/**
 * @typedef {'library' | 'iframe' | 'api' | 'manifest' | 'media-playlist' | 'segment' | 'thumbnail' | 'caption' |
 *   'analytics' | 'other'} Kind
 */

/**
 * @typedef {object} Facts
 * @property {Kind} kind
 * @property {string} partnerId '0' if the request contains none
 * @property {Record<string, string>} params of the path
 * @property {string[]} entryIds every entry or playlist that is requested
 * @property {string} uiconfId
 * @property {string[]} actions
 * @property {string} ks
 * @property {number} [segment] number of the requested segment, from 1
 * @property {import('./api/request.mjs').ApiRequest} [api]
 */

const fileActions = ['serve', 'servewebvtt'];

/** @param {string} path @param {string} query @param {string} body @returns {Facts} */
export function describe(path, query, body) {
  return path.startsWith('/api_v3') ? describeApi(path, query, body) : describeFile(path, query);
}

/** @param {string} path @param {string} query @returns {Facts} */
function describeFile(path, query) {
  const [, partnerId = '0', rest = ''] = /^\/p\/(\d+)\/(?:sp\/\d+\/)?(.*)$/.exec(path) ?? [];
  const [service] = rest.split('/', 1);
  const params = pathParams(rest.slice(service.length));
  const search = new URLSearchParams(query);
  const segment = /\/seg-(\d+)-[^/]*$/.exec(path)?.[1];
  const entryId = params.entryId ?? params.entry_id ?? search.get('entry_id') ?? search.get('playlist_id');
  return {
    kind: kindOfFile(service, path, search),
    partnerId,
    params,
    entryIds: entryId ? [entryId] : [],
    uiconfId: params.uiconf_id ?? '',
    actions: [],
    ks: params.ks ?? search.get('ks') ?? '',
    ...(segment && { segment: Number(segment) }),
  };
}

/** @param {string} service @param {string} path @param {URLSearchParams} search @returns {Kind} */
function kindOfFile(service, path, search) {
  if (service === 'embedPlaykitJs') return search.get('iframeembed') ? 'iframe' : 'library';
  if (service === 'playManifest') return 'manifest';
  if (service === 'serveFlavor') return path.endsWith('.m3u8') ? 'media-playlist' : 'segment';
  if (service === 'thumbnail') return 'thumbnail';
  return 'other';
}

/** @param {string} path @param {string} query @param {string} body @returns {Facts} */
function describeApi(path, query, body) {
  const api = parseApiRequest(path, query, body);
  const all = [api.params, ...api.calls.map((call) => call.params)];
  const ks = all.map((params) => params.ks).find((value) => typeof value === 'string' && !value.startsWith('{')) ?? '';
  const widgetId = all.map((params) => params.widgetId).find(Boolean);
  const partnerId =
    all.map((params) => params.partnerId).find(Boolean) ?? partnerIdOf(ks) ?? /^_(\d+)$/.exec(widgetId ?? '')?.[1] ?? '0';
  return {
    kind: kindOfCalls(api.calls),
    partnerId: String(partnerId),
    params: {},
    entryIds: [...new Set(api.calls.flatMap(({ params }) => entryIdsOf(params)))],
    uiconfId: '',
    actions: api.calls.map(({ service, action }) => `${service}.${action}`),
    ks,
    api,
  };
}

/** @param {import('./api/request.mjs').Call[]} calls @returns {Kind} */
function kindOfCalls([first, ...more]) {
  if (!first || more.length) return 'api';
  if (['analytics', 'stats', 'livestats'].includes(first.service)) return 'analytics';
  if (!fileActions.includes(first.action)) return 'api';
  return first.service === 'thumbasset' ? 'thumbnail' : 'caption';
}

/** @param {Record<string, any>} params @returns {string[]} */
function entryIdsOf({ entryId, id, entryIds, captionAssetId, thumbAssetId, filter = {} }) {
  const ids = [
    entryId,
    id,
    filter.idEqual,
    filter.redirectFromEntryId,
    filter.entryIdEqual,
    filter.parentEntryIdEqual,
    filter.objectIdEqual,
    byReferenceId(filter.referenceIdEqual)?.id,
    ...[entryIds, filter.idIn, filter.entryIdIn].flatMap((list) => (list ? String(list).split(',') : [])),
    ...[captionAssetId, thumbAssetId].map((assetId) => assetId && String(assetId).split('-')[0]),
  ];
  return ids.filter((value) => typeof value === 'string' && value !== '' && !value.startsWith('{'));
}
