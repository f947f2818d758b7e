import { PLAYER_SLOT } from '../embed/embed.js';

/** Where the focus goes in an element: to a button of ours, else into the player. */

const OWN_BUTTONS = '[part=retry-button], [part=play-button], [part=consent-button]';

/** What takes the focus now: the button that waits to be pressed, or the player, which takes keys on its container. */
export const focusTarget = (element: HTMLElement): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(OWN_BUTTONS) ??
  element.querySelector<HTMLElement>(`:scope > [slot=${PLAYER_SLOT}] [tabindex]`) ??
  element.shadowRoot?.querySelector<HTMLElement>('[tabindex]') ??
  null;

/** Whether the viewer has not gone elsewhere: the focus is in the element, or nowhere since a button is gone. */
export function hasFocusStayed(element: HTMLElement): boolean {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  /* A focus outside of a shadow tree is its host's or somebody else's. */
  if (active === null) return document.activeElement === document.body || document.activeElement === null;
  return active === document.body || active === element || element.contains(active);
}
