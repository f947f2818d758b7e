// Parses and logs every request except preflight requests and /__backend/, and applies the fault that matches it.
import { describe } from './describe.mjs';
import { applyFault, takeFault } from './faults.mjs';

/**
 * @param {{partners: import('./partners.mjs').Partners, sessions: import('./sessions.mjs').Sessions}} backend
 * @returns {import('express').RequestHandler} stores the facts of the request in `res.locals.facts`
 */
export const recordAndApplyFaults =
  ({ partners, sessions }) =>
  (req, res, next) => {
    const [path, ...query] = req.url.split('?');
    const facts = describe(path, query.join('?'), typeof req.body === 'string' ? req.body : '');
    // With the option `useHeaderForKs`, PlayKit sends the KS in a header.
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
    applyFault({ fault, res, facts, partner, proceed: next });
  };
