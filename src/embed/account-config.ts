import { isPlainObject, merge, valueAt, type PlainObject } from '../config/objects.js';
import { accountOptionIgnored, originNotTrusted, type KalturaPlayerError } from '../errors/index.js';
import { cleanMarkup } from '../library/bundle/clean-markup.js';
import { headEntries } from '../library/head-lists.js';
import { refusedIn, type Refused } from '../library/config-urls.js';
import { Library } from '../library/load-library.js';
import { isTrusted } from '../library/trusted-origins.js';

/**
 * What the account's own configuration (its uiConf) may bring along. Whoever writes the tag chooses the account, so it is no
 * more trusted than the tag, unless the page's owner lists it.
 */

const ACCOUNTS = 'kaltura-player-accounts';

/* Where a KS would be sent, and what is loaded as script or style. */
const HOSTS = [
  'provider.env.serviceUrl',
  'provider.env.cdnUrl',
  'provider.env.analyticsServiceUrl',
  'provider.env.overrideServiceUrl',
  'provider.env.initCallToServer',
  'provider.unisphereLoaderUrl',
  'plugins.kava.serviceUrl',
  'ui.css',
];

/* A token of the player that stands for a host, and at most a path behind it. */
const KNOWN_HOST = /^\{\{(serviceUrl|analyticsServiceUrl|embedBaseUrl)\}\}(\/|$)/;

/*
 * Puts markup into the page, runs scripts of others (tag manager, ads, a worker by its URL), makes a script of a manifest, or
 * sends the session along to whatever host a stream is on.
 */
const ONLY_LISTED = [
  'ui.uiComponents',
  'ui.customPreset',
  'sources.options',
  'playback.options.html5.hls.workerPath',
  'provider.useHeaderForKs',
  'advertising',
  'plugins.googleTagManager',
  'plugins.ima',
  'plugins.imadai',
];

/* Addresses of these are held to the rule for hosts above, or lead to services of Kaltura's that get no session. */
const ENVIRONMENT = /^provider\.(env\.|unisphereLoaderUrl$)/;

const foreignIn = (data: PlainObject): Refused[] =>
  [...refusedIn(data), ...hostsIn(data)].filter(({ path, rule }) => rule === 'origin' && !ENVIRONMENT.test(path));

/* A list goes as a whole. */
function remove(data: PlainObject, path: string): void {
  const keys = path.split('.');
  let target = data;
  for (const [at, key] of keys.entries()) {
    const next = target[key];
    if (at === keys.length - 1 || !isPlainObject(next)) return void Reflect.deleteProperty(target, key);
    target = next;
  }
}

/* A host alone, which a plugin makes a URL of. */
const HOST_KEY = /(host|domain|server)(name)?$/i;
const HOST = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/;

function* hostsIn(value: unknown, path = ''): Generator<Refused> {
  if (typeof value === 'string') {
    if (HOST_KEY.test(path) && HOST.test(value) && !isTrusted(`https://${value}`)) yield { path, value, rule: 'origin' };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* hostsIn(item, path ? `${path}.${key}` : key);
  }
}

/**
 * The bundle with only what counts of its account's configuration.
 * @param report hears of each option that does not count
 * @throws KalturaPlayerError `origin-not-trusted` for a host that nobody trusts: the viewer's KS would go there
 */
export function checkedLibrary(library: Library, partnerId: number, report: (error: KalturaPlayerError) => void): Library {
  const { data } = library;
  if (headEntries(ACCOUNTS).includes(String(partnerId))) return library;
  cleanMarkup(library.namespace);
  if (!isPlainObject(data)) return library;
  for (const path of HOSTS) {
    const value = valueAt(data, path);
    if (typeof value !== 'string' || value === '' || KNOWN_HOST.test(value)) continue;
    if (!isTrusted(value)) throw originNotTrusted(`The player configuration of account ${partnerId}: ${path}`, value);
  }
  const checked = merge(data);
  const ignored = new Set(ONLY_LISTED.filter((path) => valueAt(data, path) !== undefined));
  for (const path of ignored) remove(checked, path);
  for (const { path } of foreignIn(checked)) ignored.add(path);
  if (ignored.size === 0) return library;
  for (const path of ignored) remove(checked, path);
  /* A name with a dot in it is at another place than its path says. */
  const [left] = foreignIn(checked);
  if (left) throw originNotTrusted(`The player configuration of account ${partnerId}: ${left.path}`, left.value);
  for (const path of ignored) report(accountOptionIgnored(partnerId, path));
  return new Library(library.namespace, checked, library.styles);
}
