import { baseUri } from '../native.js';

/** Builds Kaltura's URLs. Pure: whether a URL may be used is decided in `library/trusted-origins.ts`. */

/** Host from which Kaltura's cloud serves the player (guide, base URL). */
export const DEFAULT_CDN = 'https://cdnapisec.kaltura.com';

/** A host's URL to append a path to: without query and fragment, which would swallow the path. */
export function baseOf(url: string): string {
  let base = absoluteUrl(url).split(/[?#]/, 1)[0] ?? '';
  while (base.endsWith('/')) base = base.slice(0, -1);
  return base;
}

/** Resolves a URL before it is checked and requested: a `<base>` that is added in between must not redirect it. */
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
 * @param langs the dictionary to bundle instead of those that the uiConf lists
 */
export const libraryUrl = (cdnUrl: string, partnerId: number, uiconfId: number, langs?: string): string =>
  `${baseOf(cdnUrl)}/p/${partnerId}/embedPlaykitJs/uiconf_id/${uiconfId}${langs ? `/langs/${langs}` : ''}/kaltura-player.js`;

/** Thumbnail of an entry (Kaltura's thumbnail API): of a given width, cropped to 16:9, from a second of the video. */
export const posterUrl = (cdnUrl: string, partnerId: number, entryId: string, second: number, width: number): string =>
  `${baseOf(cdnUrl)}/p/${partnerId}/thumbnail/entry_id/${encodeURIComponent(entryId)}/width/${width}/height/${Math.round(
    (width * 9) / 16,
  )}/type/3/quality/80${second > 0 ? `/vid_sec/${Math.floor(second)}` : ''}`;
