import { isPlainObject } from '../../config/objects.js';
import type { PlayKitNamespace } from '../../playkit/types.js';
import { isTrusted } from '../trusted-origins.js';

/* The forms in which the library adds a KS to a URL. */
const FORMS = ['?ks=', '&ks=', '/ks/'];

const without = (url: string, ks: string): string => FORMS.reduce((rest, form) => rest.replaceAll(form + ks, ''), url);

/* Changes the URLs in place, because the sources are instances of the library's classes. */
function withhold(value: unknown, ks: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') withhold(item, ks);
    else if (item.includes(ks) && !isTrusted(item)) Reflect.set(value, key, without(item, ks));
  }
}

/**
 * The API may return streams and captions on any host, and the library adds the viewer's KS to each URL. The author of the tag
 * chooses the account, so only trusted hosts get the KS (docs/playkit.md#foreign-streams).
 */
export function withholdKs({ providers }: PlayKitNamespace): void {
  const prototype = providers?.Provider?.prototype;
  if (!prototype) return;
  const getMediaConfig: unknown = Reflect.get(prototype, 'getMediaConfig');
  if (typeof getMediaConfig !== 'function') return;
  Reflect.set(prototype, 'getMediaConfig', async function (this: { readonly ks?: unknown }, ...args: unknown[]) {
    const config: unknown = await Reflect.apply(getMediaConfig, this, args);
    if (!isPlainObject(config)) return config;
    const { session, ...media } = config;
    const given = isPlainObject(session) ? session['ks'] : undefined;
    for (const ks of new Set([given, this.ks])) if (typeof ks === 'string' && ks !== '') withhold(media, ks);
    return config;
  });
}
