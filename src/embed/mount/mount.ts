import { PLAYER_SLOT } from '../embed.js';
import { alsoFindIn } from './find-in-shadow-root.js';
import { shareStyles } from './shadow-styles.js';

/**
 * The node that PlayKit renders into: a child of the element in the light DOM, shown through the element's slot, because PlayKit
 * looks its target up with `document.getElementById` and puts its styles into the document's head.
 */

let count = 0;

/** A node for one player, and what it needs where the element stands. */
export class Mount {
  readonly node: HTMLElement;
  readonly #nonce: string;
  #root: Node | undefined;
  #styles: AbortController | undefined;

  /* A fresh node with a fresh id: after a `destroy()` on a detached node the library holds the old id for ever. */
  constructor(host: HTMLElement, nonce: string) {
    const node = document.createElement('div');
    do {
      node.id = `kaltura-player-${++count}`;
    } while (document.getElementById(node.id));
    node.slot = PLAYER_SLOT;
    node.style.cssText = 'width:100%;height:100%';
    host.append(node);
    this.node = node;
    this.#nonce = nonce;
    keepMenusOpen(node);
    this.settle();
  }

  /** Takes care of the player's look where the element stands now. */
  settle(): void {
    const root = this.node.getRootNode();
    if (root === this.#root) return;
    this.#root = root;
    this.#styles?.abort();
    this.#styles = undefined;
    if (!(root instanceof ShadowRoot)) return;
    this.#styles = new AbortController();
    shareStyles(root, this.#nonce, this.#styles.signal);
  }

  get id(): string {
    return this.node.id;
  }

  /** Runs a step of the library in which it looks its target up in the document, also when that is inside of a shadow root. */
  found<Result>(step: () => Result): Result {
    const end = alsoFindIn(this.node.getRootNode());
    try {
      return step();
    } finally {
      end();
    }
  }

  /** The same until the current task is done, for steps that the library takes by itself. */
  foundInThisTask(): void {
    queueMicrotask(alsoFindIn(this.node.getRootNode()));
  }

  /** Style text for this player: the page's own words, beside the player they are for. */
  setStyle(css: string | undefined, nonce: string): void {
    const id = `${this.id}-style`;
    const style = this.node.parentElement?.querySelector<HTMLStyleElement>(`:scope > #${id}`);
    if (css === undefined) return style?.remove();
    const element = style ?? document.createElement('style');
    element.id = id;
    element.nonce = nonce;
    element.slot = PLAYER_SLOT;
    element.textContent = css;
    if (!style) this.node.before(element);
  }

  remove(): void {
    this.setStyle(undefined, '');
    this.#styles?.abort();
    this.node.remove();
  }
}

/* A menu closes at a click outside of it; from inside of a shadow root the document cannot tell where a click was. */
function keepMenusOpen(node: HTMLElement): void {
  node.addEventListener('click', (event) => {
    if (!(node.getRootNode() instanceof ShadowRoot)) return;
    if (event.target instanceof Element && event.target.closest('.playkit-control-settings, .playkit-smart-container')) {
      event.stopPropagation();
    }
  });
}
