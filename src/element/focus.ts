import { PLAYER_SLOT } from '../embed/embed.js';

/** Finds the focus target of an element: one of our buttons, else the player. */

const OWN_BUTTONS = '[part=retry-button], [part=play-button], [part=consent-button]';

/** The current focus target: the visible button, or the player's container, which handles keys. */
export const focusTarget = (element: HTMLElement): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(OWN_BUTTONS) ??
  element.querySelector<HTMLElement>(`:scope > [slot=${PLAYER_SLOT}] [tabindex]`) ??
  element.shadowRoot?.querySelector<HTMLElement>('[tabindex]') ??
  null;

/** Whether the focus is still in the element, or lost because a button was removed. */
export function hasFocusStayed(element: HTMLElement): boolean {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  /* In a shadow tree `null` also means that the focus is outside of it. */
  if (active === null) return document.activeElement === document.body || document.activeElement === null;
  return active === document.body || active === element || element.contains(active);
}
