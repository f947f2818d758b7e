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

/* The images of an entry, to which the library adds the KS later, if it is configured to. */
const IMAGES: ReadonlySet<string> = new Set(['poster', 'rawThumbnailUrl']);

/* Whether a response has an image on a host that isn't trusted. */
const hasForeignImage = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, item]: [string, unknown]) =>
    IMAGES.has(key) && typeof item === 'string' ? item !== '' && !isTrusted(item) : hasForeignImage(item),
  );

const REQUESTS = ['getMediaConfig', 'getPlaylistConfig', 'getEntryListConfig'];

/**
 * The API may return streams, captions and images on any host, and the library adds the viewer's KS to each URL. The author of the
 * tag chooses the account, so only trusted hosts get the KS (docs/playkit.md#foreign-streams).
 */
export function withholdKs({
  providers,
  KalturaPlayer,
}: PlayKitNamespace & { readonly KalturaPlayer?: { readonly prototype: object } }): void {
  const prototype = providers?.Provider?.prototype;
  if (!prototype) return;
  /* The providers of players that have had a foreign image: no image of theirs gets the KS. */
  const foreign = new WeakSet();
  for (const name of REQUESTS) {
    const request: unknown = Reflect.get(prototype, name);
    if (typeof request !== 'function') continue;
    Reflect.set(prototype, name, async function (this: { readonly ks?: unknown }, ...args: unknown[]) {
      const config: unknown = await Reflect.apply(request, this, args);
      if (hasForeignImage(config)) foreign.add(this);
      if (!isPlainObject(config)) return config;
      const { session, ...media } = config;
      const given = isPlainObject(session) ? session['ks'] : undefined;
      for (const ks of new Set([given, this.ks])) if (typeof ks === 'string' && ks !== '') withhold(media, ks);
      return config;
    });
  }
  const player = KalturaPlayer?.prototype ?? {};
  const shouldAddKs: unknown = Reflect.get(player, 'shouldAddKs');
  if (typeof shouldAddKs !== 'function') return;
  Reflect.set(player, 'shouldAddKs', function (this: { readonly provider: object }, ...args: unknown[]): boolean {
    return Reflect.apply(shouldAddKs, this, args) === true && !foreign.has(this.provider);
  });
}
