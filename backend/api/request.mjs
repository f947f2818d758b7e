// Parses an API request into a list of calls. Kaltura accepts parameters as JSON, form, query and path, and one or many calls.
import { pathParams } from '../path-params.mjs';

/** @typedef {{service: string, action: string, params: Record<string, any>}} Call `service` and `action`: in lower case */
/** @typedef {{many: boolean, calls: Call[], params: Record<string, any>}} ApiRequest */

/** @param {string} path @param {string} query @param {string} body @returns {ApiRequest} */
export function parseApiRequest(path, query, body) {
  const params = {
    ...pathParams(path.replace(/^\/api_v3(\/index\.php)?/, '')),
    ...nested(new URLSearchParams(query)),
    ...parseBody(body),
  };
  const service = String(params.service ?? '').toLowerCase();
  if (service !== 'multirequest') return { many: false, calls: [toCall(params, {})], params };
  const { service: _, action: __, ...rest } = params;
  const shared = Object.fromEntries(Object.entries(rest).filter(([key]) => !/^\d+$/.test(key)));
  const calls = Object.keys(rest)
    .filter((key) => /^\d+$/.test(key))
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => toCall(rest[key], shared));
  return { many: true, calls, params };
}

/** @param {Record<string, any>} own @param {Record<string, any>} shared @returns {Call} */
function toCall(own, shared) {
  const { service = '', action = '', ...params } = own ?? {};
  const defined = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
  return {
    service: String(service).toLowerCase(),
    action: String(action).toLowerCase(),
    params: { ...shared, ...defined },
  };
}

/** @param {string} body @returns {Record<string, any>} */
function parseBody(body) {
  if (!body) return {};
  if (!body.trimStart().startsWith('{')) return nested(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}

/** Converts `1:filter:idEqual=x` and `filter[idEqual]=x` to nested objects. @param {URLSearchParams} flat */
function nested(flat) {
  /** @type {Record<string, any>} */
  const root = Object.create(null);
  for (const [name, value] of flat) {
    const keys = name.replaceAll(']', '').split(/[:[]/);
    const last = /** @type {string} */ (keys.pop());
    let at = root;
    for (const key of keys) {
      if (typeof at[key] !== 'object') at[key] = Object.create(null);
      at = at[key];
    }
    at[last] = value;
  }
  return root;
}
