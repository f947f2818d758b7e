import { identify } from '../config/layers.js';
import { controlsLanguage } from '../config/locales.js';
import { isPlainObject, setAt, valueAt, type PlainObject } from '../config/objects.js';
import { DEFAULT_CDN, libraryUrl } from '../config/urls.js';
import { isTrusted } from './trusted-origins.js';

const warm = new Set<string>();

/**
 * Lets the browser fetch a player script that will be needed soon; once per script. The rules for URLs come with the code of
 * embeds, so a config that they may refuse waits for them: what is refused requests nothing.
 * @param config the merged config, a copy
 */
export function warmUp(config: PlainObject, nonce: string): void {
  const ids = identify(config);
  const cdnUrl = valueAt(config, 'provider.env.cdnUrl') ?? DEFAULT_CDN;
  setAt(config, 'sources.poster', undefined);
  /* A frame loads its script itself. */
  if (!ids || typeof cdnUrl !== 'string' || config['embed'] === 'iframe' || !isHarmless(config)) return;
  const url = libraryUrl(cdnUrl, ids.partnerId, ids.uiconfId, controlsLanguage(config)?.langs);
  if (warm.has(url) || !isTrusted(url)) return;
  warm.add(url);
  /* Another element has it already. */
  if ([...document.scripts].some(({ src }) => src === url)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.nonce = nonce;
  link.href = url;
  document.head.append(link);
}

/* Whether all texts are plain words or lead to where scripts may come from. */
function isHarmless(value: unknown): boolean {
  if (typeof value === 'string') return !/[:\\<({]|\/\//.test(value) || isTrusted(value);
  if (typeof value !== 'object' || value === null) return true;
  return (Array.isArray(value) || isPlainObject(value)) && Object.values(value).every(isHarmless);
}
