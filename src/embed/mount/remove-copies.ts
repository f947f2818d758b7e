import { PLAYER_SLOT } from '../embed.js';

/** Removes stale player nodes that were copied with the element's content (`cloneNode()`, saved HTML). */
export function removeCopies(host: Element): void {
  for (const copy of host.querySelectorAll(`:scope > [slot=${PLAYER_SLOT}]`)) copy.remove();
}
