// Simulated faults. The faults of the partner have priority over the permanent faults of the entry.
import { randomBytes } from 'node:crypto';
import { entries } from './entries.mjs';

/**
 * @typedef {object} Fault
 * @property {import('./describe.mjs').Kind} kind
 * @property {'status' | 'drop' | 'hang' | 'html' | 'empty' | 'syntax' | 'noise' | 'delay' | 'hold' | 'truncate'} fault
 * @property {string} [entryId] only for requests of this entry
 * @property {string} [uiconfId] only for this uiConf (library, iframe)
 * @property {string} [action] only for API requests that contain this action, for example `baseentry.list`
 * @property {number} [fromSegment] only for this segment and later ones
 * @property {number} [status] for `status`; absent: 500
 * @property {number} [ms] for `delay`; absent: 1000
 * @property {number} [times] how many requests it affects; absent: no limit
 */

/** @param {Fault} fault @param {import('./describe.mjs').Facts} facts */
const matches = (fault, facts) =>
  fault.kind === facts.kind &&
  fault.times !== 0 &&
  (!fault.entryId || facts.entryIds.includes(fault.entryId)) &&
  (!fault.uiconfId || String(fault.uiconfId) === facts.uiconfId) &&
  (!fault.action || facts.actions.includes(fault.action.toLowerCase())) &&
  (!fault.fromSegment || (facts.segment ?? 0) >= fault.fromSegment);

/** Returns the fault of a request, and counts its use. @param {import('./partners.mjs').Partner} partner @param {import('./describe.mjs').Facts} facts @returns {Fault | undefined} */
export function takeFault(partner, facts) {
  const inherent = facts.entryIds.flatMap((id) => entries.get(id)?.faults ?? []);
  const fault = [...partner.faults, ...inherent].find((each) => matches(each, facts));
  if (fault?.times) fault.times -= 1;
  return fault;
}

/** The response of each fault. `proceed` serves the request without the fault. */
const handlers = /** @type {Record<Fault['fault'], (request: FaultyRequest) => void>} */ ({
  status: ({ res, fault }) => res.status(fault.status ?? 500).end(),
  drop: ({ res }) => res.socket?.destroy(),
  hang: () => {},
  html: ({ res }) => res.type('html').send('<!doctype html><title>Sign in</title><p>This is not the requested resource.'),
  empty: ({ res, facts }) => res.type(facts.kind === 'library' ? 'text/javascript' : 'text/plain').send(''),
  syntax: ({ res }) => res.type('text/javascript').send('window.KalturaPlayer = {;'),
  noise: ({ res }) => res.type('video/mp2t').send(randomBytes(9400)),
  delay: ({ fault, proceed }) => setTimeout(proceed, fault.ms ?? 1000).unref(),
  hold: ({ res, facts, partner, proceed }) => {
    const held = { entryIds: facts.entryIds, resume: proceed };
    partner.held.add(held);
    res.on('close', () => partner.held.delete(held));
  },
  truncate: ({ res, proceed }) => {
    cutInHalf(res);
    proceed();
  },
});

/**
 * @typedef {object} FaultyRequest
 * @property {Fault} fault
 * @property {import('express').Response} res
 * @property {import('./describe.mjs').Facts} facts
 * @property {import('./partners.mjs').Partner} partner
 * @property {() => void} proceed
 */

/** @param {FaultyRequest} request */
export const applyFault = (request) => handlers[request.fault.fault](request);

/** @param {string} name */
export const isFault = (name) => Object.hasOwn(handlers, name);

/** Sends half of the first chunk of the body, then closes the connection. @param {import('express').Response} res */
function cutInHalf(res) {
  const write = res.write.bind(res);
  let done = false;
  const cut = (/** @type {any} */ chunk) => {
    if (done || !chunk) return true;
    done = true;
    const bytes = Buffer.from(chunk);
    write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => res.socket?.destroy());
    return true;
  };
  Object.assign(res, { write: cut, end: cut });
}
