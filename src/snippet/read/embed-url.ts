import { DEFAULT_CDN } from '../../config/urls.js';
import { combine, droppedUiconf, found, readWidgetId, type EmbedKind, type Found } from './found.js';
import { readMediaSpaceUrl } from './mediaspace-url.js';
import { parseJson } from './json-text.js';
import { readQuery, type ParseValue } from './query.js';
import { addressInPath, cleanUrl, decoded, namedSegments, timeIn } from './url-text.js';

/* The hosts of Kaltura's own cloud: the element's default, and its older names. */
const DEFAULT_HOSTS = [
  DEFAULT_CDN,
  ...['cdnapi', 'www', 'cdn', 'cdnsecakmi', 'cdnbakmi'].map((name) => `https://${name}.kaltura.com`),
];

const VERSION_2 = /^(?:embediframejs|mwembedframe\.php|mwembedloader\.php|kwidget|kdp3?\.swf)$/i;
/* The path segments after `extwidget` for a player of version 2. */
const OLD_PAGES = /^(?:opengraph|legacy|embediframe)$/i;
const MAX_DEPTH = 3;

/* The names of a query's parameters whose value is `true`, in lower case. */
const switchesOf = (query: URLSearchParams): ReadonlySet<string> =>
  new Set([...query].flatMap(([name, value]) => (value.toLowerCase() === 'true' ? [name.toLowerCase()] : [])));

/** The kind of player of a path; `undefined` for other paths. */
function kindOf(path: readonly string[], query: URLSearchParams): EmbedKind | undefined {
  const parts = new Set(path.map((part) => part.toLowerCase()));
  const isAny = (name: RegExp): boolean => path.some((part) => name.test(part));
  if (isAny(VERSION_2)) return parts.has('kwidget') ? 'flash' : 'v2';
  if (parts.has('extwidget')) return isAny(OLD_PAGES) ? 'v2' : 'link';
  if (parts.has('playmanifest')) return 'link';
  if (!parts.has('embedplaykitjs')) return undefined;
  const switches = switchesOf(query);
  return switches.has('iframeembed') ? 'iframe' : switches.has('autoembed') ? 'auto' : 'dynamic';
}

/** The host that serves the player, for `cdnUrl`; `undefined` for Kaltura's own cloud. */
function hostOf(url: URL, path: readonly string[]): string | undefined {
  const account = path.indexOf('p');
  const endpoint = path.findIndex((part) => /^embed(?:Playkit|Iframe)Js$/i.test(part));
  const isBelow = account > 0 && account < endpoint;
  const host = url.origin + (isBelow ? `/${path.slice(0, account).join('/')}` : '');
  const isOther = endpoint < 0 && url.hostname.endsWith('.kaltura.com');
  return isOther || DEFAULT_HOSTS.includes(host) ? undefined : host;
}

/* A separator in place of the ampersand between two parameters of a player: an encoded one, or another character. */
const JOINED = /(?:%26|[;?])(?=(?:entry_?id|playlist_?id|reference_?id|flashvars|config|kaltura\w+|wid|ks)(?:=|\[|%5B|%3D))/gi;

function readPlayerUrl(url: URL, parse: ParseValue): Found | undefined {
  /* The parameters may begin with an ampersand in place of the question mark. */
  const [place = '', ...more] = url.pathname.split('&');
  const path = place.split(/\/|%2F/i).filter(Boolean);
  const parameters = new URLSearchParams([...more, url.search.slice(1).replace(JOINED, '&')].join('&'));
  const kind = kindOf(path, parameters);
  if (!kind) return undefined;
  const named = namedSegments(path);
  const query = readQuery(parameters, parse);
  const { uiconfId: fromQuery, ...properties } = query.properties;
  const uiconfId = named.get('uiconfid') ?? fromQuery;
  const isVersion2 = kind === 'v2' || kind === 'flash';
  const widget = readWidgetId(named.get('wid') ?? named.get('widgetid'));
  const fromPath = found(kind, {
    properties: {
      widgetId: widget.widgetId,
      partnerId: named.get('p') ?? named.get('partnerid') ?? widget.partnerId,
      uiconfId: isVersion2 ? undefined : uiconfId,
      entryId: named.get('entryid'),
      playlistId: named.get('playlistid'),
      referenceId: named.get('referenceid'),
      ks: named.get('ks'),
      locale: named.get('langs'),
      startTime: timeIn(url),
      cdnUrl: hostOf(url, path),
    },
    dropped: isVersion2 ? droppedUiconf(uiconfId) : [],
  });
  return combine(kind, fromPath, { ...query, properties });
}

/* `https://lms.example/retrieve?url=https%3A%2F%2F…`: a parameter contains the player's address. */
function readNestedUrl(url: URL, parse: ParseValue, depth: number): Found | undefined {
  if (depth >= MAX_DEPTH) return undefined;
  for (const [, value] of [...url.searchParams, ['', url.hash.slice(1)] as const]) {
    const inner = /\/\/|%2F%2F/i.test(value)
      ? readUrl(value.includes('//') ? value : decoded(value), parse, depth + 1)
      : undefined;
    if (!inner) continue;
    const outer = readQuery(url.searchParams, parse).properties;
    const { width, height } = outer;
    return combine('lti', found('lti', { properties: { width, height } }), inner);
  }
  return undefined;
}

function readUrl(text: string, parse: ParseValue, depth: number): Found | undefined {
  const url = cleanUrl(text);
  if (!url) return undefined;
  const inner = depth < MAX_DEPTH ? addressInPath(url) : undefined;
  const behind = inner === undefined ? undefined : readUrl(inner, parse, depth + 1);
  if (behind) return behind;
  return readPlayerUrl(url, parse) ?? readMediaSpaceUrl(url) ?? readNestedUrl(url, parse, depth);
}

/**
 * Reads an address of a Kaltura player, of MediaSpace, or one that has such an address as a parameter.
 * @param parse parses the value of a `config[…]` parameter, which is JSON or JavaScript
 * @returns `undefined` for any other address
 */
export const readEmbedUrl = (text: string, parse: ParseValue = parseJson): Found | undefined => readUrl(text, parse, 0);

/** Whether a code has the id of an entry, a playlist or a reference. */
export const hasMedia = ({ properties }: Found): boolean =>
  [properties.entryId, properties.playlistId, properties.referenceId].some((value) => value !== undefined && value !== '');
