// Every request but preflights and /__backend/ comes through here: it is read, written down and, if a fault is due, spoiled.
import { describe } from './describe.mjs';
import { playFault, takeFault } from './faults.mjs';

/**
 * @param {{partners: import('./partners.mjs').Partners, sessions: import('./sessions.mjs').Sessions}} backend
 * @returns {import('express').RequestHandler} leaves what the request is about in `res.locals.facts`
 */
export const recordAndSpoil =
  ({ partners, sessions }) =>
  (req, res, next) => {
    const [path, ...query] = req.url.split('?');
    const facts = describe(path, query.join('?'), typeof req.body === 'string' ? req.body : '');
    // PlayKit's `useHeaderForKs`.
    facts.ks ||= req.get('x-kaltura-ks') ?? '';
    res.locals.facts = facts;

    const partner = partners.get(facts.partnerId);
    const privileges = sessions.find(facts.ks)?.privileges;
    const { origin, referer, accept } = req.headers;
    const row = partner.record({
      kind: facts.kind,
      method: req.method,
      url: req.originalUrl,
      ...(facts.actions.length && { actions: facts.actions }),
      ...(facts.entryIds.length && { entryId: facts.entryIds[0] }),
      ...(facts.uiconfId && { uiconfId: facts.uiconfId }),
      ks: facts.ks,
      ...(privileges !== undefined && { privileges }),
      headers: { origin, referer, accept },
    });
    res.on('finish', () => {
      row.status = res.statusCode;
    });

    const fault = takeFault(partner, facts);
    if (!fault) return next();
    row.fault = fault.fault;
    playFault({ fault, res, facts, partner, proceed: next });
  };
