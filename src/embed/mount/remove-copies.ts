import { PLAYER_SLOT } from '../embed.js';

/** Removes what a copy of the element's content (`cloneNode()`, saved HTML) has in a player's place. */
export function removeCopies(host: Element): void {
  for (const copy of host.querySelectorAll(`:scope > [slot=${PLAYER_SLOT}]`)) copy.remove();
}
