import type { KalturaPlayerElement } from '../../src/index.js';

/** Where the element shows its player: in its shadow tree, with `light-dom` among its children. */
export const playerNode = (element: KalturaPlayerElement): Element => {
  const node = element.querySelector(':scope > [slot=player]') ?? element.shadowRoot?.querySelector('.region');
  if (!node) throw new Error('The element has not rendered');
  return node;
};
