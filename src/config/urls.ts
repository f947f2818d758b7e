import { baseUri } from '../native.js';

/** Kaltura's URL shapes. Pure: whether a URL may be used is decided in `library/trusted-origins.ts`. */

/** Where Kaltura's own cloud serves the player (guide, base URL). */
export const DEFAULT_CDN = 'https://cdnapisec.kaltura.com';

/** A host's URL to append a path to. With a query or a fragment in it what is appended would not be the path. */
export function baseOf(url: string): string {
  let base = absoluteUrl(url).split(/[?#]/, 1)[0] ?? '';
  while (base.endsWith('/')) base = base.slice(0, -1);
  return base;
}

/** What is checked and what is requested: a `<base>` that comes later must not lead a URL elsewhere that has been checked. */
export function absoluteUrl(url: string): string {
  const base = baseUri();
  if (base === undefined || /^[a-z][a-z\d+.-]*:/i.test(url.trim())) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

/** The API's URL with the `/api_v3` that PlayKit needs and that the guide's example leaves out. */
export const apiUrl = (serviceUrl: string): string => {
  const url = baseOf(serviceUrl);
  return url.endsWith('/api_v3') ? url : `${url}/api_v3`;
};

/**
 * The account's player bundle (guide 5).
 * @param langs the dictionary that the bundle is to have in place of those that its uiConf lists
 */
export const libraryUrl = (cdnUrl: string, partnerId: number, uiconfId: number, langs?: string): string =>
  `${baseOf(cdnUrl)}/p/${partnerId}/embedPlaykitJs/uiconf_id/${uiconfId}${langs ? `/langs/${langs}` : ''}/kaltura-player.js`;

/** A still of an entry (Kaltura's thumbnail API): of a given width, cut to 16:9, from a second of the video. */
export const posterUrl = (cdnUrl: string, partnerId: number, entryId: string, second: number, width: number): string =>
  `${baseOf(cdnUrl)}/p/${partnerId}/thumbnail/entry_id/${encodeURIComponent(entryId)}/width/${width}/height/${Math.round(
    (width * 9) / 16,
  )}/type/3/quality/80${second > 0 ? `/vid_sec/${Math.floor(second)}` : ''}`;
