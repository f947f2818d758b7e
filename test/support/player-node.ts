import type { KalturaPlayerElement } from '../../src/index.js';

/** Where the element shows its player: in its shadow tree, with `light-dom` among its children. */
export const playerNode = (element: KalturaPlayerElement): Element => {
  const node = element.querySelector(':scope > [slot=player]') ?? element.shadowRoot?.querySelector('.region');
  if (!node) throw new Error('The element has not rendered');
  return node;
};

/** How many nodes for a player the element has. */
export const mounts = (element: Element): number => element.shadowRoot?.querySelectorAll('[id^=kaltura-player]').length ?? 0;

/** The region of the element's shadow tree that holds the player. */
export const region = (element: Element): Element | null => element.shadowRoot?.querySelector('.region') ?? null;
