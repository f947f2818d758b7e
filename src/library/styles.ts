import { queryAll } from '../native.js';
import { pagePatch } from '../page-patch.js';
import { stayInHead } from './stay-in-head.js';
import { WATERMARK_RULES } from './watermark-style.js';

/**
 * A bundle adds its styles to the document's head once, when it runs (docs/playkit.md#styles). Shadow roots get them as
 * constructed style sheets: parsed once per bundle and document, and independent of later changes of the head.
 */

const SELECTOR = 'style[id^="@playkit-js"]';

/* Style elements of earlier bundles: each bundle adds its own. */
const taken = new WeakSet<Element>();

type StyledRoot = Document | ShadowRoot;

const isShadowRoot = (root: StyledRoot): root is ShadowRoot => root.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
const documentOf = (root: StyledRoot): Document => (isShadowRoot(root) ? root.ownerDocument : root);
const takesSheets = (root: StyledRoot): boolean => 'adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype;

/** How a root is styled. */
export interface StyleOptions {
  /** For style elements: the page's CSP nonce. */
  readonly nonce: string;
  /** Adopted sheets come after all others of a root, and would override the page's own rules for the player; elements don't. */
  readonly asElements: boolean;
}

/** Style text for one root: shared sheets, or style elements. */
interface Copies {
  update(): void;
  remove(): void;
}

export class LibraryStyles {
  readonly #elements: readonly HTMLStyleElement[];
  readonly #sheets = new WeakMap<Document, readonly CSSStyleSheet[]>();
  readonly #parsed = new WeakMap<CSSStyleSheet, string>();
  readonly #uses = { sheets: new WeakMap<StyledRoot, () => () => void>(), elements: new WeakMap<StyledRoot, () => () => void>() };
  readonly #copies = new Set<Copies>();
  readonly #followIcons: () => () => void;

  constructor(elements: readonly HTMLStyleElement[]) {
    this.#elements = elements;
    /* Plugins add their icons to a style element as text when they first render. */
    this.#followIcons = pagePatch(() => {
      const observer = new MutationObserver(() => {
        for (const copies of this.#copies) copies.update();
      });
      for (const element of elements) observer.observe(element, { childList: true, characterData: true, subtree: true });
      return () => observer.disconnect();
    });
  }

  /** The styles that the script that has just run added to the head. */
  static take(): LibraryStyles {
    const elements = queryAll<HTMLStyleElement>(SELECTOR).filter((element) => !taken.has(element));
    for (const element of elements) taken.add(element);
    return new LibraryStyles(elements);
  }

  /** Styles a root until the last signal for it is aborted. */
  shareWith(root: StyledRoot, { nonce, asElements }: StyleOptions, signal: AbortSignal): void {
    const kind = asElements || !takesSheets(root) ? 'elements' : 'sheets';
    let use = this.#uses[kind].get(root);
    if (!use) this.#uses[kind].set(root, (use = pagePatch(() => this.#addTo(root, kind, nonce))));
    const ends = [use(), this.#followIcons(), stayInHead(this.#elements)];
    signal.addEventListener('abort', () => {
      for (const end of ends) end();
    });
  }

  #addTo(root: StyledRoot, kind: 'sheets' | 'elements', nonce: string): () => void {
    /* The page's document already has them in its head. */
    if (root === document) return () => undefined;
    const copies = kind === 'sheets' ? this.#adopt(root) : this.#copyInto(root, nonce);
    this.#copies.add(copies);
    copies.update();
    return () => {
      this.#copies.delete(copies);
      copies.remove();
    };
  }

  /* What a root is styled with: the library's texts as they are now, and the corrections of them. */
  get #texts(): readonly string[] {
    return [...this.#elements.map(({ textContent }) => textContent ?? ''), WATERMARK_RULES];
  }

  #adopt(root: StyledRoot): Copies {
    const sheets = this.#sheetsFor(documentOf(root));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
    return {
      update: () => this.#parse(sheets),
      remove: () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet))),
    };
  }

  /* Updates the changed sheets, for all roots that share them. */
  #parse(sheets: readonly CSSStyleSheet[]): void {
    const texts = this.#texts;
    for (const [at, sheet] of sheets.entries()) {
      const text = texts[at] ?? '';
      if (this.#parsed.get(sheet) === text) continue;
      this.#parsed.set(sheet, text);
      sheet.replaceSync(text);
    }
  }

  /* A constructed sheet belongs to one document. */
  #sheetsFor(owner: Document): readonly CSSStyleSheet[] {
    const known = this.#sheets.get(owner);
    if (known) return known;
    const { CSSStyleSheet: Sheet } = owner.defaultView ?? window;
    const sheets = this.#texts.map(() => new Sheet());
    this.#sheets.set(owner, sheets);
    return sheets;
  }

  #copyInto(root: StyledRoot, nonce: string): Copies {
    const owner = documentOf(root);
    const copies = this.#texts.map(() => owner.createElement('style'));
    for (const copy of copies) copy.nonce = nonce;
    (isShadowRoot(root) ? root : owner.head).prepend(...copies);
    return {
      update: () => this.#texts.forEach((text, at) => copies[at]?.replaceChildren(text)),
      remove: () => copies.forEach((copy) => copy.remove()),
    };
  }
}
