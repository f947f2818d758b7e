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
