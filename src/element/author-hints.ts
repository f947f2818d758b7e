import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EmbedRequest } from '../embed/embed.js';
import { whenEmbedModule, type EmbedModule } from './load-embed-module.js';

/** What an author sees on the console where nothing else would say why the box stays empty, or what a page lost. */

/* Attributes that mean an id, by the letters of their names: authors write `entryId`, `entry_id`, `ui-conf-id`. */
const MEANT: Readonly<Record<string, string>> = {
  partnerid: 'partner-id',
  partner: 'partner-id',
  uiconfid: 'uiconf-id',
  uiconf: 'uiconf-id',
  entryid: 'entry-id',
  entry: 'entry-id',
  referenceid: 'reference-id',
  playlistid: 'playlist-id',
  playlist: 'playlist-id',
};

/** The attributes of ids, without which there may be nothing to load. */
export const ID_ATTRIBUTES: readonly string[] = [...new Set(Object.values(MEANT))];

/** After this many seconds ids that are missing are not on their way. */
const PATIENCE_SECONDS = 1;

/* What belongs into the tag: slotted content, a config, and what stands in for the player. */
const BELONGS = '[slot], script, style, template, a, iframe, img, picture, video, noscript, br';
const BLOCKS =
  'p, div, section, article, main, aside, header, footer, nav, h1, h2, h3, h4, h5, h6, ul, ol, table, form, kaltura-player';

/* Fallback content is one sentence or a link; a self-closed tag swallows all that follows. */
const swallowed = (element: Element): Element | undefined =>
  [...element.children].filter((child) => !child.matches(BELONGS) && child.matches(BLOCKS))[1];

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
  readonly #written = new Set<string>();
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

  #look(): void {
    const { element } = this.#host;
    const sizes = ['width', 'height'].filter((name) => element.hasAttribute(name));
    if (sizes.length > 0) this.#write('info', ({ hints }) => hints.sizeAttributes(sizes));
    if (swallowed(element)) this.#write('warn', ({ hints }) => hints.swallowedContent(element.localName));
  }

  #missing(): void {
    const names = this.#host.element.getAttributeNames();
    const misspelt = names.flatMap((name) => {
      const meant = MEANT[name.toLowerCase().replace(/^data-|[-_]/g, '')];
      return meant && meant !== name ? [{ name, meant }] : [];
    });
    this.#write('warn', ({ hints, knownIds, layersOf }) => {
      const { missing } = knownIds(layersOf(this.#host.request()));
      const unknown = missing.filter((attribute) => !this.#host.isRefused(attribute));
      return unknown.length === 0 ? undefined : hints.idsMissing(unknown, misspelt);
    });
  }

  #write(level: 'info' | 'warn', textOf: (module: EmbedModule) => string | undefined): void {
    whenEmbedModule((module) => {
      const text = textOf(module);
      if (text === undefined || this.#written.has(text)) return;
      this.#written.add(text);
      if (level === 'warn') console.warn(text);
      else console.info(text);
    });
  }
}
