import type { AttributeValues } from '../config/attributes.js';
import { firstAt, type PlayerIds } from '../config/ids.js';
import { isPlainObject, type PlainObject } from '../config/objects.js';
import { createElement, head, scripts } from '../native.js';
import { DEFAULT_CDN, libraryUrl } from '../config/urls.js';
import { isTrusted, isTrustedHost } from './trusted-origins.js';

const preloaded = new Set<string>();

/** The settings that determine the script's URL. */
export interface PreloadRequest {
  readonly ids: PlayerIds | undefined;
  readonly values: Readonly<AttributeValues>;
  readonly child: unknown;
  readonly runtime: PlainObject;
}

/**
 * Preloads a player script that will be needed soon, once per script. The rules for URLs are in the embed module, so a request
 * that they may refuse isn't preloaded: a refused embed must request nothing.
 */
export function preloadLibrary({ ids, values, child, runtime }: PreloadRequest, nonce: string): void {
  const { embed, cdnUrl, serviceUrl, stylesheet, watermark, watermarkUrl, ksUrl, config, plugins } = values;
  const layers = [runtime, { embed, provider: { env: { cdnUrl } } }, config, child];
  const cdn = firstAt(layers, 'provider.env.cdnUrl') ?? DEFAULT_CDN;
  const urls = [serviceUrl, stylesheet, watermark, watermarkUrl, ksUrl];
  /* A frame loads its script itself; only the embed module knows the script's URL for a language. */
  if (!ids || typeof cdn !== 'string' || firstAt(layers, 'embed') === 'iframe' || !isHarmless([urls, plugins, layers])) return;
  if (values.locale !== undefined || firstAt(layers, 'ui.locale') !== undefined) return;
  const url = libraryUrl(cdn, ids.partnerId, ids.uiconfId);
  if (preloaded.has(url) || !isTrustedHost(cdn)) return;
  preloaded.add(url);
  /* Another element has loaded it. */
  if (scripts().some(({ src }) => src === url)) return;
  const link = createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.nonce = nonce;
  link.href = url;
  head().append(link);
}

/* Whether all texts are plain words or URLs on trusted origins. */
function isHarmless(value: unknown): boolean {
  if (typeof value === 'string') return !/[:\\<({]|\/\//.test(value) || isTrusted(value);
  if (typeof value !== 'object' || value === null) return true;
  /* Other rules apply to a poster, which is an image. */
  const isFine = ([key, item]: [string, unknown]): boolean => key === 'poster' || isHarmless(item);
  return (Array.isArray(value) || isPlainObject(value)) && Object.entries(value).every(isFine);
}
