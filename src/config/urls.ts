/** Kaltura's URL shapes. Pure: whether a URL may be used is decided in `library/trusted-origins.ts`. */

/** Where Kaltura's own cloud serves the player (guide, base URL). */
export const DEFAULT_CDN = 'https://cdnapisec.kaltura.com';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** The API's URL with the `/api_v3` that PlayKit needs and that the guide's example leaves out. */
export const apiUrl = (serviceUrl: string): string => {
  const url = withoutSlash(serviceUrl);
  return /\/api_v3$/.test(url) ? url : `${url}/api_v3`;
};

/** The account's player bundle (guide 5). */
export const libraryUrl = (cdnUrl: string, partnerId: number, uiconfId: number): string =>
  `${withoutSlash(cdnUrl)}/p/${partnerId}/embedPlaykitJs/uiconf_id/${uiconfId}/kaltura-player.js`;
