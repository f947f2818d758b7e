/** The library looks its target up with `document.getElementById`, which sees nothing inside of a shadow root. */

const roots: ShadowRoot[] = [];
let restore: () => void;

/** Lets the document find what is in a shadow root too, until the returned function is called: for single steps, never for long. */
export function alsoFindIn(root: Node): () => void {
  if (!(root instanceof ShadowRoot)) return () => undefined;
  if (roots.push(root) === 1) {
    /* A page may have put one of its own there. */
    const own = Object.getOwnPropertyDescriptor(document, 'getElementById');
    const before = document.getElementById.bind(document);
    document.getElementById = (id) => {
      let found = before(id);
      for (const root of roots) found ??= root.getElementById(id);
      return found;
    };
    restore = () => {
      if (own) Object.defineProperty(document, 'getElementById', own);
      else Reflect.deleteProperty(document, 'getElementById');
    };
  }
  return () => {
    roots.splice(roots.indexOf(root), 1);
    if (roots.length === 0) restore();
  };
}
