import { browserTooOld, secondCopy, tagTaken } from './errors/element.js';
import { KalturaPlayerElement } from './element/kaltura-player-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'kaltura-player': KalturaPlayerElement;
  }
}

/* Marks our classes, so that a second copy of this script knows its own kind. */
const MARK: unique symbol = Symbol.for('kaltura-player-element');
const reported = new Set<string>();

/**
 * Registers the element. A tag that is already taken stays as it is: by another copy of this script silently, by anything else
 * with one line on the console.
 * @param tagName the tag; another than `kaltura-player` gets a class of its own
 * @param registry for scoped registries
 * @returns the class that the tag now has, when it is one of ours
 */
export function defineKalturaPlayer(
  tagName = 'kaltura-player',
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): typeof KalturaPlayerElement | undefined {
  if (!registry || globalThis.document?.contentType?.includes('xml')) return undefined;
  /* Older than any that the element supports, as documents of XML are not supported either: the tag's content is shown. */
  if (!('attachInternals' in KalturaPlayerElement.prototype)) {
    console.warn(browserTooOld(tagName));
    return undefined;
  }
  const taken: (CustomElementConstructor & { [MARK]?: typeof KalturaPlayerElement }) | undefined = registry.get(tagName);
  if (taken) {
    if (!taken[MARK] && !reported.has(tagName)) console.warn(tagTaken(tagName));
    reported.add(tagName);
    /* Harmless, and nothing to report to a page in use; servers that render have a registry, but no document. */
    const isCopy = taken[MARK] && taken !== KalturaPlayerElement && !(taken.prototype instanceof KalturaPlayerElement);
    if (isCopy && globalThis.document?.querySelector(`${tagName}[debug]`)) console.info(secondCopy(tagName));
    return taken[MARK];
  }
  const element = tagName === 'kaltura-player' ? KalturaPlayerElement : class extends KalturaPlayerElement {};
  Object.defineProperty(element, MARK, { value: element });
  registry.define(tagName, element);
  return element;
}
