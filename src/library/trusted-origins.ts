import { baseUri } from '../native.js';
import { headEntries } from './head-lists.js';

/**
 * Which origins the element may take scripts, styles and API answers from. In a CMS an attribute is user input, so nothing that
 * runs code is requested from elsewhere.
 */

const META = 'kaltura-player-origins';
const allowed = new Set<string>();

/*
 * Browsers read `https:\\\\host`, `https:host` and line breaks inside of a URL as what they could mean; with a path appended they
 * may mean something else. No honest URL needs them.
 */
const ODD = /[\p{Cc}\\]|^\s*[a-z][a-z\d+.-]*:(?!\/\/[^/])/iu;

const parse = (url: string): URL | null => {
  if (ODD.test(url)) return null;
  try {
    return new URL(url, baseUri());
  } catch {
    return null;
  }
};

/**
 * Allows more origins for every `<kaltura-player>` of the page: the page owner's decision, taken in script or in the head.
 * @param origins such as `https://media.example.edu`; a listed origin may be `http`
 */
export function trustOrigins(origins: readonly string[]): void {
  for (const origin of origins) {
    const url = parse(origin);
    if (url && /^https?:$/.test(url.protocol)) allowed.add(url.origin);
  }
}

const listedInHead = (): string[] => headEntries(META).flatMap((origin) => parse(origin)?.origin ?? []);

/*
 * Kaltura's own serving hosts, by service: API, player and streams, static files, analytics, in the cloud that has no region in
 * its name, in the regions, and by the data centre. Other names below `kaltura.com` are customers' own sites.
 */
const SERVICES = 'www|api|cdnapi|cdnapisec|cdnsecakmi|cdnakmi|cfvod|cflive|static|analytics|push|stats|unisphere';
const KALTURA = new RegExp(`^(${SERVICES})(\\.(de|eu|sg|ca|ap)|\\.[a-z]{3}\\d\\.ovp)?\\.kaltura\\.com$`);

/** Whether a URL may deliver script, style, media or API answers: Kaltura's own over https, or an origin that the owner lists. */
export function isTrusted(url: string): boolean {
  const parsed = parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return false;
  const { origin, protocol, hostname, port } = parsed;
  return (protocol === 'https:' && KALTURA.test(hostname) && !port) || isListedOrigin(origin);
}

const isListedOrigin = (origin: string): boolean => allowed.has(origin) || listedInHead().includes(origin);

/** Whether a URL is on an origin that the owner lists. */
export const isListed = (url: string): boolean => isTrusted(url) && isListedOrigin(parse(url)?.origin ?? '');

/** Whether a URL is a trusted host alone: with no path but the API's, no query and no fragment. Paths are appended to it. */
export function isTrustedHost(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && isTrusted(url) && /^\/+(api_v3\/*)?$/.test(parsed.pathname) && !/[?#]/.test(parsed.href);
}

/* What any image of the page may do already: a GET on its own origin. That of an `srcdoc` is its parent's, a sandbox has none. */
const isOwn = (url: string): boolean => {
  const parsed = parse(url);
  return self.origin !== 'null' && parsed?.origin === self.origin && !parsed.username && !parsed.password;
};

const KS_URLS = 'kaltura-player-ks-urls';

/** Whether a KS may be requested from a URL: the page's own origin or a trusted one; where the owner lists some, only those. */
export function isTrustedKsUrl(url: string): boolean {
  const places = headEntries(KS_URLS).map(placeOf);
  return (isOwn(url) || isTrusted(url)) && (places.length === 0 || places.includes(placeOf(url)));
}

/* Without its query and fragment. */
const placeOf = (url: string): string | undefined => {
  const parsed = parse(url);
  return parsed ? `${parsed.origin}${parsed.pathname}` : undefined;
};

/** Whether a URL may deliver an image: any https host, the page's own origin, or a trusted one. */
export const isTrustedImage = (url: string): boolean => parse(url)?.protocol === 'https:' || isOwn(url) || isTrusted(url);
