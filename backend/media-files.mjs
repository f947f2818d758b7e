// The generated media files. All segments of a rendition are in one file; the playlist next to it contains their byte ranges.
import { readFileSync } from 'node:fs';

/** @typedef {{seconds: number, offset: number, length: number}} SegmentPlace */
/** @typedef {{places: SegmentPlace[], bytes: Buffer}} Rendition */

/** @type {Map<string, Rendition>} */
const read = new Map();

/** @param {string} medium folder of ./media @param {string} name @returns {Rendition} */
export function rendition(medium, name) {
  const key = `${medium}/${name}`;
  const cached = read.get(key) ?? {
    places: parseIndex(readFileSync(mediaFile(`${key}.m3u8`), 'utf8')),
    bytes: readFileSync(mediaFile(`${key}.mpegts`)),
  };
  read.set(key, cached);
  return cached;
}

/** @param {string} name relative to ./media */
export const mediaFile = (name) => new URL(`./media/${name}`, import.meta.url);

/** @param {string} index @returns {SegmentPlace[]} */
const parseIndex = (index) =>
  [...index.matchAll(/#EXTINF:([\d.]+),\s*#EXT-X-BYTERANGE:(\d+)@(\d+)/g)].map(([, seconds, length, offset]) => ({
    seconds: Number(seconds),
    length: Number(length),
    offset: Number(offset),
  }));
