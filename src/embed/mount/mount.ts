import type { Library } from '../../library/load-library.js';
import { fetchStylesheet } from '../../library/stylesheet.js';
import type { LibraryStyles } from '../../library/styles.js';
import { createElement, elementById } from '../../native.js';
import { listen } from '../../player/events/listen.js';
import { EVENT } from '../../playkit/events.js';
import type { PlayKitPlayer, SetupConfig } from '../../playkit/types.js';
import { PLAYER_SLOT } from '../embed.js';
import { captionRules } from './caption-style.js';
import { answerDuring, answerInput, answerSizes } from './find-in-shadow-root.js';
import { keepChild } from './keep-child.js';
import { answerMethods, answerRenders, answerTimeline } from './player-steps.js';
import { removeCopies } from './remove-copies.js';
import { RootSheet } from './root-sheet.js';

/** Where a player's node is inserted. */
export interface Place {
  readonly host: HTMLElement;
  /** The part of the host's shadow tree that shows the player. */
  readonly region: Element;
  /** `light-dom`: a child of the host in the page's tree, which a slot in the region shows. */
  readonly isLightDom: boolean;
}

let count = 0;

/** The node that PlayKit renders into, with its styles and look-ups in the element's current tree. */
export class Mount {
  readonly node: HTMLElement;
  readonly #styles: LibraryStyles;
  readonly #nonce: string;
  readonly #end = new AbortController();
  readonly #isLightDom: boolean;
  readonly #hasListeners: () => void;
  #hasPageStyle = false;
  #pageSheet: RootSheet | undefined;
  #captionSheet: RootSheet | undefined;
  #root: Node | undefined;
  #owner: Document | undefined;
  #styled: AbortController | undefined;

  /**
   * @param lost called when the page keeps removing the node
   */
  constructor({ host, region, isLightDom }: Place, styles: LibraryStyles, nonce: string, lost: () => void) {
    const node = createElement('div');
    /* A fresh node with a fresh id: a player that was destroyed may hold the old id (docs/playkit.md#targets). */
    do {
      node.id = `kaltura-player-${++count}`;
    } while (elementById(node.id));
    node.style.cssText = 'width:100%;height:100%';
    this.node = node;
    this.#styles = styles;
    this.#nonce = nonce;
    this.#isLightDom = isLightDom;
    removeCopies(host);
    if (isLightDom) {
      node.slot = PLAYER_SLOT;
      host.append(node);
      keepChild(host, node, lost, this.#end.signal);
    } else region.append(node);
    answerInput(node, this.#end.signal);
    this.#hasListeners = answerSizes(node, this.#end.signal);
    this.settle();
  }

  get id(): string {
    return this.node.id;
  }

  /**
   * Styles the player in the element's current tree, which a move may have changed.
   * @returns whether the document has changed
   */
  settle(): boolean {
    const root = this.node.getRootNode();
    const { ownerDocument } = this.node;
    if (root === this.#root && ownerDocument === this.#owner) return false;
    const hasLeft = this.#owner !== undefined && ownerDocument !== this.#owner;
    this.#root = root;
    this.#owner = ownerDocument;
    this.#style();
    return hasLeft;
  }

  /** Sets the player up, and answers the library's look-ups in it. */
  setup(library: Library, options: SetupConfig): PlayKitPlayer {
    answerRenders(library.namespace);
    const player = this.during(() => library.setup(options));
    this.#hasListeners();
    answerMethods(player, (step) => this.during(step));
    answerTimeline(player, this.node, this.#end.signal);
    if (!this.#isLightDom) {
      this.#styleCaptions();
      listen(player, [EVENT.TEXT_STYLE_CHANGED], () => this.#styleCaptions(), this.#end.signal);
    }
    return player;
  }

  /** Runs a step of the library in which it looks its nodes up in the document. */
  during<Result>(step: () => Result): Result {
    return answerDuring(this.node, step);
  }

  /** Sets or removes the page's style text for this player. */
  setStyle(css: string | undefined): void {
    const style = this.node.querySelector<HTMLStyleElement>(':scope > style');
    if (css === undefined) return style?.remove();
    const element = style ?? createElement('style');
    element.textContent = css;
    if (!style) this.#addPageStyle(element);
  }

  /** Adds the page's style sheet for this player. @param failed called when it doesn't load */
  addStylesheet(url: string, failed: () => void): void {
    const { signal } = this.#end;
    fetchStylesheet(url, signal).then(
      (text) => {
        if (signal.aborted) return;
        this.#pageSheet = new RootSheet(text, url);
        this.#pageSheet.moveTo(this.#styledRoot);
      },
      () => signal.aborted || failed(),
    );
  }

  remove(): void {
    this.#end.abort();
    this.#pageSheet?.moveTo(undefined);
    this.#captionSheet?.moveTo(undefined);
    this.#styled?.abort();
    this.node.remove();
  }

  #style(): void {
    this.#styled?.abort();
    this.#styled = undefined;
    const root = this.#styledRoot;
    if (!root) return;
    this.#styled = new AbortController();
    const asElements = this.#isLightDom || this.#hasPageStyle;
    this.#styles.shareWith(root, { nonce: this.#nonce, asElements }, this.#styled.signal);
    this.#pageSheet?.moveTo(root);
    this.#captionSheet?.moveTo(root);
  }

  #styleCaptions(): void {
    this.#captionSheet?.moveTo(undefined);
    const rules = captionRules(this.node);
    this.#captionSheet = rules === '' ? undefined : new RootSheet(rules);
    this.#captionSheet?.moveTo(this.#styledRoot);
  }

  /* `undefined` while the element isn't in a document. */
  get #styledRoot(): Document | ShadowRoot | undefined {
    const root = this.#root;
    return root instanceof ShadowRoot || (root !== undefined && root === this.#owner)
      ? (root as Document | ShadowRoot)
      : undefined;
  }

  #addPageStyle(element: HTMLElement): void {
    element.nonce = this.#nonce;
    this.node.prepend(element);
    if (this.#hasPageStyle) return;
    this.#hasPageStyle = true;
    this.#style();
  }
}
