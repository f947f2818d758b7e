import { attributeName, attributeRows, type AttributeProperty } from '../config/attributes.js';
import { knownIds, layersOf } from '../config/layers.js';
import { hints } from '../errors/index.js';
import type { EmbedRequest } from './embed.js';

/** Console hints for authors: about bad habits, and when nothing else would explain why a box stays empty. */

/* Misspelt attributes of ids, by the letters of their names: authors write `entryId`, `entry_id`, `ui-conf-id`. */
const MEANT: Readonly<Record<string, string>> = {
  partnerid: 'partner-id',
  partner: 'partner-id',
  uiconfid: 'uiconf-id',
  uiconf: 'uiconf-id',
  entryid: 'entry-id',
  entry: 'entry-id',
  referenceid: 'reference-id',
  playlistid: 'playlist-id',
  playlist: 'playlist-id',
};

/* Valid content of the tag: slotted content, a config, and fallback content. */
const BELONGS = '[slot], script, style, template, a, iframe, img, picture, video, noscript, br';
const BLOCKS =
  'p, div, section, article, main, aside, header, footer, nav, h1, h2, h3, h4, h5, h6, ul, ol, table, form, kaltura-player';

/* Fallback content is one sentence or a link; a self-closed tag swallows everything after it. */
const hasSwallowed = (element: Element): boolean =>
  [...element.children].filter((child) => !child.matches(BELONGS) && child.matches(BLOCKS)).length > 1;

const written = new WeakMap<Element, Set<string>>();

/* Writes each line once per element. */
function write(element: Element, level: 'info' | 'warn', text: string): void {
  const known = written.get(element) ?? new Set();
  written.set(element, known);
  if (known.has(text)) return;
  known.add(text);
  if (level === 'warn') console.warn(text);
  else console.info(text);
}

/** Reports attributes without effect, and content of the page that the tag has swallowed. */
export function hintAtTag(element: Element): void {
  const sizes = ['width', 'height'].filter((name) => element.hasAttribute(name));
  if (sizes.length > 0) write(element, 'info', hints.sizeAttributes(sizes));
  if (hasSwallowed(element)) write(element, 'warn', hints.swallowedContent(element.localName));
}

/** @param isRefused whether an id's value was refused, and so has been reported already */
export function hintAtMissingIds(element: Element, request: EmbedRequest, isRefused: (attribute: string) => boolean): void {
  const misspelt = element.getAttributeNames().flatMap((name) => {
    const meant = MEANT[name.toLowerCase().replace(/^data-|[-_]/g, '')];
    return meant && meant !== name ? [{ name, meant }] : [];
  });
  const missing = knownIds(layersOf(request)).missing.filter((attribute) => !isRefused(attribute));
  if (missing.length > 0) write(element, 'warn', hints.idsMissing(missing, misspelt));
}

/** Reports a value that is accepted, though HTML would read it differently. */
export function hintAtValue(element: Element, property: AttributeProperty, value: string): void {
  write(element, 'info', property === 'preload' ? hints.preloadMetadata() : hints.falseAttribute(attributeName(property), value));
}

/** Reports misspelt attributes, and `on…` handlers that HTML calls only for its own events. */
export function hintAtSpelling(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const letters = name.replace(/[-_]/g, '');
    const right = attributeRows.find(({ property }) => property.toLowerCase() === letters)?.attribute;
    const isDead = name.startsWith('on') && !(name in HTMLElement.prototype);
    if (right === undefined && isDead) write(element, 'info', hints.deadHandler(name));
    else if (right !== undefined && right !== name) write(element, 'info', hints.misspelt(name, right));
  }
}
