// The Express app. The order of the middleware: CORS headers, control API, request log and faults, the routes of Kaltura.
import express from 'express';
import { api } from './api/router.mjs';
import { control } from './control.mjs';
import { library } from './library.mjs';
import { media } from './media.mjs';
import { Partners } from './partners.mjs';
import { recordAndApplyFaults } from './record.mjs';
import { Sessions } from './sessions.mjs';
import { thumbnails } from './thumbnails.mjs';

export function createApp() {
  const backend = { partners: new Partners(), sessions: new Sessions() };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(allowAllOrigins, collapseSlashes, express.text({ type: () => true, limit: '1mb' }));
  app.use('/__backend', control(backend));
  app.use(recordAndApplyFaults(backend));
  app.use(library(), media(backend), thumbnails(), api(backend));
  app.use((_req, res) => {
    res.status(404).end();
  });
  return app;
}

/** Adds the CORS headers that permit requests from every origin, and responds to preflight requests. @type {import('express').RequestHandler} */
const allowAllOrigins = (req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Timing-Allow-Origin': '*',
    'Cache-Control': 'no-store',
  });
  res.locals.origin = `${req.protocol}://${req.get('host')}`;
  if (req.method !== 'OPTIONS') return next();
  res.set({
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '600',
  });
  res.status(204).end();
};

/** Removes repeated slashes from the path: some URLs of the player contain two in a row. @type {import('express').RequestHandler} */
const collapseSlashes = (req, _res, next) => {
  const [path, ...query] = req.url.split('?');
  req.url = [path.replace(/\/{2,}/g, '/'), ...query].join('?');
  return next();
};
