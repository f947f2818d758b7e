import type { KalturaPlayerElement } from '../../src/index.js';

/** Returns the node that contains the player: the region of the shadow tree, with `light-dom` a child of the element. */
export const playerNode = (element: KalturaPlayerElement): Element => {
  const node = element.querySelector(':scope > [slot=player]') ?? element.shadowRoot?.querySelector('.region');
  if (!node) throw new Error('The element has not rendered');
  return node;
};

/** Returns the number of targets for a player in the shadow tree. */
export const mounts = (element: Element): number => element.shadowRoot?.querySelectorAll('[id^=kaltura-player]').length ?? 0;

/** Returns the region of the shadow tree that contains the player. */
export const region = (element: Element): Element | null => element.shadowRoot?.querySelector('.region') ?? null;
