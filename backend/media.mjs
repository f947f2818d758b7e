// Serves manifests, media playlists, segments and MP4 files: `/p/…/playManifest/…` and `/p/…/serveFlavor/…`.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { protectedManifest } from './dash.mjs';
import { entries } from './entries.mjs';
import { flavorsOf } from './flavors.mjs';
import { livePlaylist, masterPlaylist, vodPlaylist } from './hls.mjs';
import { mediaFile, rendition } from './media-files.mjs';
import { permits } from './sessions.mjs';

/** @typedef {import('./entries.mjs').Entry} Entry */
/** @typedef {import('./describe.mjs').Facts} Facts */

const HLS = 'application/vnd.apple.mpegurl';
const LIVE_WINDOW = 30;

/** @param {{sessions: import('./sessions.mjs').Sessions}} backend */
export function media({ sessions }) {
  const router = Router();
  const startedAt = Date.now();
  // The manifest checks the KS. Its URLs contain this ticket, so that the segments load even after the KS has expired.
  const ticket = randomUUID();

  router.use((_req, res, next) => {
    const { kind, entryIds } = /** @type {Facts} */ (res.locals.facts);
    const entry = entries.get(entryIds[0]);
    if (!['manifest', 'media-playlist', 'segment'].includes(kind)) return next('router');
    if (!entry) return res.status(404).end();
    res.locals.entry = entry;
    next();
  });

  router.get(/\/playManifest\//, (req, res) => {
    const { entry, facts } = /** @type {{entry: Entry, facts: Facts}} */ (res.locals);
    if (entry.needsKs && !mayPlay(entry, facts)) return res.status(403).end();
    const base = `${res.locals.origin}/p/${facts.partnerId}/sp/${facts.partnerId}00/serveFlavor/entryId/${entry.id}`;
    const pass = entry.needsKs ? `/ticket/${ticket}` : '';
    const flavorIds = facts.params.flavorIds?.split(',');
    const flavors = flavorsOf(entry).filter(({ id }) => !flavorIds || flavorIds.includes(id));
    if (!flavors.length) return res.status(404).end();
    const file = `${base}/flavorId/${flavors[0].id}${pass}/name/a.mp4`;
    if (facts.params.format === 'mpegdash') {
      return res.type('application/dash+xml').send(protectedManifest(flavors[0], entry.duration, file));
    }
    if (facts.params.format !== 'applehttp') return res.redirect(302, file);
    const playlistOf = (/** @type {string} */ flavorId) =>
      `${base}/flavorId/${flavorId}${clipPath(req.query)}${pass}/name/a.mp4/index.m3u8`;
    const spanish = { url: playlistOf(`${entry.id}-spanish`), language: 'es', name: 'Español' };
    const renditions = flavors.map((flavor) => ({ ...flavor, url: playlistOf(flavor.id) }));
    res.type(HLS).send(masterPlaylist(renditions, entry.spanishAudio ? spanish : undefined));
  });

  /** @param {Entry} entry @param {Facts} facts */
  function mayPlay(entry, { ks, partnerId }) {
    try {
      return permits(sessions.check(ks, partnerId), entry.id);
    } catch {
      return false;
    }
  }

  router.get(/\/serveFlavor\//, (req, res) => {
    const { entry, facts } = /** @type {{entry: Entry, facts: Facts}} */ (res.locals);
    if (entry.needsKs && facts.params.ticket !== ticket) return res.status(403).end();
    const place = placeOf(entry, facts.params.flavorId ?? '');
    if (!place) return res.status(404).end();
    if (facts.kind === 'media-playlist') {
      res.type(HLS).send(entry.kind === 'live' ? live(place, startedAt) : onDemand(place, entry, facts.params));
    } else if (facts.segment) {
      const { places, bytes } = rendition(...place);
      const { offset, length } = places[(facts.segment - 1) % places.length];
      res.type('video/mp2t').send(bytes.subarray(offset, offset + length));
    } else {
      res.sendFile(fileURLToPath(mediaFile(`${place.join('/')}.mp4`)), { cacheControl: false });
    }
  });

  return router;
}

/** The folder and the name of a flavor's files. @param {Entry} entry @param {string} flavorId @returns {[string, string] | undefined} */
function placeOf(entry, flavorId) {
  if (entry.spanishAudio && flavorId === `${entry.id}-spanish`) return ['spanish', 'audio'];
  const flavor = flavorsOf(entry).find(({ id }) => id === flavorId);
  return flavor && [entry.media, flavor.file];
}

/** @param {Record<string, unknown>} query */
const clipPath = ({ seekFrom, clipTo }) =>
  (seekFrom === undefined ? '' : `/seekFrom/${seekFrom}`) + (clipTo === undefined ? '' : `/clipTo/${clipTo}`);

/** A playlist of all segments that overlap the clip. The timestamps restart each time the medium repeats. @param {[string, string]} place @param {Entry} entry @param {Record<string, string>} params */
function onDemand(place, { loops = 1 }, { seekFrom = '0', clipTo = 'Infinity' }) {
  const { places } = rendition(...place);
  const all = Array.from({ length: places.length * loops }, (_, index) => ({
    number: index + 1,
    seconds: places[index % places.length].seconds,
    startsOver: index > 0 && index % places.length === 0,
  }));
  // Every segment has a duration of one second.
  return vodPlaylist(all.filter(({ number }) => number * 1000 > Number(seekFrom) && (number - 1) * 1000 < Number(clipTo)));
}

/** A playlist of the last seconds of the broadcast, which repeats the medium without end. @param {[string, string]} place @param {number} startedAt */
function live(place, startedAt) {
  const { places } = rendition(...place);
  const onAir = LIVE_WINDOW * 2 + Math.floor((Date.now() - startedAt) / 1000);
  const first = onAir - LIVE_WINDOW + 1;
  const window = Array.from({ length: LIVE_WINDOW }, (_, index) => ({
    number: first + index,
    seconds: 1,
    startsOver: (first + index - 1) % places.length === 0,
  }));
  const earlier = Math.max(0, Math.ceil((first - 1) / places.length));
  return livePlaylist(window, earlier, new Date(startedAt + (first - 1 - LIVE_WINDOW * 2) * 1000));
}
