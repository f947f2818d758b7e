import type { PlainObject } from '../../config/objects.js';
import { DEFAULT_CDN } from '../../config/urls.js';
import type { PropertyName, Raw } from '../properties.js';
import type { Found } from './found.js';
import { readLiteral, UNREADABLE } from './literal.js';

/** The parameters of the guide's iframe and of the auto embed, by what they are called here. */
const PARAMETERS: ReadonlyMap<string, PropertyName> = new Map<string, PropertyName>([
  ['entry_id', 'entryId'],
  ['playlist_id', 'playlistId'],
  ['ks', 'ks'],
  ['kalturaSeekFrom', 'clipFrom'],
  ['kalturaClipTo', 'clipTo'],
  ['kalturaStartTime', 'startTime'],
  ['kalturaEndTime', 'endTime'],
  ['flashvars[playlistAPI.kpl0Id]', 'playlistId'],
]);

const ENDPOINT = /^embed(?:Playkit|Iframe)Js$/;

/* The hosts of Kaltura's own cloud: the one the element takes anyway, and its old twin without TLS. */
const DEFAULT_HOSTS = [DEFAULT_CDN, 'https://cdnapi.kaltura.com'];

function parseUrl(text: string): URL | undefined {
  const address = text.trim().replace(/^\/\//, 'https://');
  const url = /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return undefined;
  if (url.hostname.endsWith('.kaltura.com')) url.protocol = 'https:';
  return url;
}

/** Reads the address of Kaltura's player: of the script, of the auto embed, or of the iframe. `undefined` for any other. */
export function readEmbedUrl(text: string): Found | undefined {
  const url = parseUrl(text);
  const path = url?.pathname.split('/') ?? [];
  const endpoint = path.findIndex((part) => ENDPOINT.test(part));
  if (!url || endpoint < 0) return undefined;
  const account = path.lastIndexOf('p', endpoint);
  const named = (name: string): string | undefined => path[path.indexOf(name, endpoint) + 1 || path.length];
  const host = url.origin + path.slice(0, Math.max(account, 0)).join('/');
  const { config, properties } = readQuery(url.searchParams);
  return {
    config,
    properties: {
      partnerId: (account < 0 ? undefined : path[account + 1]) ?? named('partner_id'),
      uiconfId: named('uiconf_id'),
      cdnUrl: account < 0 || DEFAULT_HOSTS.includes(host) ? undefined : host,
      ks: named('ks'),
      ...properties,
    },
  };
}

function readQuery(query: URLSearchParams): Found {
  const properties: Raw = {};
  const config: PlainObject = {};
  for (const [name, text] of query) {
    const property = PARAMETERS.get(name);
    const section = /^config\[([\w-]+)\]$/.exec(name)?.[1];
    if (property && text) properties[property] ??= text;
    if (section && section !== '__proto__') {
      const { value } = readLiteral(text, 0);
      if (value !== UNREADABLE) config[section] ??= value;
    }
  }
  return { config, properties };
}

/** The first address of Kaltura's player anywhere in a text: pasted alone, in a sentence, in a script that makes the tag. */
export function findEmbedUrl(text: string): Found | undefined {
  const at = text.search(/\/embed(?:Playkit|Iframe)Js\//);
  if (at < 0) return undefined;
  const isEdge = (position: number): boolean =>
    position < 0 || position >= text.length || /[\s"'`<>()\\]/.test(text.charAt(position));
  let start = at;
  let end = at;
  while (!isEdge(start - 1)) start -= 1;
  while (!isEdge(end)) end += 1;
  return readEmbedUrl(text.slice(start, end));
}

/** Whether an address says what to play, so that it is a whole embed code by itself. */
export const hasMedia = ({ properties }: Found): boolean =>
  properties.entryId !== undefined || properties.playlistId !== undefined;
