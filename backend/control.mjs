// The control API of the tests, under /__backend/: request log, faults and new sessions.
import { Router } from 'express';
import { isFault } from './faults.mjs';

/** @param {{partners: import('./partners.mjs').Partners, sessions: import('./sessions.mjs').Sessions}} backend */
export function control({ partners, sessions }) {
  const router = Router();

  router.get('/health', (_req, res) => {
    res.json({ ok: true });
  });

  // All other routes require a partner id.
  router.use((req, res, next) => {
    if (/^\d+$/.test(String(req.query.partner))) return next();
    res.status(400).json({ error: `partner must be digits, not ${req.query.partner}` });
  });

  router.get('/log', async (req, res) => {
    const { partner, kind, entryId, action, atLeast = 0, timeout = 10_000 } = req.query;
    const { log } = partners.get(String(partner));
    const rows = () =>
      log.filter(
        (row) =>
          (!kind || row.kind === kind) &&
          (!entryId || row.entryId === entryId) &&
          (!action || row.actions?.includes(String(action).toLowerCase())),
      );
    await partners.get(String(partner)).until(() => rows().length >= Number(atLeast), Number(timeout));
    res.json(rows());
  });

  router.get('/faults', (req, res) => {
    res.json(partners.get(String(req.query.partner)).faults);
  });

  router.post('/faults', (req, res) => {
    const faults = parse(req.body);
    const wrong = Array.isArray(faults) ? faults.find((each) => !each?.kind || !isFault(each.fault)) : faults;
    if (wrong !== undefined) {
      res.status(400).json({ error: `expected an array of {kind, fault, …}; cannot use ${JSON.stringify(wrong)}` });
      return;
    }
    partners.get(String(req.query.partner)).faults = faults;
    res.json(faults);
  });

  router.post('/release', (req, res) => {
    const { partner, entryId } = req.query;
    res.json({ released: partners.get(String(partner)).release(entryId && String(entryId)) });
  });

  router.delete('/state', (req, res) => {
    partners.forget(String(req.query.partner));
    res.json({ ok: true });
  });

  router.get('/ks', (req, res) => {
    const { partner, expiry = 3600, entry, user = 'viewer@example.com', privileges } = req.query;
    const { ks, expiresAt } = sessions.start({
      partnerId: String(partner),
      userId: String(user),
      privileges: privileges === undefined ? `sview:${entry || '*'}` : String(privileges),
      expiry: Number(expiry),
    });
    res.json({ ks, expiresAt });
  });

  return router;
}

/** @param {unknown} text @returns {any} the parsed value, or null if the text is not valid JSON */
function parse(text) {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
