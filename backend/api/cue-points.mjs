// cuePoint_cuePoint.list and thumbAsset.*: returns chapters and slides.
import { entries } from '../entries.mjs';
import { ApiError } from './errors.mjs';
import { list } from './list.mjs';

const SLIDE = 1;
const CHAPTER = 2;

const chapters = [
  { at: 0, title: 'Beginning' },
  { at: 10, title: 'Middle' },
  { at: 20, title: 'End' },
];
const slides = [
  { at: 0, title: 'Slide 1', number: 1 },
  { at: 8, title: 'Slide 2', number: 2 },
  { at: 16, title: 'Slide 3', number: 3 },
];

/** @param {import('../entries.mjs').Entry | undefined} entry @returns {Array<{at: number, title: string, subType: number, assetId?: string}>} */
const cuePointsOf = (entry) => [
  ...(entry?.chapters ? chapters.map((each) => ({ ...each, subType: CHAPTER })) : []),
  ...(entry?.slides
    ? slides.map(({ number, ...each }) => ({ ...each, subType: SLIDE, assetId: `${entry.id}-slide-${number}` }))
    : []),
];

/** @param {string} thumbAssetId an entry id, `-slide-` and a number @returns {string} name of the image file @throws {ApiError} */
export function slideFile(thumbAssetId) {
  const [, entryId, number] = /^(\w+)-slide-([1-3])$/.exec(thumbAssetId) ?? [];
  if (!entries.get(entryId ?? '')?.slides) throw ApiError.assetNotFound(thumbAssetId);
  return `slide-${number}.jpg`;
}

/** @type {Record<string, import('./run.mjs').Action>} */
export const cuePointActions = {
  'cuepoint_cuepoint.list'({ filter = {} }, { partnerId }) {
    const { entryIdEqual: entryId, cuePointTypeEqual: type, subTypeIn } = filter;
    const subTypes = subTypeIn === undefined ? [SLIDE, CHAPTER] : subTypeIn.split(',').filter(Boolean).map(Number);
    const found = !type || type === 'thumbCuePoint.Thumb' ? cuePointsOf(entries.get(entryId)) : [];
    const cuePoints = found
      .filter(({ subType }) => subTypes.includes(subType))
      .map(({ at, ...cuePoint }) => ({
        ...cuePoint,
        id: `${entryId}-cue-${cuePoint.subType}-${at}`,
        cuePointType: 'thumbCuePoint.Thumb',
        entryId,
        partnerId: Number(partnerId),
        startTime: at * 1000,
        description: '',
        status: 1,
        createdAt: 1_760_000_000,
        objectType: 'KalturaThumbCuePoint',
      }));
    return list('KalturaCuePointListResponse', cuePoints);
  },

  'thumbasset.geturl'({ id }, { origin, partnerId }) {
    slideFile(id);
    return `${origin}/api_v3/index.php/service/thumbAsset/action/serve/partnerId/${partnerId}/thumbAssetId/${id}`;
  },
};
