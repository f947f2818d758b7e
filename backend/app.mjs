// The request's way: open to all → what is it about → log → a fault, if one is due → answer.
import express from 'express';
import { api } from './api/router.mjs';
import { control } from './control.mjs';
import { library } from './library.mjs';
import { media } from './media.mjs';
import { Partners } from './partners.mjs';
import { recordAndSpoil } from './record.mjs';
import { Sessions } from './sessions.mjs';
import { thumbnails } from './thumbnails.mjs';

export function createApp() {
  const backend = { partners: new Partners(), sessions: new Sessions() };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(openToAll, oneSlash, express.text({ type: () => true, limit: '1mb' }));
  app.use('/__backend', control(backend));
  app.use(recordAndSpoil(backend));
  app.use(library(), media(backend), thumbnails(), api(backend));
  app.use((_req, res) => {
    res.status(404).end();
  });
  return app;
}

/** Any page of any origin may ask for anything. @type {import('express').RequestHandler} */
const openToAll = (req, res, next) => {
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

/** The player writes some addresses with two slashes in a row. @type {import('express').RequestHandler} */
const oneSlash = (req, _res, next) => {
  const [path, ...query] = req.url.split('?');
  req.url = [path.replace(/\/{2,}/g, '/'), ...query].join('?');
  return next();
};
