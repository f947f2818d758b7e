import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { EmbedRequest } from '../embed/embed.js';
import { callAfter } from '../async.js';
import { IDS_MISSING } from '../time-limits.js';
import { whenEmbedModule } from './load-embed-module.js';

/** Decides when to check for authoring mistakes; the hints themselves are in the embed module. */

/** Attributes of the ids that are needed to load anything. */
export const ID_ATTRIBUTES: readonly string[] = ['partner-id', 'uiconf-id', 'entry-id', 'reference-id', 'playlist-id'];

export interface AuthorHintsHost {
  readonly element: HTMLElement & ReactiveControllerHost;
  /** Whether nothing is loaded because ids are missing. */
  isIdle(): boolean;
  request(): EmbedRequest;
  /** Whether an id's value was refused, and so has been reported already. */
  isRefused(attribute: string): boolean;
}

export class AuthorHints implements ReactiveController {
  readonly #host: AuthorHintsHost;
  #cancelReport: (() => void) | undefined;

  constructor(host: AuthorHintsHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    /* The tag's children are known once the page is parsed. */
    if (document.readyState !== 'loading') queueMicrotask(() => this.#checkTag());
    else document.addEventListener('DOMContentLoaded', () => this.#checkTag(), { once: true });
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.#host.isIdle() || !this.#host.element.isConnected) this.#stop();
    else this.#cancelReport ??= callAfter(IDS_MISSING, () => this.#reportMissing());
  }

  #stop(): void {
    this.#cancelReport?.();
    this.#cancelReport = undefined;
  }

  /* Correct tags, the usual case, don't fetch the module. */
  #checkTag(): void {
    const { element } = this.#host;
    const { children } = element;
    const isFull = children.length > 1 && [...children].filter((child) => !child.slot).length > 1;
    if (isFull || element.hasAttribute('width') || element.hasAttribute('height')) {
      whenEmbedModule(({ hintAtTag }) => hintAtTag(element));
    }
  }

  #reportMissing(): void {
    const host = this.#host;
    whenEmbedModule(({ hintAtMissingIds }) => hintAtMissingIds(host.element, host.request(), (name) => host.isRefused(name)));
  }
}
