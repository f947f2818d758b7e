import { isPlainObject, merge, setAt, valueAt } from '../config/objects.js';
import { accountOptionIgnored, originNotTrusted, type KalturaPlayerError } from '../errors/index.js';
import { headEntries } from '../library/head-lists.js';
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

/* Puts markup into the page, or makes a script of a manifest. */
const ONLY_LISTED = ['ui.uiComponents', 'ui.customPreset', 'sources.options'];

/**
 * The bundle with only what counts of its account's configuration.
 * @param report hears of each option that does not count
 * @throws KalturaPlayerError `origin-not-trusted` for a host that nobody trusts: the viewer's KS would go there
 */
export function checkedLibrary(library: Library, partnerId: number, report: (error: KalturaPlayerError) => void): Library {
  const { data } = library;
  if (!isPlainObject(data) || headEntries(ACCOUNTS).includes(String(partnerId))) return library;
  for (const path of HOSTS) {
    const value = valueAt(data, path);
    if (typeof value !== 'string' || value === '' || KNOWN_HOST.test(value)) continue;
    if (!isTrusted(value)) throw originNotTrusted(`The player configuration of account ${partnerId}: ${path}`, value);
  }
  const ignored = ONLY_LISTED.filter((path) => valueAt(data, path) !== undefined);
  if (ignored.length === 0) return library;
  const checked = merge(data);
  for (const path of ignored) {
    setAt(checked, path, undefined);
    report(accountOptionIgnored(partnerId, path));
  }
  return new Library(library.namespace, checked, library.styles);
}
