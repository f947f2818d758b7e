// Runs the calls of an API request in sequence. A call can refer to values in the results of earlier calls.
import { ApiError } from './errors.mjs';
import { actions } from './services.mjs';

/**
 * @typedef {object} Context
 * @property {string} origin of this backend, as the client addressed it
 * @property {string} partnerId
 * @property {import('../sessions.mjs').Sessions} sessions
 * @property {import('../sessions.mjs').Session} [session] of the call, if it contains a valid KS
 */

/** @typedef {(params: Record<string, any>, context: Context) => unknown} Action throws ApiError if the call fails */

/** Actions that need no KS: they create one, or return nothing protected. */
const open = new Set(['session.start', 'session.startwidgetsession', 'system.ping']);

/** @param {import('./request.mjs').ApiRequest} request @param {Omit<Context, 'session'>} context @returns {unknown} */
export function runApiRequest({ many, calls }, context) {
  /** @type {unknown[]} */
  const results = [];
  for (const call of calls) results.push(run(call, results, context));
  // Kaltura returns the content of a file directly, not inside a list of results.
  if (!many || (calls.length === 1 && calls[0].action === 'serveasjson')) return results[0];
  return results;
}

/** @param {import('./request.mjs').Call} call @param {unknown[]} results @param {Omit<Context, 'session'>} context */
function run({ service, action, params }, results, context) {
  try {
    const name = `${service}.${action}`;
    const perform = actions[name];
    if (!perform) throw unknownAction(service, action);
    const resolved = resolve(params, results);
    const session = resolved.ks ? context.sessions.check(String(resolved.ks), context.partnerId) : undefined;
    if (!session && !open.has(name)) throw ApiError.missingKs();
    return withProfile(perform(resolved, { ...context, session }), resolved.responseProfile);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** @param {string} service @param {string} action */
function unknownAction(service, action) {
  const serviceExists = Object.keys(actions).some((name) => name.startsWith(`${service}.`));
  return serviceExists
    ? new ApiError('ACTION_DOES_NOT_EXISTS', `Action "${action}" does not exists for service "${service}"`)
    : new ApiError('SERVICE_DOES_NOT_EXISTS', `Service "${service}" does not exists`);
}

/** Replaces references such as `{1:result:objects:0:id}` with the value in that result. Invalid references stay. @param {any} value @param {unknown[]} results @returns {any} */
function resolve(value, results) {
  if (Array.isArray(value)) return value.map((each) => resolve(each, results));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, results)]));
  }
  const [, number, path] = /^\{(\d+):result((?::\w+)*)\}$/.exec(String(value)) ?? [];
  if (!number) return value;
  /** @type {any} */
  let found = results[Number(number) - 1];
  for (const key of path.split(':').filter(Boolean)) found = found?.[key];
  return found ?? value;
}

/** Keeps only the fields that the response profile requests. @param {any} result @param {{fields?: string, type?: number | string} | undefined} profile */
function withProfile(result, profile) {
  if (!profile?.fields || Number(profile.type) !== 1) return result;
  const fields = new Set([...profile.fields.split(',').map((field) => field.trim()), 'objectType']);
  const pick = (/** @type {object} */ object) => Object.fromEntries(Object.entries(object).filter(([key]) => fields.has(key)));
  if (Array.isArray(result)) return result.map(pick);
  if (result?.objects) return { ...result, objects: result.objects.map(pick) };
  return result && typeof result === 'object' && !('totalCount' in result) ? pick(result) : result;
}
