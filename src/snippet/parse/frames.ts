import { readEmbedUrl } from '../read/embed-url.js';
import { readFlashvarsText } from '../read/flashvars.js';
import { combine, found, type EmbedKind, type Found } from '../read/found.js';
import { readSize } from '../read/url-text.js';
import { boxOf } from './box.js';
import { readLiteral } from './literal.js';
import { readDataAttributes } from './shortcodes.js';
import type { Tag } from './tags.js';

/** Default titles of embed codes, which are not the video's title. */
const GENERIC_TITLES = /^(?:kaltura (?:video|player)|video player)?$/i;

const KINDS: ReadonlyMap<string, EmbedKind> = new Map<string, EmbedKind>([
  ['oembed', 'oembed'],
  ['meta', 'link'],
  ['enclosure', 'link'],
  ['a', 'link'],
  ['video', 'link'],
  ['audio', 'link'],
]);

/* Attributes with an address: `src`, and those that loaders and consent managers use instead. */
const isAddress = (name: string): boolean => /src$|^src|url$|^data$|^href$|^content$|-src-|^data-.*(?:src|url|href)/.test(name);
const isFirst = (name: string): boolean => name === 'src' || name === 'data' || name === 'href';

function addressIn(attributes: ReadonlyMap<string, string>): Found | undefined {
  const names = [...attributes.keys()].filter(isAddress).sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)));
  for (const name of names) {
    const address = readEmbedUrl(attributes.get(name) ?? '', readLiteral);
    if (address) return address;
  }
  return undefined;
}

/* The text of a Moodle filter's link: `tinymce-kalturamedia-embed||Title||608||402`. */
function readMoodleText(text: string): Found | undefined {
  const [mark, ...parts] = text
    .replace(/<[^>]*>/g, '')
    .split('||')
    .map((part) => part.trim());
  if (!mark?.endsWith('kalturamedia-embed')) return undefined;
  /* A title may contain the separator. */
  const height = parts.length > 2 ? parts.pop() : undefined;
  const width = height === undefined ? undefined : parts.pop();
  const title = parts.join(' || ');
  return found('lti', { properties: { mediaTitle: title, ...readSize(`${width ?? ''}x${height ?? ''}`) } });
}

/** A frame, a link or a component. @param content its inner HTML */
export function readFrame({ name, attributes }: Tag, content: string): Found | undefined {
  if (name === 'img' || name === 'link' || name === 'source') return undefined;
  const address = addressIn(attributes);
  if (!address) {
    const component = readDataAttributes(name, attributes);
    return component && combine(component.kind, found('shortcode', { properties: boxOf(attributes) }), component);
  }
  const title = attributes.get('title')?.trim() ?? '';
  const moodle = name === 'a' ? readMoodleText(content) : undefined;
  const own = found('iframe', {
    properties: {
      mediaTitle: GENERIC_TITLES.test(title) ? undefined : title,
      loading: attributes.get('loading') === 'lazy' ? 'lazy' : undefined,
      ...(name === 'a' ? {} : boxOf(attributes)),
    },
  });
  /* An element of a feed, such as `<media:player>`, is no frame. */
  const known = KINDS.get(name) ?? (name.includes(':') ? 'link' : undefined);
  const kind = moodle ? 'lti' : (known ?? (address.kind === 'link' ? 'iframe' : address.kind));
  return combine(kind, address, own, moodle);
}

/** A Flash `<object>` or `<embed>` with its content. */
export function readFlash(tags: readonly Tag[]): Found | undefined {
  let address: Found | undefined;
  let vars: Found | undefined;
  for (const { name, attributes } of tags) {
    const param = name === 'param' ? (attributes.get('name') ?? '').toLowerCase() : '';
    const value = attributes.get('value') ?? '';
    if (param === 'movie' || param === 'src') address ??= readEmbedUrl(value, readLiteral);
    else if (param === 'flashvars') vars ??= readFlashvarsText(value);
    else if (name === 'object' || name === 'embed') {
      address ??= addressIn(attributes);
      const own = attributes.get('flashvars');
      vars ??= own === undefined ? undefined : readFlashvarsText(own);
    }
  }
  const [first] = tags;
  if (!address || !first) return undefined;
  const kind = address.kind === 'link' || address.kind === 'v2' ? 'flash' : address.kind;
  return combine(kind, vars, address, found(kind, { properties: boxOf(first.attributes) }));
}
