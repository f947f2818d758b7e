import { PLAYER_SLOT } from './embed.js';

/**
 * The node that PlayKit renders into: a child of the element in the light DOM, shown through the element's slot, because PlayKit
 * looks its target up with `document.getElementById` and puts its styles into the document's head.
 */

let count = 0;

/** A fresh node with a fresh id: after a `destroy()` on a detached node the library holds the old id for ever. */
export function createMount(host: HTMLElement): HTMLElement {
  const mount = document.createElement('div');
  do {
    mount.id = `kaltura-player-${++count}`;
  } while (document.getElementById(mount.id));
  mount.slot = PLAYER_SLOT;
  mount.style.cssText = 'width:100%;height:100%';
  host.append(mount);
  return mount;
}

/** Style text for one player: the page's own words, beside the player they are for. */
export function setStyle(mount: HTMLElement, css: string | undefined): void {
  const id = `${mount.id}-style`;
  const style = mount.parentElement?.querySelector<HTMLStyleElement>(`:scope > #${id}`);
  if (css === undefined) return style?.remove();
  const element = style ?? document.createElement('style');
  element.id = id;
  element.slot = PLAYER_SLOT;
  element.textContent = css;
  if (!style) mount.before(element);
}
