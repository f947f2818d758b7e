// Serves thumbnails: `/p/…/thumbnail/entry_id/…`. Only a few sizes exist; the response is the image with the closest size.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { entries } from './entries.mjs';
import { mediaFile } from './media-files.mjs';

/** @param {{medium: string, params: Record<string, string>}} request @returns {string} a file of ./media */
function choose({ medium, params }) {
  const { width, height, format, vid_sec: second, vid_slice: slice, vid_slices: slices } = params;
  const existing = (/** @type {string} */ name) => existsSync(mediaFile(name));
  if (slices && slice === undefined) return existing(`${medium}/sprite.jpg`) ? `${medium}/sprite.jpg` : 'video/sprite.jpg';
  const at = second ?? (slice && String((Number(slice) / Number(slices)) * 30));
  if (at !== undefined) {
    const still = `${medium}/second-${Math.min(25, Math.round(Number(at) / 5) * 5)}.jpg`;
    if (existing(still)) return still;
  }
  const webp = `${medium}/poster-640.webp`;
  if (format === 'webp' && existing(webp)) return webp;
  const large = Number(width ?? 0) > 320 || Number(height ?? 0) > 180;
  return `${medium}/poster-${large ? 640 : 320}.jpg`;
}

export function thumbnails() {
  const router = Router();
  router.get(/^\/p\/\d+\/(?:sp\/\d+\/)?thumbnail\//, (_req, res) => {
    const { params, entryIds } = /** @type {import('./describe.mjs').Facts} */ (res.locals.facts);
    const entry = entries.get(entryIds[0]);
    if (!entry) return res.status(404).end();
    const file = choose({ medium: entry.media, params });
    res.sendFile(fileURLToPath(mediaFile(file)), { cacheControl: false });
  });
  return router;
}
