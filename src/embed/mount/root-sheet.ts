/** A style sheet in the player's current root, after the library's own. */
export class RootSheet {
  readonly #text: string;
  readonly #url: string;
  #leave = (): void => undefined;

  /** @param url the base of relative URLs in it */
  constructor(text: string, url = document.baseURI) {
    this.#text = text;
    this.#url = url;
  }

  /** Styles this root, and no longer the previous one. */
  moveTo(root: Document | ShadowRoot | undefined): void {
    this.#leave();
    this.#leave = () => undefined;
    if (!root) return;
    /* A constructed sheet belongs to one document. */
    const { defaultView } = root instanceof ShadowRoot ? root.ownerDocument : root;
    const { CSSStyleSheet: Sheet } = defaultView ?? window;
    const sheet = new Sheet({ baseURL: this.#url });
    sheet.replaceSync(this.#text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#leave = () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }
}
