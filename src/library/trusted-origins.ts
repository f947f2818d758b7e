import { notAnOrigin } from '../errors/element.js';
import { baseUri } from '../native.js';
import { headEntries } from './head-lists.js';

/**
 * The origins from which the element may load scripts, styles and API responses. In a CMS an attribute is user input, so code is
 * requested from no other origin.
 */

const META = 'kaltura-player-origins';
const allowed = new Set<string>();

/*
 * Browsers repair `https:\\\\host`, `https:host` and line breaks inside of a URL; with a path appended the result may differ. No
 * legitimate URL needs them.
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

/* A name without a scheme would be relative, and its origin the page's own. */
const listedOrigin = (text: string): string | undefined => (/^(https?:)?\/\//i.test(text) ? parse(text)?.origin : undefined);

/**
 * Allows more origins for every `<kaltura-player>` of the page: the page owner's decision, by script or in the head.
 * @param origins such as `https://media.example.edu`; a listed origin may be `http`
 */
export function trustOrigins(origins: readonly string[] | string): void {
  for (const text of [origins].flat()) {
    const origin = listedOrigin(text);
    if (origin !== undefined) allowed.add(origin);
    else console.warn(notAnOrigin(text));
  }
}

const listedInHead = (): string[] => headEntries(META).flatMap((text) => listedOrigin(text) ?? []);

/*
 * Kaltura's own serving hosts: API, player and streams, static files, analytics; in the cloud without a region in its name, in
 * the regions, and by data centre. Other names below `kaltura.com` are customers' sites.
 */
const SERVICES = 'www|api|cdnapi|cdnapisec|cdnsecakmi|cdnakmi|cfvod|cflive|static|analytics|push|stats|unisphere';
const KALTURA = new RegExp(`^(${SERVICES})(\\.(de|eu|sg|ca|ap)|\\.[a-z]{3}\\d\\.ovp)?\\.kaltura\\.com$`);

/** Whether a URL may deliver script, style, media or API responses: on Kaltura's hosts over https, or on a listed origin. */
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

/* The page's own origin, which any image may request anyway. An `srcdoc` frame has its parent's origin, a sandbox has none. */
const isOwn = (url: string): boolean => {
  const parsed = parse(url);
  return self.origin !== 'null' && parsed?.origin === self.origin && !parsed.username && !parsed.password;
};

const KS_URLS = 'kaltura-player-ks-urls';

/** Whether a KS may be requested from a URL: on the page's own origin or a trusted one; if the owner lists URLs, only those. */
export function isTrustedKsUrl(url: string): boolean {
  const places = headEntries(KS_URLS).map(placeOf);
  return (isOwn(url) || isTrusted(url)) && (places.length === 0 || places.includes(placeOf(url)));
}

/* A URL without query and fragment. */
const placeOf = (url: string): string | undefined => {
  const parsed = parse(url);
  return parsed ? `${parsed.origin}${parsed.pathname}` : undefined;
};

/** Whether a URL may deliver an image: any https host, the page's own origin, or a trusted one. */
export const isTrustedImage = (url: string): boolean => parse(url)?.protocol === 'https:' || isOwn(url) || isTrusted(url);
