// caption_captionAsset.*: captions as a list, as a WebVTT file, and as the JSON that the transcript plugin requests.
import { readFileSync } from 'node:fs';
import { entries } from '../entries.mjs';
import { ApiError } from './errors.mjs';
import { list } from './list.mjs';

const languages = [
  { code: 'en', language: 'English', label: 'English' },
  { code: 'es', language: 'Spanish', label: 'Español' },
].map((each) => ({ ...each, text: readFileSync(new URL(`../media/captions/${each.code}.vtt`, import.meta.url), 'utf8') }));

/** @typedef {(typeof languages)[number]} Language */

/** The caption languages of an entry. @param {import('../entries.mjs').Entry | undefined} entry @returns {Language[]} */
const languagesOf = (entry) =>
  Array.isArray(entry?.captions)
    ? entry.captions.map((code) => ({ ...languages[0], code, language: code, label: code }))
    : entry?.captions
      ? languages
      : [];

/** @param {string} id an entry id, `-` and a language @returns {Language} @throws {ApiError} */
function get(id) {
  const [entryId, ...code] = String(id).split('-');
  const language = languagesOf(entries.get(entryId)).find((each) => each.code === code.join('-'));
  if (!language) throw ApiError.assetNotFound(id);
  return language;
}

/** @param {string} id @param {string} action @param {Pick<import('./run.mjs').Context, 'origin' | 'partnerId'>} context */
const address = (id, action, { origin, partnerId }) =>
  `${origin}/api_v3/index.php/service/caption_captionAsset/action/${action}/partnerId/${partnerId}/captionAssetId/${id}`;

/** The captions of an entry, as objects of the playback context. @param {import('../entries.mjs').Entry} entry @param {import('./run.mjs').Context} context */
export const captionSources = (entry, context) =>
  languagesOf(entry).map(({ code, language, label }) => ({
    label,
    language,
    languageCode: code,
    format: '3',
    isDefault: false,
    url: address(`${entry.id}-${code}`, 'serve', context),
    webVttUrl: `${address(`${entry.id}-${code}`, 'serveWebVTT', context)}/segmentIndex/-1/captions.vtt`,
    objectType: 'KalturaCaptionPlaybackPluginData',
  }));

/** `00:00:02.500` → 2500. @param {string} clock */
function milliseconds(clock) {
  const [hours, minutes, seconds] = clock.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}

/** @param {string} vtt */
function cuesOf(vtt) {
  return vtt.split('\n\n').flatMap((block) => {
    const lines = block.trim().split('\n');
    const [, from, to] = lines.map((line) => /^(\S+) --> (\S+)/.exec(line)).find(Boolean) ?? [];
    if (!from || !to) return [];
    const text = lines.slice(lines.findIndex((line) => line.includes('-->')) + 1).join('\n');
    return [{ startTime: milliseconds(from), endTime: milliseconds(to), content: [{ text }] }];
  });
}

/** The text of a caption file. @param {string} id */
export const captionFile = (id) => get(id).text;

/** @type {Record<string, import('./run.mjs').Action>} */
export const captionActions = {
  'caption_captionasset.list'({ filter = {} }) {
    const entryIds = String(filter.entryIdEqual ?? filter.entryIdIn ?? '').split(',');
    const assets = entryIds.flatMap((entryId) =>
      languagesOf(entries.get(entryId)).map(({ code, language, label }) => ({
        id: `${entryId}-${code}`,
        entryId,
        language,
        languageCode: code,
        label,
        format: '3',
        fileExt: 'vtt',
        isDefault: false,
        status: 2,
        objectType: 'KalturaCaptionAsset',
      })),
    );
    return list('KalturaCaptionAssetListResponse', assets);
  },

  'caption_captionasset.geturl'({ id }, context) {
    get(id);
    return address(id, 'serve', context);
  },

  'caption_captionasset.serveasjson'({ captionAssetId }) {
    const cues = cuesOf(get(captionAssetId).text);
    return { objects: cues, totalCount: cues.length, objectType: 'KalturaCaptionAssetItemListResponse' };
  },
};
