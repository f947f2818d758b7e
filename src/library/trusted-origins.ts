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
    return new URL(url, document.baseURI);
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

/** Whether a URL may deliver script, style or API answers: Kaltura's own over https, the page's own origin, or an allowed one. */
export function isTrusted(url: string): boolean {
  const parsed = parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return false;
  const { origin, protocol, hostname } = parsed;
  return (
    (protocol === 'https:' && /(^|\.)kaltura\.com$/.test(hostname) && !parsed.port) ||
    origin === self.origin ||
    allowed.has(origin) ||
    listedInHead().includes(origin)
  );
}

/** Whether a URL may deliver an image: any https host, or what `isTrusted` allows. */
export const isTrustedImage = (url: string): boolean => parse(url)?.protocol === 'https:' || isTrusted(url);
