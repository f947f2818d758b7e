/**
 * What the browser itself says of a document. A form or an image of the page's text can shadow a document's properties by its
 * name (`<img name="scripts">`), so they are read by the getters and methods of the prototypes, taken once, when the script runs.
 * A method that a script of the page has replaced is called as it is: consent tools watch scripts so.
 */

const isBrowser = typeof document !== 'undefined';

const prototypes: readonly object[] = isBrowser ? [Document.prototype, Node.prototype, EventTarget.prototype] : [];

const holderOf = (name: string): object => prototypes.find((prototype) => Object.getOwnPropertyDescriptor(prototype, name)) ?? {};

/** A getter of documents, called on the page's. */
const getter = (name: string): (() => unknown) => {
  const get: unknown = Reflect.get(Object.getOwnPropertyDescriptor(holderOf(name), name) ?? {}, 'get');
  /* Documents that are no browser's have plain properties. */
  if (typeof get !== 'function') return () => (isBrowser ? (Reflect.get(document, name) as unknown) : undefined);
  return () => Reflect.apply(get, document, []) as unknown;
};

/** A method of documents, called on the page's. */
const method = (name: string): ((...args: unknown[]) => unknown) => {
  const native: unknown = Reflect.get(holderOf(name), name);
  return (...args) => {
    const now: unknown = isBrowser && Reflect.get(document, name);
    const found = now instanceof Function ? now : native;
    return typeof found === 'function' ? (Reflect.apply(found, document, args) as unknown) : undefined;
  };
};

/** The URL that relative ones lead from; nothing on a server. */
export const baseUri = getter('baseURI') as () => string | undefined;
export const head = getter('head') as () => HTMLHeadElement;
export const body = getter('body') as () => HTMLElement;
export const rootElement = getter('documentElement') as () => HTMLElement;
export const currentScript = getter('currentScript') as () => HTMLOrSVGScriptElement | null | undefined;
export const readyState = getter('readyState') as () => DocumentReadyState;

export const createElement = method('createElement') as <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
) => HTMLElementTagNameMap[Tag];
export const elementById = method('getElementById') as (id: string) => HTMLElement | null;
export const listen = method('addEventListener') as Document['addEventListener'];
export const unlisten = method('removeEventListener') as Document['removeEventListener'];

const querySelectorAll = method('querySelectorAll') as (selector: string) => NodeListOf<Element> | undefined;

/** All elements of the document that a selector finds; none on a server. */
export const queryAll = <Found extends Element>(selector: string): Found[] => [...(querySelectorAll(selector) ?? [])] as Found[];

/** The scripts of the document. */
export const scripts = (): HTMLScriptElement[] => queryAll<HTMLScriptElement>('script');

/* What lit and the library call and read on a document. */
const NEEDED =
  /^(create(Element|ElementNS|TextNode|Comment|DocumentFragment|TreeWalker|Range)|importNode|adoptNode|getElements?By\w+|querySelector(All)?|(add|remove)EventListener|dispatchEvent|contains|getRootNode|exitFullscreen|head|body|documentElement|activeElement|defaultView|hidden|visibilityState|readyState|location|cookie|adoptedStyleSheets|fullscreenElement|implementation|styleSheets|ownerDocument|nodeType)$/;

/**
 * Takes their names off the elements that shadow what lit and the library need of the document: they would break every player of
 * the page, and the page's own scripts.
 */
export function unshadow(): void {
  if (!isBrowser) return;
  for (const name of Object.getOwnPropertyNames(document).filter((found) => NEEDED.test(found))) {
    for (const attribute of ['name', 'id']) {
      for (const element of queryAll(`:is(form, img, embed, iframe, object)[${attribute}="${name}"]`)) {
        /* Its own methods may be shadowed as well, by fields of the form. */
        Element.prototype.removeAttribute.call(element, attribute);
      }
    }
  }
}

/* Before lit is evaluated: it takes some of them then. */
unshadow();
