import { isPlainObject, merge } from '../../config/objects.js';
import { attributeName, propertyNames, type Raw } from '../properties.js';
import { hasMedia, readEmbedUrl } from './embed-url.js';
import { combine, type Found } from './found.js';
import { readScript } from './script.js';
import type { Tag } from './tags.js';

/** What embed codes call every iframe: no title of the video. */
const GENERIC_TITLES = /^(?:kaltura (?:video|player)|video player)?$/i;

function json(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Our own tag, with what follows it: a JSON child may. */
function fromElement({ attributes }: Tag, following: Iterator<Tag>): Found {
  const properties: Raw = {};
  for (const name of propertyNames) properties[name] = attributes.get(attributeName(name));
  const { config, plugins, ...single } = properties;
  let child: unknown;
  for (let next = following.next(); !next.done && next.value.name !== '/kaltura-player'; next = following.next()) {
    if (next.value.name === 'script' && next.value.attributes.get('type') === 'application/json') child ??= json(next.value.text);
  }
  const given = json(typeof plugins === 'string' ? plugins : undefined);
  return {
    config: merge(
      child,
      json(typeof config === 'string' ? config : undefined),
      isPlainObject(given) ? { plugins: given } : undefined,
    ),
    properties: single,
  };
}

/** An iframe, or the link that a sanitiser has left of a fallback. */
function fromFrame({ attributes }: Tag): Found | undefined {
  const found = readEmbedUrl(attributes.get('src') ?? attributes.get('data-src') ?? attributes.get('href') ?? '');
  if (!found) return undefined;
  const title = attributes.get('title')?.trim() ?? '';
  const properties: Raw = {
    mediaTitle: GENERIC_TITLES.test(title) ? undefined : title,
    loading: attributes.get('loading') === 'lazy' ? 'lazy' : undefined,
  };
  return combine({ config: {}, properties }, found);
}

/** The first player in a markup: a tag of ours, an iframe, an auto embed, or the library with the scripts that use it. */
export function readMarkup(tags: Iterator<Tag>): Found | undefined {
  let library: Found | undefined;
  let setup: Found | undefined;
  let load: Found | undefined;
  for (let next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value;
    const isFirst = !library && !setup;
    if (tag.name === 'kaltura-player' && isFirst) return fromElement(tag, tags);
    if ((tag.name === 'iframe' || tag.name === 'a') && isFirst) {
      const frame = fromFrame(tag);
      if (frame) return frame;
    }
    if (tag.name !== 'script') continue;
    const source = readEmbedUrl(tag.attributes.get('src') ?? '');
    if (source && isFirst && hasMedia(source)) return source;
    library ??= source;
    const script = readScript(tag.text);
    setup ??= script.setup;
    load ??= script.load;
  }
  return library || setup ? combine(library, setup, load) : undefined;
}
