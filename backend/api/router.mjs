// Serves `/api_v3/…`: files for captions and slides, JSON for all other actions.
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { mediaFile } from '../media-files.mjs';
import { captionFile } from './captions.mjs';
import { slideFile } from './cue-points.mjs';
import { ApiError } from './errors.mjs';
import { runApiRequest } from './run.mjs';

/** @param {{sessions: import('../sessions.mjs').Sessions}} backend */
export function api({ sessions }) {
  const router = Router();
  router.all(/^\/api_v3(\/|$)/, (_req, res) => {
    const { kind, partnerId, api: request } = /** @type {Required<import('../describe.mjs').Facts>} */ (res.locals.facts);
    const { captionAssetId, thumbAssetId } = request.calls[0]?.params ?? {};
    try {
      if (kind === 'caption') return res.type('text/vtt').send(captionFile(String(captionAssetId)));
      if (kind === 'thumbnail') {
        const picture = mediaFile(`slides/${slideFile(String(thumbAssetId))}`);
        return res.sendFile(fileURLToPath(picture), { cacheControl: false });
      }
      res.json(runApiRequest(request, { origin: res.locals.origin, partnerId, sessions }) ?? null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      res.status(404).json(error);
    }
  });
  return router;
}
