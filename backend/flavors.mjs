// The encodings of an entry's medium: the flavor assets of the API, and the renditions of the manifests.

/**
 * @typedef {object} Flavor
 * @property {string} id
 * @property {number} paramsId
 * @property {string} file name of the files in the folder of the medium, without extension
 * @property {number} width 0: audio only
 * @property {number} height
 * @property {number} kbps nominal; the generated files are smaller
 * @property {string} codecs
 * @property {(partnerId: string) => object} toKaltura
 */

const renditions = [
  { paramsId: 487061, file: '360', width: 640, height: 360, kbps: 250, codecs: 'avc1.4d401e,mp4a.40.2' },
  { paramsId: 487041, file: '180', width: 320, height: 180, kbps: 120, codecs: 'avc1.42c01e,mp4a.40.2' },
];
const sound = [{ paramsId: 487031, file: 'audio', width: 0, height: 0, kbps: 48, codecs: 'mp4a.40.2' }];

/** @param {import('./entries.mjs').Entry} entry @returns {Flavor[]} */
export const flavorsOf = (entry) =>
  (entry.kind === 'audio' ? sound : renditions).map((rendition) => {
    const id = `${entry.id}-${rendition.file}`;
    return { ...rendition, id, toKaltura: (partnerId) => asset(entry, { ...rendition, id }, partnerId) };
  });

/** @param {import('./entries.mjs').Entry} entry @param {Omit<Flavor, 'toKaltura'>} flavor @param {string} partnerId */
const asset = (entry, { id, paramsId, width, height, kbps }, partnerId) => ({
  id,
  entryId: entry.id,
  partnerId: Number(partnerId),
  flavorParamsId: paramsId,
  width,
  height,
  bitrate: kbps,
  frameRate: width ? 12 : 0,
  isOriginal: false,
  isWeb: true,
  containerFormat: 'isom',
  videoCodecId: width ? 'avc1' : '',
  status: 2,
  version: '1',
  size: Math.ceil((kbps * entry.duration) / 8),
  language: 'Undefined',
  label: '',
  tags: 'mobile,web,mbr',
  fileExt: 'mp4',
  objectType: 'KalturaFlavorAsset',
});
