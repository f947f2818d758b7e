import { adoptStyles, CSSResult, type CSSResultOrNative } from '@lit/reactive-element';

/* Copies of the style sheets for each document that an element was moved to. */
const sheets = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Adopts the styles in a shadow root, for its current document. */
export function adoptIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (ownerDocument === document) return adoptStyles(root, [...styles]);
  if (!view || root.adoptedStyleSheets === undefined) return;
  const known = sheets.get(ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheets.set(ownerDocument, known);
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = known.get(style) ?? new view.CSSStyleSheet();
    if (!known.has(style) && style instanceof CSSResult) sheet.replaceSync(style.cssText);
    known.set(style, sheet);
    return sheet;
  });
}
