import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { EmbedRequest } from '../embed/embed.js';
import { whenEmbedModule } from './load-embed-module.js';

/** When to look for what an author has to mend; what there is to say comes with the embed module. */

/** The attributes of ids, without which there may be nothing to load. */
export const ID_ATTRIBUTES: readonly string[] = ['partner-id', 'uiconf-id', 'entry-id', 'reference-id', 'playlist-id'];

/** After this many seconds ids that are missing are not on their way. */
const PATIENCE_SECONDS = 1;

export interface AuthorHintsHost {
  readonly element: HTMLElement & ReactiveControllerHost;
  /** Whether nothing is loaded because ids are missing. */
  isIdle(): boolean;
  request(): EmbedRequest;
  /** Whether the value of an id was refused, which has been reported then. */
  isRefused(attribute: string): boolean;
}

export class AuthorHints implements ReactiveController {
  readonly #host: AuthorHintsHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AuthorHintsHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    /* Before the page is read what belongs to the tag is not known. */
    if (document.readyState !== 'loading') queueMicrotask(() => this.#look());
    else document.addEventListener('DOMContentLoaded', () => this.#look(), { once: true });
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.#host.isIdle() || !this.#host.element.isConnected) this.#stop();
    else this.#timer ??= setTimeout(() => this.#missing(), PATIENCE_SECONDS * 1000);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /* What is right, as most tags are, does not fetch the module. */
  #look(): void {
    const { element } = this.#host;
    const { children } = element;
    const isFull = children.length > 1 && [...children].filter((child) => !child.slot).length > 1;
    if (isFull || element.hasAttribute('width') || element.hasAttribute('height')) {
      whenEmbedModule(({ hintAtTag }) => hintAtTag(element));
    }
  }

  #missing(): void {
    const host = this.#host;
    whenEmbedModule(({ hintAtMissingIds }) => hintAtMissingIds(host.element, host.request(), (name) => host.isRefused(name)));
  }
}
