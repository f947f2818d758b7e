import { adoptStyles, CSSResult, type CSSResultOrNative } from '@lit/reactive-element';

/* The same for each document that an element has been moved to. */
const sheets = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Styles an element's shadow root in the document in which it is now. */
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
