import { browserTooOld, secondCopy, tagTaken } from './errors/element.js';
import { KalturaPlayerElement } from './element/kaltura-player-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'kaltura-player': KalturaPlayerElement;
  }
}

/* Marks our classes, so that a second copy of this script recognizes them. */
const MARK: unique symbol = Symbol.for('kaltura-player-element');
const reported = new Set<string>();

/**
 * Registers the element. A tag that is already registered is left alone: silently if by another copy of this script, else with
 * one console warning.
 * @param tagName the tag; one other than `kaltura-player` gets its own class
 * @param registry for scoped registries
 * @returns the class registered for the tag, if it is one of ours
 */
export function defineKalturaPlayer(
  tagName = 'kaltura-player',
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): typeof KalturaPlayerElement | undefined {
  if (!registry || globalThis.document?.contentType?.includes('xml')) return undefined;
  /* The browser is too old: the tag's content is shown, as in XML documents, which aren't supported either. */
  if (!('attachInternals' in KalturaPlayerElement.prototype)) {
    console.warn(browserTooOld(tagName));
    return undefined;
  }
  const taken: (CustomElementConstructor & { [MARK]?: typeof KalturaPlayerElement }) | undefined = registry.get(tagName);
  if (taken) {
    if (!taken[MARK] && !reported.has(tagName)) console.warn(tagTaken(tagName));
    reported.add(tagName);
    /* A second copy is harmless, so only debugging reports it. Rendering servers have a registry, but no document. */
    const isCopy = taken[MARK] && taken !== KalturaPlayerElement && !(taken.prototype instanceof KalturaPlayerElement);
    if (isCopy && globalThis.document?.querySelector(`${tagName}[debug]`)) console.info(secondCopy(tagName));
    return taken[MARK];
  }
  const element = tagName === 'kaltura-player' ? KalturaPlayerElement : class extends KalturaPlayerElement {};
  Object.defineProperty(element, MARK, { value: element });
  registry.define(tagName, element);
  return element;
}
