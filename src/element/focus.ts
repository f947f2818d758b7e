import { PLAYER_SLOT } from '../embed/embed.js';

/** Finds the focus target of an element: one of our buttons, else the player; while there is neither, its region. */

const OWN_BUTTONS = '[part=retry-button], [part=play-button], [part=consent-button]';

/** The current focus target: the visible button, or the player's container, which handles keys, or the region. */
export const focusTarget = (element: HTMLElement): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(OWN_BUTTONS) ??
  element.querySelector<HTMLElement>(`:scope > [slot=${PLAYER_SLOT}] [tabindex]`) ??
  element.shadowRoot?.querySelector<HTMLElement>('.region :is([tabindex], iframe)') ??
  element.shadowRoot?.querySelector<HTMLElement>('.region[tabindex]') ??
  null;

/** Focuses the focus target; while the player is not displayed, its region, until it is. */
export function moveFocus(element: HTMLElement): void {
  const { shadowRoot } = element;
  focusTarget(element)?.focus({ preventScroll: true });
  const region = shadowRoot?.activeElement;
  if (!region?.matches('.region')) return;
  /* In a box without an area, such as a closed dialog, the player is hidden until observers have reported. */
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    if (shadowRoot?.activeElement === region) focusTarget(element)?.focus({ preventScroll: true });
  });
  observer.observe(region);
}

/** Whether one of our buttons, or the region, has the focus. */
export const hasOwnFocus = ({ shadowRoot }: HTMLElement): boolean =>
  shadowRoot?.activeElement?.matches('button, .region') ?? false;

/** Whether the focus is still in the element, or lost because a button was removed. */
export function hasFocusStayed(element: HTMLElement): boolean {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  /* In a shadow tree `null` also means that the focus is outside of it. */
  if (active === null) return document.activeElement === document.body || document.activeElement === null;
  return active === document.body || active === element || element.contains(active);
}

/**
 * Whether an element with `autofocus` takes the focus when it renders for the first time. The browser handles the attribute when
 * it inserts the element or opens its dialog: an element that is defined later has nothing to focus then, and the browser focuses
 * nothing or the dialog. As in the browser, a fragment in the URL or another focus comes first.
 */
export function takesAutofocus(element: HTMLElement): boolean {
  if (!element.hasAttribute('autofocus') || document.querySelector(':target') !== null) return false;
  /* A frame must not take the focus from the page around it. */
  if (window.top !== window && !document.hasFocus()) return false;
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === element.closest('dialog, [popover]');
}
