import { isPlainObject, plainCopy, valueAt, type PlainObject } from '../config/objects.js';
import { accountOptionIgnored, originNotTrusted, type KalturaPlayerError } from '../errors/index.js';
import { cleanMarkup } from '../library/bundle/clean-markup.js';
import { refuseHostRewrites } from '../library/bundle/refuse-host-rewrites.js';
import { refusedIn, type Refused } from '../library/config-urls.js';
import { headEntries } from '../library/head-lists.js';
import { Library } from '../library/load-library.js';
import { parsedTexts } from '../library/plugin-tokens.js';
import { isTrusted, isTrustedHost } from '../library/trusted-origins.js';

/**
 * Filters the account's own configuration (its uiConf). The author of the tag chooses the account, so its configuration is
 * trusted no more than the tag, unless the page's owner lists the account.
 */

const ACCOUNTS = 'kaltura-player-accounts';

/* Hosts to which the player appends paths: a path before them would lead to files that anybody has uploaded there. */
const HOSTS = ['provider.env.serviceUrl', 'provider.env.cdnUrl', 'provider.env.overrideServiceUrl'];

/* URLs that would receive a KS, or are loaded as script or style. */
const URLS = [
  'provider.env.analyticsServiceUrl',
  'provider.env.initCallToServer',
  'provider.unisphereLoaderUrl',
  'plugins.kava.serviceUrl',
  'ui.css',
];

/* A token that the player replaces with a host, followed by a path at most. */
const KNOWN_HOST = /^\{\{(serviceUrl|analyticsServiceUrl|embedBaseUrl)\}\}(\/|$)/;

/*
 * Options that put markup into the page, run third-party scripts (tag manager, ads, a worker by its URL), load a manifest as a
 * script, or send the session to the host of any stream.
 */
const ONLY_LISTED = [
  'ui.uiComponents',
  'ui.customPreset',
  'sources.options',
  'playback.options.html5.hls.workerPath',
  'provider.useHeaderForKs',
  'advertising',
  'plugins.googleTagManager',
  'plugins.googleAnalytics',
  'plugins.ima',
  'plugins.imadai',
];

/* URLs that the rule for hosts above covers, or that lead to services of Kaltura's that get no session. */
const ENVIRONMENT = /^provider\.(env\.|unisphereLoaderUrl$)/;

const asOrigin = (found: { readonly path: string; readonly value: string }): Refused => ({ ...found, rule: 'origin' });

/* Images may be on any host. A link to a script would run in the page. */
const foreignIn = (data: PlainObject): Refused[] =>
  [...refusedIn(data), ...hostsIn(data), ...[...parsedTexts(data['plugins'])].map(asOrigin)].filter(
    ({ path, rule }) => rule !== 'image' && !ENVIRONMENT.test(path),
  );

/* Throws unless a URL is missing or accepted. A list with a URL in it is a URL to the player. */
function requireTrusted(data: PlainObject, partnerId: number, path: string, isAccepted: (url: string) => boolean): void {
  const value = valueAt(data, path);
  if (value === undefined || value === null || value === '') return;
  if (typeof value === 'string' && isAccepted(value)) return;
  throw originNotTrusted(
    `The player configuration of account ${partnerId}: ${path}`,
    typeof value === 'string' ? value : JSON.stringify(value),
  );
}

/* Removes an array as a whole. */
function remove(data: PlainObject, path: string): void {
  const keys = path.split('.');
  let target = data;
  for (const [at, key] of keys.entries()) {
    const next = target[key];
    if (at === keys.length - 1 || !isPlainObject(next)) return void Reflect.deleteProperty(target, key);
    target = next;
  }
}

/* A host name, from which a plugin builds a URL. */
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
 * The bundle with only the accepted part of its account's configuration.
 * @param report called for each ignored option
 * @throws KalturaPlayerError `origin-not-trusted` for an untrusted host, which would receive the viewer's KS
 */
export function checkedLibrary(library: Library, partnerId: number, report: (error: KalturaPlayerError) => void): Library {
  if (headEntries(ACCOUNTS).includes(String(partnerId))) return library;
  cleanMarkup(library.namespace);
  refuseHostRewrites(library.namespace);
  const checked = plainCopy(library.data);
  if (!isPlainObject(checked)) return library;
  for (const path of HOSTS) requireTrusted(checked, partnerId, path, isTrustedHost);
  for (const path of URLS) requireTrusted(checked, partnerId, path, (url) => KNOWN_HOST.test(url) || isTrusted(url));
  const ignored = new Set(ONLY_LISTED.filter((path) => valueAt(checked, path) !== undefined));
  for (const path of ignored) remove(checked, path);
  for (const { path } of foreignIn(checked)) ignored.add(path);
  for (const path of ignored) remove(checked, path);
  /* A key with a dot in it isn't found by its path. */
  const [left] = foreignIn(checked);
  if (left) throw originNotTrusted(`The player configuration of account ${partnerId}: ${left.path}`, left.value);
  for (const path of ignored) report(accountOptionIgnored(partnerId, path));
  return new Library(library.namespace, checked, library.styles);
}
