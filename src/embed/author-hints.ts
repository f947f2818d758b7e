import { attributeName, attributeRows, type AttributeProperty } from '../config/attributes.js';
import { knownIds, layersOf } from '../config/layers.js';
import { hints } from '../errors/index.js';
import type { EmbedRequest } from './embed.js';

/** What an author sees on the console of habits to mend, and where nothing else would say why a box stays empty. */

/* Attributes that mean an id, by the letters of their names: authors write `entryId`, `entry_id`, `ui-conf-id`. */
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

/* What belongs into the tag: slotted content, a config, and what stands in for the player. */
const BELONGS = '[slot], script, style, template, a, iframe, img, picture, video, noscript, br';
const BLOCKS =
  'p, div, section, article, main, aside, header, footer, nav, h1, h2, h3, h4, h5, h6, ul, ol, table, form, kaltura-player';

/* Fallback content is one sentence or a link; a self-closed tag swallows all that follows. */
const hasSwallowed = (element: Element): boolean =>
  [...element.children].filter((child) => !child.matches(BELONGS) && child.matches(BLOCKS)).length > 1;

const written = new WeakMap<Element, Set<string>>();

/* Each line once for each element. */
function write(element: Element, level: 'info' | 'warn', text: string): void {
  const known = written.get(element) ?? new Set();
  written.set(element, known);
  if (known.has(text)) return;
  known.add(text);
  if (level === 'warn') console.warn(text);
  else console.info(text);
}

/** Looks for what a tag has that does nothing, or swallows the page. */
export function hintAtTag(element: Element): void {
  const sizes = ['width', 'height'].filter((name) => element.hasAttribute(name));
  if (sizes.length > 0) write(element, 'info', hints.sizeAttributes(sizes));
  if (hasSwallowed(element)) write(element, 'warn', hints.swallowedContent(element.localName));
}

/** @param isRefused whether the value of an id was refused, which has been reported then */
export function hintAtMissingIds(element: Element, request: EmbedRequest, isRefused: (attribute: string) => boolean): void {
  const misspelt = element.getAttributeNames().flatMap((name) => {
    const meant = MEANT[name.toLowerCase().replace(/^data-|[-_]/g, '')];
    return meant && meant !== name ? [{ name, meant }] : [];
  });
  const missing = knownIds(layersOf(request)).missing.filter((attribute) => !isRefused(attribute));
  if (missing.length > 0) write(element, 'warn', hints.idsMissing(missing, misspelt));
}

/** A value that works, though not as HTML means it. */
export function hintAtValue(element: Element, property: AttributeProperty, value: string): void {
  write(element, 'info', property === 'preload' ? hints.preloadMetadata() : hints.falseAttribute(attributeName(property), value));
}

/** Attributes that mean one of ours but are written otherwise, and handlers that HTML calls for its own events alone. */
export function hintAtSpelling(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const letters = name.replace(/[-_]/g, '');
    const right = attributeRows.find(({ property }) => property.toLowerCase() === letters)?.attribute;
    const isDead = name.startsWith('on') && !(name in HTMLElement.prototype);
    if (right === undefined && isDead) write(element, 'info', hints.deadHandler(name));
    else if (right !== undefined && right !== name) write(element, 'info', hints.misspelt(name, right));
  }
}
